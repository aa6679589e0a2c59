"""Thirty thousand steps at random through both tables: guards hold whatever a page has and lacks."""

import datetime
import os
import random
from types import SimpleNamespace
from typing import Any

import pytest

from barriers.exemptions.lifecycle import EXEMPTION
from barriers.lifecycle import BARRIER
from network.lifecycle import Lifecycle, Request

STEPS = 30_000
BEGINNING = datetime.date(2017, 1, 1)
DAYS = range(400)
_TEXTS = ("outcome", "change_plain", "decision_text", "decision_reference")
_DATES = ("applied_on", "decided_on", "legal_basis_on", "charter_published_on")


def some(chance: random.Random, value: Any) -> Any:
    """The value, or now and then nothing."""
    return value if chance.random() < 0.96 else None


def page_at_random(chance: random.Random) -> Any:
    """What guards look at, with days in any order and holes anywhere."""

    def day(first: int = 0) -> datetime.date | None:
        return some(chance, BEGINNING + datetime.timedelta(days=first + chance.choice(DAYS) // 8))

    rows = [SimpleNamespace(council_on=day(), council_precision="day")]
    evaluations = SimpleNamespace(live=lambda: SimpleNamespace(exists=lambda: True))
    return SimpleNamespace(
        pk=1,
        record_id=None,
        vehicle=SimpleNamespace(starts_day_after=chance.random() < 0.5),
        authority=some(chance, "Ministeriet"),
        round=None,
        refusal_reason=some(chance, "kontrol"),
        charter=some(chance, "vedtægt"),
        applicants=SimpleNamespace(all=lambda: rows),
        references=SimpleNamespace(all=lambda: rows),
        get_children=lambda: evaluations,
        in_force_from=day(100),
        in_force_to=day(200),
        **{name: some(chance, "<p>Ord.</p>") or "" for name in _TEXTS},
        **{name: day(20 * place) for place, name in enumerate(_DATES)},
    )


def may(lifecycle: Lifecycle, source: str, target: str, request: Request) -> bool:
    way = lifecycle.find(source, target)
    if way is None:
        return False
    return all(need.is_met(request) for need in (*way.needs, *lifecycle.state(target).needs))


def days_worth_trying(page: Any, today: datetime.date, chance: random.Random) -> datetime.date:
    """Mostly a day that the page itself names, so that steps succeed."""
    named = [getattr(page, name) for name in (*_DATES, "in_force_from", "in_force_to")]
    later = [day for day in named if day is not None and day >= today]
    if later and chance.random() < 0.6:
        return min(later)
    return today + datetime.timedelta(days=chance.choice((0, 0, 1, 30)))


@pytest.mark.parametrize("lifecycle", [BARRIER, EXEMPTION], ids=lambda each: each.name)
def test_many_thousand_steps_keep_to_the_table(lifecycle: Lifecycle) -> None:
    seed = int(os.environ.get("WALK_SEED", str(random.randrange(10**6))))
    chance = random.Random(seed)
    codes = [state.code for state in lifecycle]
    visited = {lifecycle.initial}
    page, here, today = page_at_random(chance), lifecycle.initial, BEGINNING
    for _step in range(STEPS):
        # An end is looked at for a while; a life on its way is seldom broken off.
        if chance.random() < (0.1 if lifecycle.state(here).terminal else 0.012):
            page, here, today = page_at_random(chance), lifecycle.initial, BEGINNING
        ways = [way.target for way in lifecycle.allowed(here)]
        # Giving up is possible at every step, so it is tried less often than going on.
        going_on = [code for code in ways if code != "withdrawn"] if chance.random() < 0.9 else ways
        target = chance.choice(going_on if going_on and chance.random() < 0.85 else codes)
        on = days_worth_trying(page, today, chance)
        note = chance.choice(("Fordi.", "Fordi.", ""))
        if not may(lifecycle, here, target, Request(page, note, on)):
            continue
        assert target in ways, (seed, here, target)
        assert_lawful(lifecycle, page, target, on, seed)
        here, today = target, on
        visited.add(target)
    # A walk that comes nowhere would prove nothing.
    assert len(visited) > len(codes) * 2 / 3, (seed, visited)


def assert_lawful(
    lifecycle: Lifecycle, page: Any, target: str, on: datetime.date, seed: int
) -> None:
    if lifecycle.state(target).terminal and target != "duplicate":
        assert page.outcome, (seed, target)
    if lifecycle is not EXEMPTION:
        return
    if target in ("granted", "partly_granted", "refused", "referred"):
        assert page.decided_on == on, seed
        assert page.decision_text, seed
    if target == "in_force":
        assert page.charter, seed
        first = page.charter_published_on
        if page.vehicle.starts_day_after:
            first += datetime.timedelta(days=1)
        assert on >= max(first, page.legal_basis_on), seed
        assert page.in_force_to is None or on <= page.in_force_to, seed
    if target == "expired":
        assert on > page.in_force_to, seed
