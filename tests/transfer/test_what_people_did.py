"""An import respects what people have done on the site since."""

from pathlib import Path
from typing import Any

import pytest
from wagtail.models import Page

from stories.models import StoryPage
from tests.transfer.lines import a_line, import_file, write_lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "indhold.jsonl"


def take_in(file: Path, line: dict[str, Any]) -> str:
    return import_file(write_lines(file, [line]), "--publish")


def test_a_page_that_an_editor_changed_is_updated_and_reported(file: Path, admin_user: Any) -> None:
    take_in(file, a_line())
    story = StoryPage.objects.get()
    story.title = "Redaktørens titel"
    story.save_revision(user=admin_user).publish(user=admin_user)
    said = take_in(file, a_line())
    assert "An editor has changed the page since" in said
    assert StoryPage.objects.get().title == "Bænken"
    assert story.revisions.filter(user=admin_user).exists()


def test_an_editors_unfinished_draft_is_not_published_along(file: Path, admin_user: Any) -> None:
    take_in(file, a_line())
    story = StoryPage.objects.get()
    story.standfirst = "Ikke færdig"
    story.save_revision(user=admin_user)
    said = take_in(file, a_line(title="Ny titel"))
    assert "the page is not published" in said
    story.refresh_from_db()
    assert (story.title, story.standfirst) == ("Bænken", "")
    said = take_in(file, a_line(title="Ny titel"))
    assert "Published: 0" in said


def test_a_page_that_was_taken_down_stays_down(file: Path, admin_user: Any) -> None:
    take_in(file, a_line())
    StoryPage.objects.get().unpublish(user=admin_user)
    said = take_in(file, a_line())
    assert "it is not published again" in said
    assert not StoryPage.objects.get().live


def test_a_locked_page_is_left_alone(file: Path) -> None:
    take_in(file, a_line())
    Page.objects.filter(slug="baenken").update(locked=True)
    said = take_in(file, a_line(title="Ny titel"))
    assert "1 left alone" in said
    assert StoryPage.objects.get().title == "Bænken"
