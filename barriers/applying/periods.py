"""When an exemption was in force, by its log; a day is a day in Denmark, from midnight to midnight."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from network.models import StatusChange

_DAY: Final = datetime.timedelta(days=1)
BEGINS: Final = "in_force"
#: A step that ends it; ``extended`` does not, for it goes on meanwhile.
ENDS: Final = ("expired", "ended", "evaluated", "spread", "not_spread")


@dataclass(frozen=True)
class Period:
    """From the first to the last day on which it held; ``last`` is None where no end is known."""

    first: datetime.date
    last: datetime.date | None

    def holds_on(self, day: datetime.date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


def periods_of(steps: Iterable[StatusChange], planned_end: datetime.date | None) -> list[Period]:
    """The periods of one exemption's log, oldest first.

    The day of an ending step is the first on which it did not hold. What has not ended yet holds to
    its planned last day, also while nobody has noted that this has passed.
    """
    periods: list[Period] = []
    begun: datetime.date | None = None
    for step in _in_order(steps):
        if step.to_status == BEGINS and begun is None:
            begun = step.on
        elif step.to_status in ENDS and begun is not None:
            if step.on > begun:
                periods.append(Period(begun, step.on - _DAY))
            begun = None
    if begun is not None:
        periods.append(Period(begun, planned_end))
    return periods


def _in_order(steps: Iterable[StatusChange]) -> Sequence[StatusChange]:
    return sorted(steps, key=lambda step: (step.on, step.pk or 0))
