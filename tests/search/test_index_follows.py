"""What editors do changes what is found, at once where something is hidden."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.contrib.auth.models import Group
from django.db import OperationalError
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import PageViewRestriction

from network.archiving import set_archived
from network.models import Keyword, Method, Municipality, SitePage, Theme
from projects.models import ProjectPage
from search.finding import find
from search.models import Entry, EntryText, EntryWords, Name, StaleEntry, Word
from search.question import Question
from search.suggesting import complete
from search.upkeep import renew_stale
from stories.models import StoryPage
from tests.factories.listed import listed
from tests.factories.network import PersonFactory
from tests.factories.pages import ProjectFactory, StoryFactory, Tree

CANARY = "Kanariefuglen"

Committed = Callable[[], AbstractContextManager[object]]


@pytest.fixture
def committed(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> Committed:
    """What happens inside is committed, and what waits for that is done."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def story(danish: Tree, committed: Committed) -> StoryPage:
    """A published story that is found by its title."""
    page = listed(
        StoryFactory(parent=danish.stories, title=f"{CANARY} synger", slug="fugl"),
        lead="assens",
        themes=["Natur"],
        keywords=["sangfugl"],
    )
    with committed():
        page.save_revision().publish()
    assert found(CANARY) == [page.pk]
    return page


def found(text: str) -> list[int]:
    return list(find(Question(text=text, page_size=100)).ids)


def assert_nowhere() -> None:
    """Not as a hit, in a count, in a suggestion, nor in any table of the index."""
    answer = find(Question(page_size=100))
    assert find(Question(text=CANARY)).total == 0
    assert "natur" not in answer.counts["theme"]
    for beginning in ("kan", "syn", "sang", "nat"):
        assert complete(beginning, "da") == []
    assert not Word.objects.filter(word__startswith="kanarie").exists()
    assert not Name.objects.filter(text__contains=CANARY).exists()
    assert not EntryText.objects.filter(title__contains=CANARY).exists()
    assert not EntryWords.objects.filter(title_exact__contains="kanarie").exists()


def restrict(page: SitePage) -> PageViewRestriction:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Lukket kreds"))
    return restriction


def test_an_unpublished_page_is_nowhere_before_anything_is_committed(story: StoryPage) -> None:
    story.unpublish()
    assert_nowhere()


def test_a_page_made_private_is_nowhere_and_returns_when_opened(
    story: StoryPage, committed: Committed
) -> None:
    restriction = restrict(story)
    assert_nowhere()
    with committed():
        restriction.delete()
    assert found(CANARY) == [story.pk]


def test_a_page_beneath_one_made_private_is_nowhere(story: StoryPage, danish: Tree) -> None:
    restrict(danish.stories)
    assert_nowhere()


def test_a_page_moved_beneath_a_private_one_is_nowhere(story: StoryPage, danish: Tree) -> None:
    restrict(danish.barriers)
    SitePage.objects.get(pk=story.pk).move(danish.barriers, pos="last-child")
    assert_nowhere()


def test_a_deleted_page_is_nowhere(story: StoryPage) -> None:
    StoryPage.objects.get(pk=story.pk).delete()
    assert_nowhere()


def test_a_draft_is_not_found_until_it_is_published(story: StoryPage, committed: Committed) -> None:
    story.title = "Nattergalen"
    with committed():
        revision = story.save_revision()
    assert found("nattergalen") == []
    with committed():
        revision.publish()
    assert found("nattergalen") == [story.pk]
    assert found(CANARY) == []


def test_a_renamed_theme_municipality_or_keyword_is_found_by_its_new_name(
    story: StoryPage, committed: Committed
) -> None:
    with committed():
        Theme.objects.get(slug="natur").save()
        theme = Theme.objects.get(slug="natur")
        theme.name_da, theme.slug = "Vildnis", "vildnis"
        theme.save()
        place = Municipality.objects.get(code="assens")
        place.name_da = "Fugleby"
        place.save()
        keyword = Keyword.objects.get(name="sangfugl")
        keyword.synonyms = "trækfugl"
        keyword.save()
    for word in ("vildnis", "fugleby", "trækfugl"):
        assert found(word) == [story.pk], word
    assert find(Question()).counts["theme"] == {"vildnis": 1}


def test_archiving_keeps_a_page_findable(story: StoryPage, committed: Committed) -> None:
    with committed():
        set_archived(SitePage.objects.get(pk=story.pk), True, by=None)
    assert found(CANARY) == [story.pk]


def test_a_change_that_a_crash_left_behind_is_noted(danish: Tree) -> None:
    page = listed(StoryFactory(parent=danish.stories, title=CANARY, slug="x"), lead="assens")
    page.save_revision().publish()
    assert StaleEntry.objects.filter(pk=page.pk).exists()
    assert not Entry.objects.filter(pk=page.pk).exists()


def test_a_story_is_not_found_by_a_name_its_writer_has_no_more(
    story: StoryPage, committed: Committed
) -> None:
    writer = PersonFactory.create(name="Zwanetoft Hansen")
    story.person = writer
    with committed():
        story.save_revision().publish()
    assert found("Zwanetoft") == [story.pk]
    writer.name = "Navn fjernet"
    with committed():
        writer.save()
    assert found("Zwanetoft") == []


def test_a_project_is_found_by_the_new_name_of_its_method(
    danish: Tree, committed: Committed
) -> None:
    method = Method.objects.create(name_da="Zwanemetode", name_en="Swan method")
    page = ProjectFactory(parent=danish.projects)
    project = ProjectPage.objects.get(pk=listed(page).pk)
    project.methods = [method]
    with committed():
        project.save_revision().publish()
    assert found("Zwanemetode") == [project.pk]
    method.name_da = "Borgerpanelet"
    with committed():
        method.save()
    assert (found("Zwanemetode"), found("Borgerpanelet")) == ([], [project.pk])


def test_a_publication_does_not_fail_with_the_index_and_is_made_good(
    story: StoryPage, committed: Committed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_ids: object) -> int:
        raise OperationalError("database is locked")

    story.title = "Solsorten synger"
    with monkeypatch.context() as broken, committed():
        broken.setattr("search.upkeep.renew_stale", locked)
        story.save_revision().publish()
    assert StoryPage.objects.get(pk=story.pk).title == "Solsorten synger"
    assert found("solsort") == []
    renew_stale()
    assert found("solsort") == [story.pk]
