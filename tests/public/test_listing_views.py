"""A list stands as close as a reader likes, says what is new, and keeps what is archived apart."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from network.listing import Listing
from network.models import SitePage, StatusChange
from tests.factories.listed import listed
from tests.factories.pages import BarrierFactory, ProjectFactory, StoryFactory, Tree

STORIES, BARRIERS, PROJECTS = "/da/historier/", "/da/barrierer/", "/da/projekter/"


def page(client: Client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def seen(client: Client, address: str) -> Listing:
    listing: Listing = client.get(address).context["listing"]
    return listing


@pytest.fixture
def stories(danish: Tree) -> None:
    for title, on in (("Ny", "2026-11-20"), ("Ældre", "2026-11-02"), ("Ældst", "2026-09-02")):
        listed(StoryFactory(parent=danish.stories, title=title), on=on)


def test_a_list_is_read_as_cards_or_closer_by_a_plain_link(client: Client, stories: None) -> None:
    cards = page(client, STORIES)
    assert len(cards.select(".card")) == 3
    [close] = cards.select(".views a:not([aria-current])")
    assert close["href"] == STORIES + "?view=list"
    lines = page(client, STORIES + "?view=list")
    assert len(lines.select(".line")) == 3
    assert not lines.select(".card")
    [back] = lines.select(".views a:not([aria-current])")
    assert back["href"] == STORIES


def test_a_close_list_stands_under_its_months(client: Client, stories: None) -> None:
    lines = page(client, STORIES + "?view=list")
    months = [heading.get_text() for heading in lines.select(".month__title")]
    assert months == ["November 2026", "September 2026"]
    assert {title.name for title in lines.select(".line__title")} == {"h4"}
    by_title = page(client, STORIES + "?view=list&sort=title")
    assert not by_title.select(".month__title")
    assert {title.name for title in by_title.select(".line__title")} == {"h3"}


def test_filters_order_and_pages_keep_how_close_the_list_stands(
    client: Client, danish: Tree
) -> None:
    for number in range(14):
        listed(StoryFactory(parent=danish.stories), themes=["Ældre"] if number else ["Børn"])
    listing = seen(client, STORIES + "?view=list&theme=aeldre&sort=title")
    for url in (listing.clear_url, listing.next_url, listing.active[0].remove_url):
        assert "view=list" in url
    assert all("view=list" in option.url for option in listing.sort_options)
    assert ("view", "list") in listing.hidden
    second = seen(client, STORIES + "?view=list&page=2")
    assert [option.url for option in second.view_options] == [
        STORIES + "?page=2",
        STORIES + "?view=list&page=2",
    ]


def test_search_engines_see_one_list_however_close(client: Client, stories: None) -> None:
    meta = client.get(STORIES + "?view=list").context["meta"]
    assert meta.canonical.endswith(STORIES)


def test_a_view_nobody_knows_is_the_lists_own(client: Client, stories: None) -> None:
    assert len(page(client, STORIES + "?view=<script>").select(".card")) == 3


def test_the_register_is_rows_or_a_table_with_headings(client: Client, danish: Tree) -> None:
    listed(BarrierFactory(parent=danish.barriers, title="Reglen"), status="refused", lead="assens")
    assert len(page(client, BARRIERS).select(".register__row")) == 1
    [table] = page(client, BARRIERS + "?view=list").select("table")
    assert table.caption is not None
    heads = [head.get_text() for head in table.select("thead th[scope=col]")]
    assert heads == ["Nummer", "Barriere", "Kommune", "Art", "Status", "Siden"]
    [row] = table.select("tbody th[scope=row]")
    assert "Reglen" in row.get_text()


def test_a_list_says_how_many_of_what_and_which_are_here(client: Client, danish: Tree) -> None:
    def head() -> str:
        return " ".join(page(client, BARRIERS).select(".result-count")[0].get_text(" ").split())

    listed(BarrierFactory(parent=danish.barriers))
    assert head() == "1 barriere"
    for _number in range(13):
        listed(BarrierFactory(parent=danish.barriers))
    assert head() == "14 barrierer 1 til 12 vises her"


def test_a_new_thing_says_so_in_words_and_without_a_cookie(client: Client, danish: Tree) -> None:
    now = timezone.now()
    for title, days in (("Ny", 3), ("Gammel", 20)):
        story = listed(StoryFactory(parent=danish.stories, title=title))
        then = now - datetime.timedelta(days=days)
        SitePage.objects.filter(pk=story.pk).update(first_published_at=then)
    for address in (STORIES, STORIES + "?view=list"):
        response = client.get(address)
        assert not response.cookies
        marks = BeautifulSoup(response.content, "html.parser").select(".new-mark")
        assert [mark.get_text() for mark in marks] == ["Ny"]


def test_what_is_archived_can_be_asked_for_and_left_out(client: Client, danish: Tree) -> None:
    kept = listed(ProjectFactory(parent=danish.projects, title="Gemt"))
    listed(ProjectFactory(parent=danish.projects, title="I gang"))
    assert "archived" not in {facet.name for facet in seen(client, PROJECTS).facets}
    SitePage.objects.filter(pk=kept.pk).update(archived=True)
    cache.clear()
    facet = next(facet for facet in seen(client, PROJECTS).facets if facet.name == "archived")
    assert [(option.label, option.count) for option in facet.options] == [
        ("Aktuelle", 1),
        ("Arkiveret", 1),
    ]
    for option in facet.options:
        assert seen(client, option.url).total == 1
    assert [card.title for card in seen(client, PROJECTS + "?archived=yes").cards] == ["Gemt"]
    assert seen(client, PROJECTS + "?archived=maybe").total == 0


def test_barriers_can_be_read_by_what_moved_last_and_stories_cannot(
    client: Client, danish: Tree
) -> None:
    for title, on in (("Først", "2025-01-01"), ("Sidst", "2026-01-01")):
        listed(BarrierFactory(parent=danish.barriers, title=title), status="refused", on=on)
    SitePage.objects.filter(title="Først").update(status_since=datetime.date(2026, 6, 1))
    titles = [card.title for card in seen(client, BARRIERS + "?sort=moved").cards]
    assert titles == ["Først", "Sidst"]
    assert "moved" not in {option.value for option in seen(client, STORIES).sort_options}
    assert seen(client, STORIES + "?sort=moved").selection.sort == "newest"


def test_a_refused_barrier_shows_the_way_it_came(client: Client, danish: Tree) -> None:
    barrier = listed(BarrierFactory(parent=danish.barriers), status="refused")
    assert not page(client, BARRIERS).select(".mini-track")
    for status in ("received", "clarifying", "needs_exemption", "applied", "refused"):
        StatusChange.objects.create(
            record_id=barrier.record_id or 0, to_status=status, on=datetime.date(2026, 1, 1)
        )
    bars = page(client, BARRIERS).select(".mini-track .bar")
    assert [bar["class"][-1] for bar in bars] == ["bar--past"] * 4 + ["bar--now"]


def test_an_empty_list_offers_to_drop_one_filter_of_several(client: Client, danish: Tree) -> None:
    listed(ProjectFactory(parent=danish.projects), lead="assens", themes=["Ældre"])
    both = page(client, PROJECTS + "?municipality=assens&theme=boern")
    links = {str(link["href"]) for link in both.select(".empty a")}
    assert links == {PROJECTS, PROJECTS + "?municipality=assens", PROJECTS + "?theme=boern"}
    one = page(client, PROJECTS + "?theme=boern")
    assert [str(link["href"]) for link in one.select(".empty a")] == [PROJECTS]
