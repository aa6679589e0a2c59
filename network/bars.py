"""Bars of a small chart: where each begins and how long it is, in per cent of the drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Bar:
    """One bar. `start` and `length` are per cent of the width; `is_below` means under zero."""

    label: str
    figure: Decimal
    start: Decimal
    length: Decimal

    @property
    def is_below(self) -> bool:
        return self.figure < 0


@dataclass(frozen=True)
class Bars:
    """A chart: the scale goes from `lowest` to `highest`, and zero is always on it."""

    bars: Sequence[Bar]
    lowest: Decimal
    highest: Decimal
    zero: Decimal

    @property
    def has_zero_inside(self) -> bool:
        """Whether zero is somewhere along the bars, because some figures are below it."""
        return self.zero > 0


def bars_of(figures: Sequence[tuple[str, Decimal]]) -> Bars:
    """The chart of labels with their figures, all on one scale that begins at zero."""
    values = [figure for _label, figure in figures]
    lowest, highest = min([Decimal(0), *values]), max([Decimal(0), *values])
    span = highest - lowest or Decimal(1)

    def place(figure: Decimal) -> Decimal:
        return round(100 * (figure - lowest) / span, 1)

    zero = place(Decimal(0))
    bars = [
        Bar(label, figure, min(zero, place(figure)), abs(place(figure) - zero))
        for label, figure in figures
    ]
    return Bars(bars, lowest, highest, zero)
