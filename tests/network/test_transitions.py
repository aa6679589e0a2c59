"""A status moves by its table alone, in all languages at once, and no draft brings it back."""

import datetime

import pytest

from network.models import Record, SitePage
from network.transitions import TransitionRefused, change_status, gaps
from projects.lifecycle import PROJECT
from projects.models import ProjectPage
from tests.factories.pages import BarrierFactory, ProjectFactory, build_tree, translate

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 1)


def move(page: SitePage, *path: str, note_da: str = "") -> None:
    for target in path:
        change_status(record_of(page), target, by=None, on=DAY, note_da=note_da)


def record_of(page: SitePage) -> Record:
    assert page.record is not None
    return page.record


def test_a_new_project_is_an_idea() -> None:
    tree = build_tree()
    assert ProjectFactory(parent=tree.projects).status == "idea"


def test_a_transition_reaches_every_language_at_once() -> None:
    tree = build_tree()
    build_tree("en")
    project = ProjectFactory(parent=tree.projects)
    english = translate(project, "en", "Shared car")
    move(project, "planned")
    for page in (project, english):
        page.refresh_from_db()
        assert (page.status, page.status_since) == ("planned", DAY)


def test_publishing_an_old_revision_does_not_move_a_status() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects)
    old = project.save_revision()
    move(project, "planned", "running")
    old.publish()
    assert ProjectPage.objects.get(pk=project.pk).status == "running"
    assert project.record.status_changes.count() == 3


def test_a_way_that_is_not_in_the_table_is_refused() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects)
    with pytest.raises(TransitionRefused):
        move(project, "evaluated")
    project.refresh_from_db()
    assert project.status == "idea"
    assert not project.record.status_changes.exists()


def test_finishing_needs_a_published_result() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects)
    move(project, "planned", "running")
    with pytest.raises(TransitionRefused) as refused:
        move(project, "finished")
    assert len(refused.value.messages) == 1
    project.result = "<p>Ni af ti ture blev kørt.</p>"
    project.save_revision()
    with pytest.raises(TransitionRefused):
        move(project, "finished")
    project.save_revision().publish()
    move(project, "finished")
    assert ProjectPage.objects.get(pk=project.pk).status == "finished"


def test_abandoning_needs_a_reason() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects)
    with pytest.raises(TransitionRefused):
        move(project, "abandoned")
    move(project, "abandoned", note_da="Ingen ville have nøglen.")
    assert ProjectPage.objects.get(pk=project.pk).status == "abandoned"


def test_the_second_of_two_is_told_what_the_first_did() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects)
    change_status(project.record, "planned", by=None, on=DAY, expected="idea")
    with pytest.raises(TransitionRefused) as refused:
        change_status(project.record, "abandoned", by=None, on=DAY, note_da="Nej", expected="idea")
    assert PROJECT.label("planned") in refused.value.messages[0]


def test_a_thing_is_taken_over_once_in_any_state_and_its_gaps_are_named() -> None:
    tree = build_tree()
    barrier = BarrierFactory(parent=tree.barriers)
    change_status(
        barrier.record,
        "refused",
        by=None,
        on=DAY,
        precision="month",
        taken_over=True,
        source="Avis",
    )
    barrier.refresh_from_db()
    assert (barrier.status, barrier.status_precision) == ("refused", "month")
    assert len(gaps(barrier.record)) == 1
    with pytest.raises(TransitionRefused):
        change_status(barrier.record, "closed", by=None, on=DAY, taken_over=True)


def test_future_dates_and_dates_before_the_last_change_are_refused() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects)
    with pytest.raises(TransitionRefused):
        change_status(project.record, "planned", by=None, on=datetime.date(2999, 1, 1))
    move(project, "planned")
    with pytest.raises(TransitionRefused):
        change_status(project.record, "running", by=None, on=DAY - datetime.timedelta(days=1))


def test_the_first_change_dates_the_beginning_of_the_track() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects)
    move(project, "planned")
    steps = list(project.record.status_changes.values_list("from_status", "to_status"))
    assert steps == [("", "idea"), ("idea", "planned")]


@pytest.mark.parametrize(
    ("earlier", "later", "precision"),
    [("2017-06-14", "2017-05-20", "month"), ("2017-06-14", "2016-12-31", "year")],
)
def test_what_is_known_by_its_month_alone_cannot_lie_before_the_step_before_it(
    earlier: str, later: str, precision: str
) -> None:
    record = record_of(BarrierFactory.create(parent=build_tree().barriers))
    change_status(record, "clarifying", by=None, on=datetime.date.fromisoformat(earlier))
    with pytest.raises(TransitionRefused):
        change_status(
            record,
            "needs_exemption",
            by=None,
            on=datetime.date.fromisoformat(later),
            precision=precision,
        )


def test_a_month_lies_after_the_day_before_it_and_lets_no_earlier_day_follow() -> None:
    record = record_of(BarrierFactory.create(parent=build_tree().barriers))
    change_status(record, "clarifying", by=None, on=datetime.date(2017, 6, 14))
    june = datetime.date(2017, 6, 1)
    change_status(record, "needs_exemption", by=None, on=june, precision="month")
    assert [step.to_status for step in record.status_changes.all()][-1] == "needs_exemption"
    with pytest.raises(TransitionRefused):
        change_status(record, "applied", by=None, on=datetime.date(2017, 6, 3))
    change_status(record, "applied", by=None, on=datetime.date(2017, 6, 14))
    assert [step.to_status for step in record.status_changes.all()][-1] == "applied"
