"""The admin's lists by type: columns, filters, and the same number of queries for any length."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.admin.conftest import World
from tests.factories.pages import BarrierFactory, ProjectFactory, StoryFactory


def titles(client: Client, address: str) -> set[str]:
    html = client.get(address).content
    return {
        each.get_text(" ", strip=True)
        for each in BeautifulSoup(html, "html.parser").select("td.title .title-wrapper a")
    }


def headings(client: Client, address: str) -> list[str]:
    html = client.get(address).content
    cells = BeautifulSoup(html, "html.parser").select("table.listing thead th")
    return [cell.get_text(" ", strip=True) for cell in cells]


@pytest.fixture
def projects(world: World) -> None:
    for tree, town, title, status in (
        (world.in_assens, world.assens, "Assens idé", "idea"),
        (world.in_assens, world.assens, "Assens i gang", "running"),
        (world.in_holbaek, world.holbaek, "Holbæk i gang", "running"),
    ):
        page = ProjectFactory(parent=tree.projects, title=title, lead=town)
        type(page).objects.filter(pk=page.pk).update(status=status)


@pytest.mark.usefixtures("projects")
def test_the_list_shows_municipality_status_and_number(world: World) -> None:
    shown = " ".join(headings(world.log_in("editor"), reverse("projects:index")))
    for word in ("Number", "Municipality", "Status", "Updated"):
        assert word in shown


@pytest.mark.usefixtures("projects")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=running", {"Assens i gang", "Holbæk i gang"}),
        ("archived=yes", set()),
        ("archived=no&status=idea", {"Assens idé"}),
    ],
)
def test_the_list_is_filtered(world: World, query: str, found: set[str]) -> None:
    assert titles(world.log_in("editor"), f"{reverse('projects:index')}?{query}") == found


@pytest.mark.usefixtures("projects")
def test_the_list_is_filtered_by_municipality(world: World) -> None:
    address = f"{reverse('projects:index')}?municipality={world.holbaek.pk}"
    assert titles(world.log_in("editor"), address) == {"Holbæk i gang"}


def test_stories_are_filtered_by_kind(world: World) -> None:
    StoryFactory(parent=world.in_assens.stories, title="Nyt", kind="news", lead=world.assens)
    StoryFactory(parent=world.in_assens.stories, title="Fejl", kind="failure", lead=world.assens)
    address = f"{reverse('stories:index')}?kind=failure"
    assert titles(world.log_in("editor"), address) == {"Fejl"}


@pytest.mark.usefixtures("projects")
def test_the_explorer_shows_the_same_columns_beneath_a_list(world: World) -> None:
    address = reverse("wagtailadmin_explore", args=[world.in_assens.projects.pk])
    client = world.log_in("assens")
    assert "Municipality" in " ".join(headings(client, address))
    assert titles(client, address) == {"Assens idé", "Assens i gang"}


@pytest.mark.parametrize(
    ("name", "who"),
    [("projects", "editor"), ("barriers", "assens"), ("barriers", "coordinator")],
)
def test_a_longer_list_takes_no_more_queries(world: World, name: str, who: str) -> None:
    def grow(count: int) -> None:
        for _ in range(count):
            if name == "projects":
                ProjectFactory(parent=world.in_assens.projects, lead=world.assens)
            else:
                BarrierFactory(parent=world.tree.barriers, lead=world.assens)

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(reverse(f"{name}:index")).status_code == 200
        return len(seen)

    client = world.log_in(who)
    grow(3)
    client.get(reverse(f"{name}:index"))
    few = queries()
    grow(6)
    assert queries() == few
