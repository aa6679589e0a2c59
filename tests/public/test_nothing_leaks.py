"""What is not public is told by no neighbour of it: alias, child, preview."""

from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import PageViewRestriction

from network.models import SitePage
from projects.models import ProjectIndexPage
from tests.factories.listed import listed, municipality
from tests.factories.pages import (
    ProjectFactory,
    StoryFactory,
    Tree,
    UpdateFactory,
    municipality_lists,
)

SECRET = "Hemmeligheden"


def restrict(page: SitePage) -> None:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Lukket kreds"))


def test_an_alias_of_a_restricted_page_shows_nothing(client: Client, danish: Tree) -> None:
    story = listed(StoryFactory(parent=danish.stories, title=SECRET, slug="hemmelig"))
    story.create_alias(parent=danish.stories, update_slug="kopi")
    restrict(story)
    response = client.get("/da/historier/kopi/")
    assert response.status_code != 200
    assert SECRET not in response.content.decode()


def test_an_update_says_nothing_of_a_project_that_was_taken_down(
    client: Client, danish: Tree
) -> None:
    project = listed(ProjectFactory(parent=danish.projects, title=SECRET, slug="bilen"))
    listed(UpdateFactory(parent=project, slug="nyt"))
    assert SECRET in client.get("/da/projekter/bilen/nyt/").content.decode()
    project.unpublish()
    response = client.get("/da/projekter/bilen/nyt/")
    assert response.status_code == 200
    assert SECRET not in response.content.decode()


def test_a_preview_of_a_list_leaves_readers_their_own_counts(client: Client, danish: Tree) -> None:
    own = municipality_lists(danish, municipality("assens"))
    listed(ProjectFactory(parent=own.projects), lead="assens", themes=["Landsbyer", "Ældre"])
    listed(ProjectFactory(parent=danish.projects), lead="slagelse", themes=["Landsbyer"])
    drafted = ProjectIndexPage.objects.get(pk=own.projects.pk)
    drafted.lead = municipality("slagelse")
    drafted.make_preview_request()
    facets = client.get("/da/assens/projekter/").context["listing"].facets
    themes = next(facet for facet in facets if facet.name == "theme")
    assert {option.label: option.count for option in themes.options} == {
        "Landsbyer": 1,
        "Ældre": 1,
    }
