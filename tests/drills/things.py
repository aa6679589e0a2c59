"""A barrier with its applications, on which several writers walk at once; in every state to begin with."""

import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from barriers.models import BarrierPage
from network.models import Record
from network.transitions import change_status
from tests.drills.ways import INITIAL, WAYS
from tests.factories.exemptions import evaluated, lead_to, whole
from tests.factories.pages import BarrierFactory, Tree, build_tree, translate

#: The day on which everything happens up to the trial, which lasts from the next day to the one after.
DAY: Final = datetime.date(2017, 6, 1)
ONE: Final = datetime.timedelta(days=1)
_WORDS: Final = "<p>Sådan gik det.</p>"
_LACKING: Final[tuple[dict[str, Any], ...]] = (
    {"outcome": ""},
    {"charter": None},
    {"decision_text": ""},
    {"refusal_reason": None},
    {"legal_basis_on": None},
    {"vehicle": None},
    {"applied_on": DAY - 40 * ONE},
)


@dataclass(frozen=True)
class Thing:
    """A record to walk on, and its pages in all languages."""

    record: int
    kind: str
    page: int


def day_for(target: str) -> datetime.date:
    """The day on which a step to the state can succeed."""
    later = {"in_force": 1, "extended": 2, "ended": 2, "expired": 3, "evaluated": 3}
    return DAY + later.get(target, 3 if "spread" in target else 0) * ONE


def groups(number: int, *, exemptions: int = 2) -> Iterator[list[Thing]]:
    """That many barriers, each with its applications: half new with things missing, half taken over."""
    tree = build_tree()
    build_tree("en")
    chance = random.Random(7)
    beginnings = {kind: count() for kind in WAYS}
    for place in range(number):
        is_new = place % 2 == 0
        barrier: BarrierPage = BarrierFactory.create(
            parent=tree.barriers,
            title=f"Barriere {place}",
            slug=f"barriere-{place}",
            outcome=_WORDS if place % 8 else "",
        )
        translate(barrier, "en", f"Barrier {place}")
        pages = [_exemption(tree, place, which, chance, is_new) for which in range(exemptions)]
        things = [Thing(_record(barrier), "barrier", barrier.pk)]
        things += [Thing(_record(page), "exemption", page.pk) for page in pages]
        if not is_new:
            for thing in things:
                _take_over(thing, next(beginnings[thing.kind]))
        for page in pages:
            lead_to(barrier, page)
        yield things


def _record(page: Any) -> int:
    record: int = page.record_id
    return record


def _exemption(tree: Tree, place: int, which: int, chance: random.Random, is_new: bool) -> Any:
    facts: dict[str, Any] = dict.fromkeys(
        ("applied_on", "decided_on", "legal_basis_on", "charter_published_on"), DAY
    )
    facts |= {"in_force_from": DAY + ONE, "in_force_to": DAY + 2 * ONE}
    lacking = chance.choice(_LACKING) if is_new and chance.random() < 0.5 else {}
    page = whole(tree, title=f"Fritagelse {place}-{which}", **{**facts, **lacking})
    page.applicants.update(council_on=DAY - ONE)
    if chance.random() < 0.8:
        evaluated(page)
    return page


def _take_over(thing: Thing, turn: int) -> None:
    """It enters in a state of its own, one after the other; what it needs is there."""
    states: Sequence[str] = sorted(WAYS[thing.kind])
    state = states[turn % len(states)]
    if state == INITIAL[thing.kind]:
        return
    change_status(
        Record.objects.get(pk=thing.record), state, by=None, on=day_for(state), taken_over=True
    )
