"""From the application to its answer a barrier follows its exemptions, in one transaction."""

import datetime
from typing import Any

import pytest
from django.utils import translation

from barriers.models import BarrierPage
from network.models import Record, SitePage, StatusChange
from network.transitions import TransitionRefused, change_status
from tests.factories.exemptions import DAYS, ROAD, lead_to, walk, whole
from tests.factories.pages import BarrierFactory, Tree, build_tree

pytestmark = pytest.mark.django_db
BEGUN = datetime.date(2026, 1, 2)


@pytest.fixture
def tree() -> Tree:
    return build_tree()


def barrier_with(tree: Tree, outcome: str = "<p>Sådan gik det.</p>") -> BarrierPage:
    """A barrier that needs an exemption."""
    barrier: BarrierPage = BarrierFactory.create(parent=tree.barriers, outcome=outcome)
    walk(barrier, "clarifying", "needs_exemption", on=BEGUN)
    return barrier


def status_of(page: SitePage) -> str:
    return Record.objects.get(pk=page.record_id).status


def test_a_draft_says_nothing_of_its_barrier_and_an_application_does(tree: Tree) -> None:
    barrier, exemption = barrier_with(tree), whole(tree)
    lead_to(barrier, exemption)
    walk(exemption, "approved_locally")
    assert status_of(barrier) == "needs_exemption"
    walk(exemption, "submitted")
    assert status_of(barrier) == "applied"
    step = StatusChange.objects.get(record=barrier.record_id, to_status="applied")
    assert step.on == DAYS["submitted"]


@pytest.mark.parametrize(
    ("answer", "becomes"),
    [
        ("granted", "granted"),
        ("partly_granted", "partly_granted"),
        ("refused", "refused"),
        ("referred", "already_possible"),
        ("withdrawn", "withdrawn"),
    ],
)
def test_the_answer_is_the_barriers_answer(tree: Tree, answer: str, becomes: str) -> None:
    barrier, exemption = barrier_with(tree), whole(tree)
    lead_to(barrier, exemption)
    walk(exemption, *ROAD[:3], answer)
    assert status_of(barrier) == becomes


def test_what_the_barrier_lacks_stops_the_answer_and_nothing_is_half_written(tree: Tree) -> None:
    barrier, exemption = barrier_with(tree, outcome=""), whole(tree)
    lead_to(barrier, exemption)
    walk(exemption, *ROAD[:3])
    with translation.override("en"), pytest.raises(TransitionRefused) as refused:
        walk(exemption, "refused")
    assert str(barrier.number) in refused.value.messages[0]
    assert "Outcome" in refused.value.messages[0]
    assert (status_of(exemption), status_of(barrier)) == ("in_process", "applied")


def test_the_best_answer_counts_when_all_are_there(tree: Tree) -> None:
    barrier, one, other = barrier_with(tree), whole(tree), whole(tree, by=["holbaek"])
    lead_to(barrier, one)
    lead_to(barrier, other)
    walk(one, *ROAD[:3])
    walk(other, *ROAD[:3], "refused")
    assert status_of(barrier) == "applied"
    walk(one, "partly_granted")
    assert status_of(barrier) == "partly_granted"


def test_a_new_application_after_a_refusal_is_answered_by_itself(tree: Tree) -> None:
    barrier, first = barrier_with(tree), whole(tree)
    lead_to(barrier, first)
    walk(first, *ROAD[:3], "refused")
    later = DAYS["refused"] + datetime.timedelta(days=30)
    second = whole(tree, applied_on=later, decided_on=later)
    lead_to(barrier, second)
    walk(second, "approved_locally", "submitted", on=later)
    assert status_of(barrier) == "reapplied"
    walk(second, "in_process", "granted", on=later)
    assert status_of(barrier) == "granted"


def test_nobody_decides_by_hand_what_the_exemption_decides(tree: Tree) -> None:
    barrier, exemption = barrier_with(tree), whole(tree)
    lead_to(barrier, exemption)
    walk(exemption, *ROAD[:3])
    record = Record.objects.get(pages=barrier.pk)
    with pytest.raises(TransitionRefused):
        change_status(record, "granted", by=None, on=DAYS["granted"])
    assert status_of(barrier) == "applied"


def test_a_barrier_without_exemptions_in_the_register_moves_by_hand(tree: Tree) -> None:
    barrier = barrier_with(tree)
    walk(barrier, "applied", "granted", on=DAYS["granted"])
    assert status_of(barrier) == "granted"


def test_a_link_made_after_the_answer_catches_up(tree: Tree) -> None:
    barrier, exemption = barrier_with(tree), whole(tree)
    walk(exemption, *ROAD[:3], "refused")
    lead_to(barrier, exemption)
    assert status_of(barrier) == "refused"
    steps = StatusChange.objects.filter(record=barrier.record_id).values_list(
        "to_status", flat=True
    )
    assert list(steps)[-2:] == ["applied", "refused"]


def test_an_outcome_written_later_lets_the_barrier_catch_up(tree: Tree) -> None:
    barrier, exemption = barrier_with(tree, outcome=""), whole(tree)
    walk(exemption, *ROAD[:3], "refused")
    lead_to(barrier, exemption)
    assert status_of(barrier) == "needs_exemption"
    page: Any = barrier.specific
    page.outcome = "<p>Afslag.</p>"
    page.save_revision().publish()
    assert status_of(barrier) == "refused"


def test_after_the_answer_the_barrier_goes_its_own_way(tree: Tree) -> None:
    barrier, exemption = barrier_with(tree), whole(tree)
    lead_to(barrier, exemption)
    walk(exemption, *ROAD)
    assert status_of(barrier) == "granted"
    walk(barrier, "in_trial", on=DAYS["in_force"])
    assert status_of(barrier) == "in_trial"
