"""An exemption goes by its table: what each step asks for, and what stops it."""

import datetime
from typing import Any

import pytest
from django.utils import translation

from barriers.exemptions.lifecycle import EXEMPTION
from barriers.models import ExemptionPage
from network.models import Record
from network.transitions import TransitionRefused, change_status
from tests.factories.exemptions import (
    DAYS,
    ROAD,
    RoundFactory,
    VehicleFactory,
    evaluated,
    walk,
    whole,
)
from tests.factories.pages import build_tree

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def status_of(page: ExemptionPage) -> str:
    return Record.objects.get(pk=page.record_id).status


def refused(page: ExemptionPage, target: str, **options: Any) -> list[str]:
    """The sentences that stop the step; the status stays as it was."""
    before = status_of(page)
    with translation.override("en"), pytest.raises(TransitionRefused) as caught:
        walk(page, target, **options)
    assert status_of(page) == before
    return caught.value.messages


def test_a_whole_exemption_goes_the_whole_road() -> None:
    page = whole(build_tree())
    evaluated(page)
    walk(page, *ROAD, "expired", "evaluated", "spread")
    assert status_of(page) == "spread"
    assert EXEMPTION.state("spread").terminal


@pytest.mark.parametrize("target", ["partly_granted", "refused", "referred"])
def test_every_answer_is_an_outcome_of_its_own(target: str) -> None:
    page = whole(build_tree())
    walk(page, *ROAD[:3], target)
    assert status_of(page) == target


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_it_can_be_withdrawn_until_it_is_answered(steps: int) -> None:
    page = whole(build_tree())
    walk(page, *ROAD[:steps], "withdrawn")
    assert status_of(page) == "withdrawn"


def test_nothing_is_withdrawn_after_the_answer() -> None:
    page = whole(build_tree())
    walk(page, *ROAD[:4])
    assert refused(page, "withdrawn", on=DAYS["legal_basis"])


@pytest.mark.parametrize(
    ("reached", "target", "lacking", "said"),
    [
        (1, "submitted", {"vehicle": None}, "scheme"),
        (1, "submitted", {"authority": None}, "authority"),
        (1, "submitted", {"change_plain": ""}, "plain words"),
        (1, "submitted", {"applied_on": None}, "Applied on"),
        (3, "granted", {"decided_on": None}, "decision's date"),
        (3, "granted", {"decision_text": ""}, "plain words"),
        (3, "granted", {"decision_reference": ""}, "reference"),
        (3, "refused", {"refusal_reason": None}, "reason for the refusal"),
        (3, "refused", {"outcome": ""}, "Outcome"),
        (3, "referred", {"outcome": ""}, "Outcome"),
        (4, "legal_basis", {"legal_basis_on": None}, "legal basis"),
        (5, "charter_published", {"charter": None}, "vedtægt"),
        (5, "charter_published", {"charter_published_on": None}, "vedtægt"),
        (6, "in_force", {"in_force_from": None}, "from when"),
    ],
)
def test_what_is_missing_is_said(
    reached: int, target: str, lacking: dict[str, Any], said: str
) -> None:
    page = whole(build_tree())
    walk(page, *ROAD[:reached])
    for name, value in lacking.items():
        setattr(page, name, value)
    page.save_revision().publish()
    assert said in " ".join(refused(page, target))


def test_it_is_not_in_force_without_its_rules_even_if_they_are_taken_away_late() -> None:
    page = whole(build_tree())
    walk(page, *ROAD[:6])
    page.charter = None
    page.save_revision().publish()
    assert "vedtægt" in " ".join(refused(page, "in_force"))


def test_it_begins_the_day_after_the_publication_where_the_scheme_says_so() -> None:
    day = DAYS["charter_published"]
    page = whole(build_tree(), in_force_from=None)
    walk(page, *ROAD[:6])
    assert "day after" in " ".join(refused(page, "in_force", on=day))
    page.in_force_from = day + DAY
    page.save_revision().publish()
    walk(page, "in_force", on=day + DAY)
    assert status_of(page) == "in_force"


def test_it_begins_on_the_day_of_publication_where_the_scheme_allows() -> None:
    day = DAYS["charter_published"]
    lenient = VehicleFactory.create(code="andet", starts_day_after=False)
    page = whole(build_tree(), vehicle=lenient, in_force_from=day)
    walk(page, *ROAD[:6])
    walk(page, "in_force", on=day)
    assert status_of(page) == "in_force"


def test_it_does_not_begin_before_its_legal_basis() -> None:
    page = whole(build_tree())
    walk(page, *ROAD[:4])
    assert "legal basis" in " ".join(refused(page, "legal_basis", on=DAYS["legal_basis"] - DAY))


def test_the_day_of_a_step_is_the_pages_own() -> None:
    page = whole(build_tree())
    walk(page, "approved_locally")
    assert "Applied on" in " ".join(refused(page, "submitted", on=DAYS["submitted"] + DAY))
    walk(page, "submitted", "in_process")
    assert "Decided on" in " ".join(refused(page, "granted", on=DAYS["granted"] + DAY))


def test_a_month_is_enough_where_nobody_knows_the_day() -> None:
    page = whole(build_tree())
    walk(page, *ROAD[:3])
    walk(page, "refused", on=datetime.date(2026, 3, 1), precision="month")
    assert status_of(page) == "refused"


def test_a_round_that_is_over_takes_no_application() -> None:
    closed = RoundFactory.create(
        vehicle=VehicleFactory.create(code="frikommune"), deadline=DAYS["submitted"] - DAY
    )
    page = whole(build_tree(), round=closed)
    walk(page, "approved_locally")
    assert "round" in " ".join(refused(page, "submitted"))


def test_the_councils_decide_first() -> None:
    page = whole(build_tree())
    assert "council" in " ".join(refused(page, "approved_locally", on=datetime.date(2026, 1, 4)))


def test_nothing_is_decided_in_the_future() -> None:
    page = whole(build_tree())
    assert refused(page, "approved_locally", on=datetime.date(2999, 1, 1))


def test_evaluating_needs_a_published_evaluation() -> None:
    page = whole(build_tree())
    walk(page, *ROAD, "expired")
    assert "beneath" in " ".join(refused(page, "evaluated"))
    evaluated(page)
    walk(page, "evaluated")
    assert status_of(page) == "evaluated"


def test_an_extension_needs_a_new_last_day_to_go_on() -> None:
    page = whole(build_tree())
    walk(page, *ROAD)
    walk(page, "extended", on=datetime.date(2026, 9, 1))
    late = datetime.date(2026, 10, 5)
    assert "last day" in " ".join(refused(page, "in_force", on=late))
    page.in_force_to = datetime.date(2026, 12, 31)
    page.save_revision().publish()
    walk(page, "in_force", on=late)
    assert status_of(page) == "in_force"


def test_nobody_lets_it_expire_by_hand(django_user_model: Any) -> None:
    page = whole(build_tree())
    walk(page, *ROAD)
    someone = django_user_model.objects.create(username="k", is_superuser=True)
    with pytest.raises(TransitionRefused):
        change_status(
            Record.objects.get(pk=page.record_id), "expired", by=someone, on=DAYS["expired"]
        )


@pytest.mark.parametrize("state", [state.code for state in EXEMPTION if state.terminal])
def test_no_end_has_a_way_out(state: str) -> None:
    assert not EXEMPTION.allowed(state)
