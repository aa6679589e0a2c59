"""What the law asks of an application at each step, in words of its own: not the product's guards."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from barriers.models import ExemptionPage
from language.plain_text import plain_text
from network.models import StatusChange
from tests.drills.things import ONE
from tests.drills.ways import ANSWERS

Check = Callable[[StatusChange, ExemptionPage], bool]


def lacks(step: StatusChange, page: ExemptionPage) -> Iterator[str]:
    """What was asked for at the step, and is not there."""
    for why, is_met in _ASKED.get(step.to_status, {}).items():
        if not is_met(step, page):
            yield why


def _says(text: str) -> bool:
    return bool(plain_text(text).strip())


def _on(step: StatusChange, day: datetime.date | None) -> bool:
    """The step's day is that one; of a step known by its month only, nobody can tell."""
    return day is not None and (step.precision != "day" or step.on == day)


def _from(step: StatusChange, day: datetime.date | None, wait: int = 0) -> bool:
    return day is not None and (step.precision != "day" or step.on >= day + wait * ONE)


def _wait(page: ExemptionPage) -> int:
    return int(page.vehicle is not None and page.vehicle.starts_day_after)


def _is_over(step: StatusChange, page: ExemptionPage) -> bool:
    return step.by is None and _from(step, page.in_force_to, 1)


_ANSWERED: Final[Mapping[str, Check]] = {
    "answered without words": lambda _step, page: _says(page.decision_text),
    "answered without a reference": lambda _step, page: bool(page.decision_reference),
    "answered on another day than it says": lambda step, page: _on(step, page.decided_on),
}
_BASIS: Final[Mapping[str, Check]] = {
    "before its legal basis": lambda step, page: _from(step, page.legal_basis_on),
}
_RULES: Final[Mapping[str, Check]] = {
    "without its rules": lambda _step, page: page.charter is not None,
    "before its rules were published": lambda step, page: _from(step, page.charter_published_on),
}
_ASKED: Final[Mapping[str, Mapping[str, Check]]] = {
    "submitted": {
        "sent to nobody": lambda _step, page: None not in (page.vehicle, page.authority),
        "sent without what changes": lambda _step, page: _says(page.change_plain),
        "sent without a rule": lambda _step, page: page.references.exists(),
        "sent on another day than it says": lambda step, page: _on(step, page.applied_on),
    },
    **dict.fromkeys(ANSWERS, _ANSWERED),
    "refused": {
        **_ANSWERED,
        "without a reason from the list": lambda _step, page: page.refusal_reason is not None,
    },
    "legal_basis": _BASIS,
    "charter_published": _RULES,
    "in_force": {
        **_BASIS,
        **_RULES,
        "too early after its rules": lambda step, page: _from(
            step, page.charter_published_on, _wait(page)
        ),
        "after its last day": lambda step, page: (
            page.in_force_to is None or step.on <= page.in_force_to
        ),
    },
    "expired": {"expired before its time, or by hand": _is_over},
    "evaluated": {
        "without an evaluation": lambda _step, page: page.get_children().live().exists(),
    },
}
