"""Readers find things in lists: by filter, by count, by order, page by page."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from network.listing import Listing
from network.models import SitePage
from projects.lifecycle import PROJECT
from tests.factories.listed import listed, municipality, theme
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    municipality_lists,
    translate,
)

PROJECTS = "/da/projekter/"


def seen(client: Client, address: str) -> Listing:
    """What the list at the address shows; it must be a page."""
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    listing: Listing = response.context["listing"]
    return listing


def titles(listing: Listing) -> list[str]:
    return [card.title for card in listing.cards]


def counts(listing: Listing, name: str) -> dict[str, int]:
    facet = next((facet for facet in listing.facets if facet.name == name), None)
    return {option.value: option.count for option in facet.options} if facet else {}


@pytest.fixture
def projects(danish: Tree) -> list[SitePage]:
    make = [
        ("Bilen", "2024-05-01", "running", "assens", ["Landsbyer"]),
        ("Bænken", "2025-05-01", "running", "slagelse", ["Ældre", "Landsbyer"]),
        ("Panelet", "2026-05-01", "evaluated", "assens", ["Børn"]),
        ("Ånden", "2026-06-01", "idea", "", []),
    ]
    return [
        listed(
            ProjectFactory(parent=danish.projects, title=title),
            on=on,
            status=status,
            lead=lead,
            themes=themes,
        )
        for title, on, status, lead, themes in make
    ]


def test_a_list_shows_the_newest_first_and_says_how_many(
    client: Client, projects: list[SitePage]
) -> None:
    listing = seen(client, PROJECTS)
    assert titles(listing) == ["Ånden", "Panelet", "Bænken", "Bilen"]
    assert listing.total == 4


def test_each_filter_narrows_the_list(client: Client, projects: list[SitePage]) -> None:
    assert titles(seen(client, PROJECTS + "?municipality=assens")) == ["Panelet", "Bilen"]
    assert titles(seen(client, PROJECTS + "?theme=landsbyer")) == ["Bænken", "Bilen"]
    assert titles(seen(client, PROJECTS + "?status=running")) == ["Bænken", "Bilen"]
    assert titles(seen(client, PROJECTS + "?year=2026")) == ["Ånden", "Panelet"]
    both = "?municipality=assens&status=running"
    assert titles(seen(client, PROJECTS + both)) == ["Bilen"]


def test_stories_and_barriers_are_filtered_by_kind(client: Client, danish: Tree) -> None:
    listed(StoryFactory(parent=danish.stories, title="Sag", kind="case"))
    listed(StoryFactory(parent=danish.stories, title="Nyt", kind="news"))
    listed(BarrierFactory(parent=danish.barriers, title="Lov", kind="act"), status="received")
    assert titles(seen(client, "/da/historier/?kind=news")) == ["Nyt"]
    assert titles(seen(client, "/da/barrierer/?kind=act&status=received")) == ["Lov"]
    assert counts(seen(client, "/da/historier/"), "kind") == {"news": 1, "case": 1}


def test_counts_leave_out_their_own_filter_and_heed_the_others(
    client: Client, projects: list[SitePage]
) -> None:
    listing = seen(client, PROJECTS + "?municipality=assens")
    assert counts(listing, "municipality") == {"assens": 2, "slagelse": 1}
    assert counts(listing, "status") == {"running": 1, "evaluated": 1}
    assert counts(listing, "theme") == {"landsbyer": 1, "boern": 1}
    assert counts(listing, "year") == {"2026": 1, "2024": 1}


def test_a_filter_that_cannot_change_the_list_is_not_shown(client: Client, danish: Tree) -> None:
    listed(ProjectFactory(parent=danish.projects), status="running", themes=["Landsbyer"])
    assert seen(client, PROJECTS).facets == []


def test_a_choice_can_be_taken_back_by_its_own_link_and_by_its_chip(
    client: Client, projects: list[SitePage]
) -> None:
    listing = seen(client, PROJECTS + "?theme=landsbyer&status=running&sort=title&page=1")
    status = next(facet for facet in listing.facets if facet.name == "status")
    chosen = next(option for option in status.options if option.selected)
    assert chosen.url == PROJECTS + "?theme=landsbyer&sort=title"
    chips = {chip.remove_url: chip.label for chip in listing.active}
    assert "Landsbyer" in chips[PROJECTS + "?status=running&sort=title"]
    assert str(PROJECT.label("running")) in chips[PROJECTS + "?theme=landsbyer&sort=title"]
    assert listing.clear_url == PROJECTS + "?sort=title"


def test_a_project_counts_for_every_municipality_that_takes_part(
    client: Client, danish: Tree
) -> None:
    shared = ProjectFactory(parent=danish.projects, title="Fælles")
    listed(shared, lead="assens", with_=["slagelse"])
    listed(ProjectFactory(parent=danish.projects), lead="slagelse")
    listing = seen(client, PROJECTS + "?municipality=slagelse")
    assert listing.total == 2
    assert counts(listing, "municipality") == {"assens": 1, "slagelse": 2}


def test_a_municipalitys_list_holds_its_own_alone(client: Client, danish: Tree) -> None:
    own = municipality_lists(danish, municipality("assens"))
    listed(ProjectFactory(parent=danish.projects), lead="assens")
    listed(ProjectFactory(parent=own.projects, title="Bilen"), lead="assens")
    listed(ProjectFactory(parent=danish.projects, title="Bænken"), lead="slagelse")
    listing = seen(client, "/da/assens/projekter/")
    assert listing.total == 2
    assert "Bænken" not in titles(listing)
    assert counts(listing, "municipality") == {}


def test_the_year_is_the_year_in_denmark(client: Client, danish: Tree) -> None:
    listed(ProjectFactory(parent=danish.projects, title="Nytår"), on="2026-01-01 00:30")
    listed(ProjectFactory(parent=danish.projects, title="Juli"), on="2025-07-01")
    assert titles(seen(client, PROJECTS + "?year=2026")) == ["Nytår"]
    assert counts(seen(client, PROJECTS), "year") == {"2026": 1, "2025": 1}


def test_orders(client: Client, danish: Tree) -> None:
    for title, on, updated in (
        ("Østers", "2026-03-01", ""),
        ("bænk", "2026-02-01", "2026-10-01"),
        ("Århus", "2026-01-01", "2026-09-01"),
        ("Zebra", "2025-12-01", ""),
        ("Æble", "2025-11-01", ""),
    ):
        listed(ProjectFactory(parent=danish.projects, title=title), on=on, updated=updated)
    by_title = titles(seen(client, PROJECTS + "?sort=title"))
    assert by_title == ["bænk", "Zebra", "Æble", "Østers", "Århus"]
    by_update = titles(seen(client, PROJECTS + "?sort=updated"))
    assert by_update == ["bænk", "Århus", "Østers", "Zebra", "Æble"]


def test_pages_keep_the_filters(client: Client, danish: Tree) -> None:
    for number in range(14):
        listed(ProjectFactory(parent=danish.projects, title=f"P{number:02}"), status="running")
    listed(ProjectFactory(parent=danish.projects), status="idea")
    first = seen(client, PROJECTS + "?status=running")
    assert (len(first.cards), first.total) == (12, 14)
    assert first.next_url == PROJECTS + "?status=running&page=2"
    second = seen(client, first.next_url)
    assert len(second.cards) == 2
    assert second.previous_url == PROJECTS + "?status=running"
    assert not set(titles(first)) & set(titles(second))


def test_only_the_readers_language_is_listed(client: Client, danish: Tree, english: Tree) -> None:
    bilen = listed(ProjectFactory(parent=danish.projects, title="Bilen"))
    listed(ProjectFactory(parent=danish.projects, title="Bænken"))
    translate(bilen, "en", "The car")
    assert titles(seen(client, "/en/projects/")) == ["The car"]
    assert seen(client, PROJECTS).total == 2


def test_a_theme_has_its_name_in_the_readers_language(
    client: Client, danish: Tree, english: Tree
) -> None:
    villages = theme("Landsbyer")
    villages.name_en = "Villages"
    villages.save()
    for number in range(2):
        page = ProjectFactory(parent=english.projects, locale=english.home.locale)
        listed(page, themes=["Landsbyer", "Ældre"][: number + 1])
    facet = next(f for f in seen(client, "/en/projects/").facets if f.name == "theme")
    assert "Villages" in [option.label for option in facet.options]


def test_a_card_dates_its_status_no_more_exactly_than_it_is_known(
    client: Client, danish: Tree
) -> None:
    refused = listed(BarrierFactory(parent=danish.barriers), on="2026-11-02", status="refused")
    facts = {"status_since": datetime.date(2018, 3, 1), "status_precision": "month"}
    SitePage.objects.filter(pk=refused.pk).update(**facts)
    listed(StoryFactory(parent=danish.stories), on="2026-11-02")
    assert [card.when for card in seen(client, "/da/barrierer/").cards] == ["marts 2018"]
    assert [card.when for card in seen(client, "/da/historier/").cards] == ["2. november 2026"]


def test_an_empty_list_leads_to_a_fuller_one(client: Client, danish: Tree, english: Tree) -> None:
    municipality_lists(danish, municipality("assens"))
    assert seen(client, "/da/assens/projekter/").ways_on[0] == ("Projekter", PROJECTS)
    assert seen(client, "/en/projects/").ways_on == [("Projekter", PROJECTS)]
    listed(ProjectFactory(parent=danish.projects), lead="assens")
    assert seen(client, "/da/assens/projekter/").ways_on == []


def test_a_reader_who_changes_the_language_keeps_the_filters(
    client: Client, danish: Tree, english: Tree
) -> None:
    for _number in range(13):
        listed(ProjectFactory(parent=danish.projects), status="running")
    meta = client.get(PROJECTS + "?status=running&sort=title&page=2").context["meta"]
    assert dict(meta.switch)["en"] == "/en/projects/?status=running&sort=title"


def test_filters_are_plain_links_and_plain_forms(client: Client, danish: Tree) -> None:
    for number in range(9):
        page = ProjectFactory(parent=danish.projects)
        status = "running" if number else "idea"
        listed(page, status=status, themes=[f"Tema {number}", "Fælles"])
    html = BeautifulSoup(client.get(PROJECTS + "?status=running").content, "html.parser")
    assert PROJECTS + "?status=idea" in {link["href"] for link in html.find_all("a", href=True)}
    form = next(
        form for form in html.find_all("form") if form.find("select", attrs={"name": "theme"})
    )
    assert form["method"] == "get"
    hidden = {field["name"]: field["value"] for field in form.find_all("input", type="hidden")}
    assert hidden["status"] == "running"
