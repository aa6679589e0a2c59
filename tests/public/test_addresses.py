"""Addresses stay: permanent links, redirects after a move, the choice of language."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from network.models import SitePage
from projects.models import ProjectPage
from tests.factories.listed import listed
from tests.factories.pages import ProjectFactory, Tree, UpdateFactory, translate

Commit = Callable[..., AbstractContextManager[Any]]


def renamed(page: SitePage, slug: str) -> None:
    """The editor gives the page another slug and publishes it."""
    changed = ProjectPage.objects.get(pk=page.pk)
    changed.slug = slug
    changed.save_revision().publish()


@pytest.fixture
def project(danish: Tree, english: Tree) -> SitePage:
    page = listed(ProjectFactory(parent=danish.projects, title="Bilen", slug="bilen"))
    translate(page, "en", "The car")
    return page


def test_the_front_door_speaks_the_readers_language(client: Client, project: SitePage) -> None:
    for asked, place in (("da", "/da/"), ("en-GB,en;q=0.9", "/en/"), ("de", "/da/"), ("", "/da/")):
        assert client.get("/", headers={"accept-language": asked}).headers["Location"] == place


def test_a_permanent_link_leads_to_the_page_in_the_readers_language(
    client: Client, project: SitePage
) -> None:
    address = f"/n/{project.number}"
    for asked, place in (
        ("da", "/da/projekter/bilen/"),
        ("en-US,en;q=0.5", "/en/projects/the-car/"),
        ("fr, en;q=0.2", "/en/projects/the-car/"),
        ("fr", "/da/projekter/bilen/"),
    ):
        response = client.get(address, headers={"accept-language": asked})
        assert (response.status_code, response.headers["Location"]) == (302, place)
        assert "Accept-Language" in response.headers["Vary"]
    assert client.get(address.lower() + "/").status_code == 302


def test_a_permanent_link_takes_the_language_there_is(client: Client, danish: Tree) -> None:
    page = listed(ProjectFactory(parent=danish.projects, slug="alene"))
    response = client.get(f"/n/{page.number}", headers={"accept-language": "en"})
    assert response.headers["Location"] == "/da/projekter/alene/"


def test_a_permanent_link_tells_nothing_of_what_is_not_public(
    client: Client, project: SitePage
) -> None:
    PageViewRestriction.objects.create(page=project.get_parent(), restriction_type="login")
    english = SitePage.objects.get(slug="the-car")
    english.unpublish()
    assert client.get(f"/n/{project.number}", follow=True).status_code == 404


def test_a_new_slug_leaves_a_redirect_also_for_what_lies_below(
    client: Client, project: SitePage, django_capture_on_commit_callbacks: Commit
) -> None:
    UpdateFactory(parent=project, slug="nyt")
    with django_capture_on_commit_callbacks(execute=True):
        renamed(project, "elbilen")
    for old, new in (
        ("/da/projekter/bilen/", "/da/projekter/elbilen/"),
        ("/da/projekter/bilen/nyt/", "/da/projekter/elbilen/nyt/"),
    ):
        response = client.get(old)
        assert (response.status_code, response.headers["Location"]) == (301, new)
        assert client.get(new).status_code == 200


def test_a_new_slug_in_english_redirects_in_english(
    client: Client, project: SitePage, django_capture_on_commit_callbacks: Commit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        renamed(SitePage.objects.get(slug="the-car"), "the-electric-car")
    response = client.get("/en/projects/the-car/")
    assert response.status_code == 301
    assert response.headers["Location"] == "/en/projects/the-electric-car/"
    assert client.get("/da/projekter/bilen/").status_code == 200


def test_a_move_leaves_redirects(client: Client, danish: Tree, project: SitePage) -> None:
    UpdateFactory(parent=project, slug="nyt")
    Page.objects.get(pk=project.pk).move(Page.objects.get(pk=danish.stories.pk), pos="last-child")
    response = client.get("/da/projekter/bilen/nyt/?a=1")
    assert response.status_code == 301
    assert response.headers["Location"] == "/da/historier/bilen/nyt/"
    english = ProjectPage.objects.get(slug="the-car")
    english.move(SitePage.objects.get(slug="stories"), pos="last-child")
    assert client.get("/en/projects/the-car/").headers["Location"] == "/en/stories/the-car/"


def test_a_page_in_an_old_pages_place_wins_over_the_redirect(
    client: Client,
    danish: Tree,
    project: SitePage,
    django_capture_on_commit_callbacks: Commit,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        renamed(project, "elbilen")
    ProjectFactory(parent=danish.projects, slug="bilen", title="En anden bil")
    response = client.get("/da/projekter/bilen/")
    assert response.status_code == 200
    assert "En anden bil" in response.content.decode()


def test_a_draft_has_no_address(client: Client, danish: Tree) -> None:
    ProjectFactory(parent=danish.projects, slug="kladde", live=False)
    assert client.get("/da/projekter/kladde/").status_code == 404


def test_an_address_without_its_last_slash_finds_the_page(
    client: Client, project: SitePage
) -> None:
    response = client.get("/da/projekter/bilen")
    assert response.status_code == 301
    assert response.headers["Location"] == "/da/projekter/bilen/"


def test_a_restricted_page_is_not_served(client: Client, project: SitePage) -> None:
    PageViewRestriction.objects.create(page=project.get_parent(), restriction_type="login")
    response = client.get("/da/projekter/bilen/")
    assert response.status_code == 302
    assert "login" in response.headers["Location"]
