"""One record a thing, in all its languages, with a number that stays."""

import pytest

from network.models import Record
from network.numbers import NumberTaken, claim
from projects.models import ProjectPage
from tests.factories.pages import ProjectFactory, StoryFactory, build_tree, translate

pytestmark = pytest.mark.django_db


def test_a_draft_has_no_number_and_the_first_publication_gives_one() -> None:
    tree = build_tree()
    project = ProjectFactory(parent=tree.projects, live=False)
    assert project.number == ""
    project.save_revision().publish()
    project.refresh_from_db()
    assert project.number == "FK-P-0001"
    project.save_revision().publish()
    assert ProjectPage.objects.get(pk=project.pk).number == "FK-P-0001"


def test_a_deleted_things_number_is_not_given_again() -> None:
    tree = build_tree()
    first = ProjectFactory(parent=tree.projects)
    record = first.record
    first.delete()
    record.delete()
    assert ProjectFactory(parent=tree.projects).number == "FK-P-0002"


def test_each_type_counts_on_its_own() -> None:
    tree = build_tree()
    assert ProjectFactory(parent=tree.projects).number == "FK-P-0001"
    assert StoryFactory(parent=tree.stories).number == "FK-H-0001"


def test_a_translation_shares_the_record_and_a_copy_does_not() -> None:
    tree = build_tree()
    build_tree("en")
    project = ProjectFactory(parent=tree.projects)
    english = translate(project, "en", "Shared car")
    assert english.record_id == project.record_id
    copy = project.copy(update_attrs={"slug": "kopi", "title": "Kopi"})
    assert copy.specific.record_id != project.record_id
    assert copy.specific.number == "FK-P-0002"


def test_an_imported_number_is_kept_and_the_series_goes_on_after_it() -> None:
    tree = build_tree()
    moved_in = ProjectFactory(parent=tree.projects, live=False)
    claim(moved_in.record, "P", "FK-P-0041")
    assert ProjectFactory(parent=tree.projects).number == "FK-P-0042"
    other = ProjectFactory(parent=tree.projects, live=False)
    with pytest.raises(NumberTaken):
        claim(other.record, "P", "FK-P-0041")
    with pytest.raises(NumberTaken):
        claim(other.record, "P", "FK-H-0007")


def test_a_record_is_led_by_its_danish_page() -> None:
    tree = build_tree()
    build_tree("en")
    project = ProjectFactory(parent=tree.projects)
    english = translate(project, "en", "Shared car")
    record = Record.objects.get(pk=english.record_id)
    leading = record.leading_page()
    assert leading is not None
    assert leading.pk == project.pk
