"""A municipality's front: what is new here, what one can do now, and only what is its own."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from network.models import SitePage
from projects.models import ProjectPage
from tests.factories.listed import listed, municipality
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    UpdateFactory,
    municipality_lists,
)

FRONT = "/da/assens/"


@pytest.fixture
def own(danish: Tree) -> Tree:
    return municipality_lists(danish, municipality("assens"))


def project(tree: Tree, title: str, take_part: str = "", **facts: str) -> ProjectPage:
    made = ProjectFactory(parent=tree.projects, title=title, take_part=take_part)
    return listed(made, **{"lead": "assens", "status": "running", **facts})


def shown(client: Client) -> BeautifulSoup:
    response = client.get(FRONT)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_projects_that_go_on_come_first_with_what_one_can_do(client: Client, own: Tree) -> None:
    project(own, "Stille", on="2026-06-01")
    project(own, "Bilen", "<p>Kom lørdag.</p>", on="2026-05-01")
    project(own, "Slut", status="finished")
    project(own, "Fremmed", lead="slagelse")
    page = shown(client)
    assert [title.get_text() for title in page.select(".running__title")] == ["Bilen", "Stille"]
    [act] = page.select(".running__act")
    assert " ".join(act.get_text(" ").split()) == "Det kan du gøre nu Kom lørdag."
    assert [title.get_text() for title in page.select(".card__title")] == ["Slut"]


def test_what_is_new_is_told_by_day_whatever_it_is(client: Client, own: Tree) -> None:
    bilen = project(own, "Bilen", on="2026-03-01")
    UpdateFactory(
        parent=bilen, title="Bilen er kommet", slug="kommet", date=datetime.date(2026, 4, 1)
    )
    listed(StoryFactory(parent=own.stories, title="Turen"), lead="assens", on="2026-05-01")
    rule = BarrierFactory(parent=own.barriers, title="Reglen")
    listed(rule, lead="assens", on="2026-02-01", status="refused")
    SitePage.objects.filter(pk=rule.pk).update(
        status_since=datetime.date(2026, 6, 1), status_precision="month"
    )
    lines = [" ".join(line.get_text(" ").split()) for line in shown(client).select(".news__line")]
    assert lines == [
        "juni 2026 Barriere: Afslået Reglen",
        "1. maj 2026 Historie Turen",
        "1. april 2026 Nyt fra et projekt Bilen er kommet",
        "1. marts 2026 Projekt Bilen",
    ]


def test_only_the_newest_are_news_even_when_they_are_all_stories(client: Client, own: Tree) -> None:
    project(own, "Gammelt", on="2020-01-01")
    for day in range(1, 8):
        title, on = f"H{day}", f"2026-05-0{day}"
        listed(StoryFactory(parent=own.stories, title=title), lead="assens", on=on)
    page = shown(client)
    assert [line.get_text() for line in page.select(".news__title")] == [
        "H7",
        "H6",
        "H5",
        "H4",
        "H3",
    ]
    assert len(page.select(".card-list .card")) == 3


def test_the_ways_down_the_page_lead_to_what_is_there(client: Client, own: Tree) -> None:
    project(own, "Bilen")
    page = shown(client)
    ways = [str(link["href"]) for link in page.select(".local-ways a")]
    assert ways == ["#projects", "#contact"]
    assert all(len(page.select(way)) == 1 for way in ways)


def test_an_empty_municipality_says_what_to_do(client: Client, own: Tree) -> None:
    page = shown(client)
    assert not page.select(".news, .local-ways")
    assert "Skriv til kommunen" in page.select(".empty")[0].get_text()
