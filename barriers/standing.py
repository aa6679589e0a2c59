"""Where a barrier stands now, said in whole sentences made from its log."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from barriers.lifecycle import BARRIER
from barriers.sentences import (
    AFTER_APPLICATION,
    AFTER_REPORT,
    SENTENCES,
    WAITED,
    Pattern,
)
from network.dates import at, written
from network.lifecycle import Text
from network.models import StatusChange
from network.sources import Source, source_of

_APPLICATIONS: Final = ("applied", "reapplied")


@dataclass(frozen=True)
class Standing:
    """Where a barrier stands: since when, what belongs to it, what comes next, and who says so.

    ``settled`` is true where the state is an answer, be it yes or no.
    """

    now: str
    more: list[str]
    ahead: str
    settled: bool
    source: Source | None = None


@dataclass(frozen=True)
class Step:
    """A state, and the day it was entered as exactly as that is known; None where nobody knows."""

    status: str
    on: datetime.date | None = None
    precision: str = "day"


def standing_of(
    here: Step,
    changes: Sequence[StatusChange],
    today: datetime.date,
    *,
    authority: str = "",
    deadline: datetime.date | None = None,
) -> Standing | None:
    """What to say of a barrier at ``here`` with this log, oldest first; None for no known state."""
    pattern = SENTENCES.get(here.status)
    if pattern is None:
        return None
    logged = next((each for each in reversed(changes) if each.to_status == here.status), None)
    more = [
        _days(pattern, here, changes, today),
        _("That is known from a public source, and the date is the source's.")
        if logged and logged.taken_over
        else "",
        _("Who decides about the rule: %(authority)s.") % {"authority": capfirst(authority)}
        if authority and pattern.names_authority
        else "",
        _deadline(here.status, deadline, today),
    ]
    return Standing(
        now=_now(pattern, here),
        more=[sentence for sentence in more if sentence],
        ahead=str(pattern.ahead),
        settled=pattern.settled,
        source=source_of(logged.source) if logged else None,
    )


def _now(pattern: Pattern, here: Step) -> str:
    if here.on is None:
        return str(pattern.undated)
    return str(pattern.dated) % {
        "at": at(here.on, here.precision),
        "since": written(here.on, here.precision),
    }


def _days(
    pattern: Pattern, here: Step, changes: Sequence[StatusChange], today: datetime.date
) -> str:
    """How many days it has taken; "" unless both ends are known to the day."""
    if here.on is None or here.precision != "day":
        return ""
    if pattern.clock == "waiting":
        return _counted(WAITED, (today - here.on).days)
    asked = _APPLICATIONS if pattern.clock == "answer" else (BARRIER.initial,)
    before = (each for each in reversed(changes) if each.on <= here.on)
    start = next((each for each in before if each.to_status in asked), None)
    if start is None or start.precision != "day":
        return ""
    words = AFTER_APPLICATION if pattern.clock == "answer" else AFTER_REPORT
    return _counted(words, (here.on - start.on).days)


def _counted(words: Text, days: int) -> str:
    """The sentence with its number; "" for less than a day, which says nothing."""
    return str(words % {"count": days}) if days > 0 else ""


def _deadline(status: str, deadline: datetime.date | None, today: datetime.date) -> str:
    if deadline is None or BARRIER.state(status).terminal:
        return ""
    said = _("Next deadline: %(date)s.") if deadline >= today else _("The deadline was %(date)s.")
    return said % {"date": written(deadline)}
