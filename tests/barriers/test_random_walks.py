"""Whatever people ask for, in whatever order: no walk reaches a state that the tables forbid.

WALK_STEPS=10000 walks as far as one likes; the ordinary run walks a short way, each time another.
"""

import datetime
import os
import random
from itertools import pairwise
from typing import Any

import pytest
from django.utils import timezone

from barriers.exemptions.lifecycle import EXEMPTION
from barriers.lifecycle import BARRIER
from barriers.models import BarrierPage, ExemptionPage
from language.plain_text import plain_text
from network.lifecycle import Lifecycle
from network.models import Record, SitePage, StatusChange
from network.transitions import TransitionRefused, change_status
from tests.factories.exemptions import evaluated, lead_to, whole
from tests.factories.pages import BarrierFactory, Tree, build_tree

pytestmark = pytest.mark.django_db
STEPS = int(os.environ.get("WALK_STEPS", "72"))
#: A few steps, then another thing: so that beginnings are walked as often as ends.
A_LIFE = 24
BEGINNING = datetime.date(2015, 1, 1)


class Walk:
    """A barrier with its exemptions, asked for steps at random."""

    def __init__(self, tree: Tree, chance: random.Random) -> None:
        self.tree, self.chance = tree, chance
        self.day = BEGINNING
        self.barrier: BarrierPage = BarrierFactory.create(
            parent=tree.barriers, outcome=self._perhaps("<p>Sådan gik det.</p>")
        )
        self.exemptions: list[ExemptionPage] = []
        self.other: Record = BarrierFactory.create(parent=tree.barriers).record
        self.taken = 0

    def _perhaps(self, text: str) -> str:
        return text if self.chance.random() < 0.8 else ""

    def add_exemption(self) -> None:
        """Another application, with things missing now and then."""
        day = self.day
        lacking: dict[str, Any] = {}
        for name in ("vehicle", "charter", "refusal_reason", "decided_on", "legal_basis_on"):
            if self.chance.random() < 0.08:
                lacking[name] = None
        for name in ("outcome", "decision_text", "change_plain"):
            if self.chance.random() < 0.08:
                lacking[name] = ""
        # The dates of an application that goes well, all on one day or after it.
        days: dict[str, Any] = dict.fromkeys(("applied_on", "decided_on", "legal_basis_on"), day)
        days |= {
            "charter_published_on": day,
            "in_force_from": day + datetime.timedelta(days=1),
            "in_force_to": day + datetime.timedelta(days=self.chance.choice((1, 400))),
        }
        page = whole(self.tree, **{**days, **lacking})
        if self.chance.random() < 0.7:
            evaluated(page)
        if self.chance.random() < 0.9:
            lead_to(self.barrier, page)
        self.exemptions.append(page)

    def step(self) -> None:
        """Ask for one step of one thing, sensible or not; look at what has become of it."""
        if not self.exemptions or self.chance.random() < 0.06:
            self.add_exemption()
        page: SitePage = self.chance.choice([self.barrier, *self.exemptions])
        lifecycle = BARRIER if page is self.barrier else EXEMPTION
        record = Record.objects.get(pages=page.pk)
        ways = [way.target for way in lifecycle.allowed(record.status)]
        sensible = bool(ways) and self.chance.random() < 0.75
        target = self.chance.choice(ways if sensible else [state.code for state in lifecycle])
        self.day += datetime.timedelta(days=self.chance.choice((0, 0, 0, 1)))
        on = self.day if self.chance.random() < 0.9 else self._odd_day()
        before = self._seen()
        if self._is_taken(record, target, on):
            self.taken += 1
        else:
            assert self._seen() == before
        for each, table in (
            (self.barrier, BARRIER),
            *((one, EXEMPTION) for one in self.exemptions),
        ):
            assert_lawful(each, table)

    def _is_taken(self, record: Record, target: str, on: datetime.date) -> bool:
        note = self.chance.choice(("Fordi.", "Fordi.", ""))
        source = self.chance.choice(("https://example.dk/lov", ""))
        other = self.other if target == "duplicate" and self.chance.random() < 0.8 else None
        try:
            change_status(record, target, by=None, on=on, note_da=note, source=source, other=other)
        except TransitionRefused:
            return False
        return True

    def _seen(self) -> list[tuple[str, int]]:
        """What is stored of all things together: a refused step leaves no trace on any."""
        records = [each.record_id for each in (self.barrier, *self.exemptions)]
        stored = Record.objects.filter(pk__in=records).order_by("pk")
        return [(record.status, record.status_changes.count()) for record in stored]

    def _odd_day(self) -> datetime.date:
        return self.day + datetime.timedelta(days=self.chance.choice((-4000, -1, 1, 40_000)))


def assert_lawful(page: SitePage, lifecycle: Lifecycle) -> None:
    """The log is one of the table's ways, in the order of time, and ends where everybody says."""
    record = Record.objects.get(pages=page.pk)
    row = type(page)._default_manager.get(pk=page.pk)
    log = list(StatusChange.objects.filter(record=record).order_by("pk"))
    assert row.status == record.status
    if not log:
        assert record.status == lifecycle.initial
        return
    assert log[-1].to_status == record.status
    assert (row.status_since, record.status_since) == (log[-1].on, log[-1].on)
    for before, after in pairwise(log):
        assert before.to_status == after.from_status
        assert lifecycle.find(after.from_status, after.to_status), (after.from_status, after)
        assert before.on <= after.on
    assert log[-1].on <= timezone.localdate()
    if lifecycle.state(record.status).terminal and record.status != "duplicate":
        assert plain_text(row.outcome).strip(), record.status
    if isinstance(row, ExemptionPage):
        assert_published_before_in_force(row, log)


def assert_published_before_in_force(page: ExemptionPage, log: list[StatusChange]) -> None:
    for step in log:
        if step.to_status == "in_force":
            assert page.charter is not None
            assert page.charter_published_on is not None
            assert page.legal_basis_on is not None
            assert step.on > page.charter_published_on
            assert step.on >= page.legal_basis_on


def test_no_walk_reaches_what_the_tables_forbid() -> None:
    seed = int(os.environ.get("WALK_SEED", str(random.randrange(10**6))))
    chance = random.Random(seed)
    tree = build_tree()
    taken = 0
    walk = Walk(tree, chance)
    for number in range(STEPS):
        if number % A_LIFE == 0:
            taken += walk.taken
            walk = Walk(tree, chance)
        try:
            walk.step()
        except AssertionError as failed:
            raise AssertionError(f"WALK_SEED={seed}, step {number}") from failed
    # A walk in which everything is refused would prove nothing.
    assert taken + walk.taken > STEPS / 20, seed
