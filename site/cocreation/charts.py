"""Figures for charts that templates draw as SVG: the bands of a flow.

Everything is computed here, on the server, in the units of the drawing; templates only write the
numbers down. Inputs are plain values, so that no chart needs the database.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# In drawing units: the height of one row, the width of the stack, the width of it all.
ROW = 100
STACK = 8
BANDS = 100


@dataclass(frozen=True)
class Outcome:
    """Where a number of things ended. `tone` is neutral, open, now or good; `url` may be empty."""

    label: str
    count: int
    tone: str
    url: str = ""


@dataclass(frozen=True)
class Band:
    """An outcome with the path of its band from the stack at the left to its row."""

    outcome: Outcome
    path: str


@dataclass(frozen=True)
class Flow:
    """A drawing `width` × `height` units large: the stack (a rectangle) and its bands."""

    bands: list[Band]
    total: int
    height: int
    stack_top: int
    stack_height: int
    width: int = BANDS
    stack_width: int = STACK


def flow(outcomes: Sequence[Outcome]) -> Flow | None:
    """Bands as thick as their counts, each to the middle of its row; None when all are zero."""
    shown = [outcome for outcome in outcomes if outcome.count > 0]
    total = sum(outcome.count for outcome in shown)
    if not total:
        return None
    height = ROW * len(shown)
    # The stack takes two thirds of the height; no band may be thicker than its row.
    unit = min(height * 0.66 / total, ROW * 0.8 / max(outcome.count for outcome in shown))
    stack_height = unit * total
    start = top = (height - stack_height) / 2
    bands = []
    for row, outcome in enumerate(shown):
        thick = unit * outcome.count
        end = row * ROW + (ROW - thick) / 2
        bands.append(Band(outcome, _band_path(start, end, thick)))
        start += thick
    return Flow(bands, total, height, round(top), round(stack_height))


def _band_path(start: float, end: float, thick: float) -> str:
    """A curved band of equal thickness from the stack at height `start` to the edge at `end`."""
    left, right, middle = STACK, BANDS, (STACK + BANDS) // 2
    return (
        f"M{left} {start:.1f}C{middle} {start:.1f} {middle} {end:.1f} {right} {end:.1f}"
        f"v{thick:.1f}C{middle} {end + thick:.1f} {middle} {start + thick:.1f} "
        f"{left} {start + thick:.1f}z"
    )
