"""A duplicate of what? The form says beside the field why it cannot be, and nothing is written."""

import pytest
from django.urls import reverse
from django.utils import timezone

from barriers.models import BarrierPage
from network.models import Link, Record, StatusChange
from network.transitions import TransitionRefused, change_status
from tests.barriers.merging.conftest import DAY, Case, field_error
from tests.factories.pages import BarrierFactory, ProjectFactory


def refused(case: Case, other: str) -> str:
    """What is said beside the field, after the form was sent; and that nothing was done."""
    data = {"on": DAY, "precision": "day", "expected": "received", "other": other}
    client = case.world.log_in("coordinator")
    answer = client.post(case.form(case.car, "duplicate"), data)
    assert Record.objects.get(pages=case.car.pk).status == "received"
    assert not StatusChange.objects.filter(record=case.car.record).exists()
    assert not Link.objects.filter(source=case.car.record).exists()
    return field_error(answer, "other")


def test_the_form_asks_which_barrier_it_is(case: Case) -> None:
    html = case.world.log_in("coordinator").get(case.form(case.car, "duplicate")).content.decode()
    assert "Which barrier is it?" in html
    other = case.world.log_in("coordinator").get(case.form(case.car, "clarifying"))
    assert "Which barrier is it?" not in other.content.decode()


def test_one_must_be_chosen(case: Case) -> None:
    assert "Choose the one that it is." in refused(case, "")


def test_not_itself(case: Case) -> None:
    assert "cannot be a duplicate of itself" in refused(case, str(case.car.pk))


def test_not_a_duplicate_and_the_form_names_the_other(case: Case) -> None:
    case.merge(case.fuel, case.bus)
    said = refused(case, str(case.fuel.pk))
    assert case.fuel.number in said
    assert f"Choose {case.bus.number} instead" in said


def test_never_round_in_a_circle(case: Case) -> None:
    case.merge(case.fuel, case.car)
    assert "is a duplicate itself" in refused(case, str(case.fuel.pk))


def test_not_a_draft(case: Case) -> None:
    draft = BarrierFactory.create(parent=case.world.tree.barriers, title="Kladde", live=False)
    assert "Publish it first" in refused(case, str(draft.pk))


@pytest.mark.parametrize("tampered", ["999999", "bil", "-1", "1 OR 1"])
def test_a_choice_that_nobody_offered(case: Case, tampered: str) -> None:
    assert "Choose one of the same kind." in refused(case, tampered)


def test_a_thing_of_another_kind(case: Case) -> None:
    project = ProjectFactory.create(parent=case.world.in_assens.projects)
    assert "Choose one of the same kind." in refused(case, str(project.pk))


@pytest.mark.parametrize("who", ["assens", "lawyer", "editor"])
def test_only_the_coordinator_decides(case: Case, who: str) -> None:
    case.step(case.car, "duplicate", who, other=str(case.fuel.pk))
    assert Record.objects.get(pages=case.car.pk).status == "received"


def test_a_shell_meets_the_same_table(case: Case) -> None:
    record, other = case.car.record, case.fuel.record
    assert record is not None
    today = timezone.localdate()
    for named in (None, record):
        with pytest.raises(TransitionRefused):
            change_status(record, "duplicate", by=None, on=today, other=named)
    change_status(record, "duplicate", by=None, on=today, other=other)
    assert BarrierPage.objects.get(pk=case.car.pk).status == "duplicate"


def test_the_link_goes_with_the_status_and_not_by_hand(case: Case) -> None:
    case.merge(case.car, case.fuel)
    link = Link.objects.get(source=case.car.record)
    client = case.world.log_in("coordinator")
    for page in (case.car, case.fuel):
        remove = reverse("network_admin:remove_link", args=[page.pk, link.pk])
        told = client.post(remove, follow=True).content.decode()
        assert "Reopen the duplicate instead" in told
    assert Link.objects.filter(pk=link.pk).exists()
    offered = client.get(reverse("network_admin:links", args=[case.bus.pk])).content.decode()
    assert "duplicate_of" not in offered
