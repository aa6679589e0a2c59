"""What an editor previews is the draft, with the same frame around it, and nothing becomes public."""

from django.test import Client
from wagtail.models import Page

from network.vocabulary import words_of
from projects.models import ProjectPage
from stories.models import StoryPage
from tests.factories.listed import listed, theme
from tests.factories.pages import ProjectFactory, StoryFactory, Tree


def test_a_draft_is_previewed_with_its_own_words(danish: Tree) -> None:
    project = listed(ProjectFactory(parent=danish.projects, slug="bilen"), themes=["Landsbyer"])
    draft = ProjectPage.objects.get(pk=project.pk)
    draft.title = "Elbilen"
    draft.themes.set([theme("Ældre")])
    draft.save_revision()
    drafted = ProjectPage.objects.get(pk=project.pk).get_latest_revision_as_object()
    assert words_of(drafted, "themes", "methods") == {"themes": ["Ældre"], "methods": []}
    response = drafted.make_preview_request()
    assert response.status_code == 200
    assert "Elbilen" in response.rendered_content
    assert words_of(project, "themes") == {"themes": ["Landsbyer"]}


def test_a_page_that_was_never_saved_can_be_previewed(danish: Tree) -> None:
    page = StoryPage(title="Helt ny", slug="helt-ny", locale=danish.home.locale, kind="news")
    parent = Page.objects.get(pk=danish.stories.pk)
    page.set_url_path(parent)
    page.path = f"{parent.path}0001"
    page.depth = parent.depth + 1
    response = page.make_preview_request()
    assert response.status_code == 200
    assert [url for _title, url in response.context_data["breadcrumbs"]] == [
        "/da/",
        "/da/historier/",
    ]


def test_a_draft_asks_search_engines_to_stay_away(client: Client, danish: Tree) -> None:
    story = listed(StoryFactory(parent=danish.stories, live=False))
    response = StoryPage.objects.get(pk=story.pk).make_preview_request()
    assert response.context_data["meta"].noindex
