"""The front page, the municipalities' fronts, the frame around every page, and pages gone wrong."""

import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client, RequestFactory
from wagtail.models import Page, Site

from cocreation import errors
from home.models import SiteFrame
from network.models import SitePage
from projects.models import ProjectPage
from tests.factories.listed import listed, municipality
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    municipality_lists,
    translate,
)


def titles(cards: object) -> list[str]:
    return [card.title for card in cards]  # type: ignore[attr-defined]


def project(tree: Tree, title: str, take_part: str = "<p>Kom.</p>", **facts: str) -> ProjectPage:
    page = listed(ProjectFactory(parent=tree.projects, title=title), **facts)
    page.take_part = take_part
    page.save()
    return page


def test_the_front_page_shows_what_one_can_join_now(client: Client, danish: Tree) -> None:
    for number in range(4):
        project(danish, f"P{number}", status="running", on=f"2026-0{number + 1}-01")
    project(danish, "Intet at gøre", take_part="", status="running", on="2026-09-01")
    project(danish, "Slut", status="finished", on="2026-09-01")
    assert titles(client.get("/da/").context["to_join"]) == ["P3", "P2", "P1"]


def test_the_front_page_shows_barriers_that_moved_and_where_they_end(
    client: Client, danish: Tree
) -> None:
    for title, status, on in (
        ("Ny", "received", "2026-09-01"),
        ("Afslået", "refused", "2018-03-14"),
        ("Løst", "solved_locally", "2026-01-01"),
        ("Dublet", "duplicate", "2026-02-01"),
    ):
        listed(BarrierFactory(parent=danish.barriers, title=title), status=status, on=on)
    context = client.get("/da/").context
    assert titles(context["moved_barriers"]) == ["Dublet", "Løst", "Afslået"]
    outcomes = {outcome.url: outcome.total for outcome in context["barrier_outcomes"]}
    assert outcomes == {
        f"/da/barrierer/?status={status}": 1 for status in ("received", "solved_locally", "refused")
    }
    for url, count in outcomes.items():
        assert client.get(url).context["listing"].total == count


def test_every_count_on_the_front_page_is_the_length_of_its_list(
    client: Client, danish: Tree
) -> None:
    assens, slagelse = municipality("assens"), municipality("slagelse")
    municipality_lists(danish, assens)
    municipality_lists(danish, slagelse)
    listed(
        ProjectFactory(parent=danish.projects), lead="assens", with_=["slagelse"], themes=["Ældre"]
    )
    listed(StoryFactory(parent=danish.stories), lead="slagelse")
    listed(BarrierFactory(parent=danish.barriers), lead="slagelse", status="received")
    context = client.get("/da/").context
    tiles = {tile.name: tile for tile in context["municipalities"]}
    assert tiles["Assens"][3:6] == (1, 0, 0)
    assert tiles["Slagelse"][3:6] == (1, 1, 1)
    front = client.get(tiles["Slagelse"].url).context
    for kind in ("project", "story"):
        url = front["stories_url" if kind == "story" else "projects_url"]
        assert client.get(url).context["listing"].total == front[f"{kind}_count"] == 1
    # Barriers lie centrally: the municipality's are the network's list, filtered.
    assert front["barriers_url"] == "/da/barrierer/?municipality=slagelse"
    theme = context["themes"][0]
    assert client.get(theme.url).context["listing"].total == theme.total == 1


def test_an_empty_network_has_a_front_page(client: Client, danish: Tree) -> None:
    assert client.get("/da/").status_code == 200


@pytest.fixture
def frame(danish: Tree, english: Tree) -> SiteFrame:
    items = [
        {"page": danish.projects.pk, "label_da": "", "label_en": ""},
        {"page": danish.stories.pk, "label_da": "Fortællinger", "label_en": ""},
    ]
    menu = json.dumps([{"type": "item", "value": item} for item in items])
    return SiteFrame.objects.create(
        site=Site.objects.get(),
        menu=menu,
        footer_text_da="Drives af fem",
        footer_text_en="Run by five",
    )


def test_the_menu_speaks_the_readers_language(client: Client, frame: SiteFrame) -> None:
    shown = client.get("/da/projekter/").context["frame"]
    assert shown.menu == [
        ("Projekter", "/da/projekter/", True),
        ("Fortællinger", "/da/historier/", False),
    ]
    shown = client.get("/en/").context["frame"]
    assert [line[:2] for line in shown.menu] == [
        ("Projects", "/en/projects/"),
        ("Stories", "/en/stories/"),
    ]
    assert shown.footer_text == "Run by five"


def test_a_change_of_the_menu_is_seen_at_once(client: Client, frame: SiteFrame) -> None:
    assert len(client.get("/da/").context["frame"].menu) == 2
    frame.menu = json.dumps([])
    frame.save()
    assert client.get("/da/").context["frame"].menu == []


def test_a_page_that_is_taken_down_leaves_the_menu(client: Client, frame: SiteFrame) -> None:
    client.get("/da/")
    Page.objects.get(slug="historier").specific.unpublish()
    assert [line[0] for line in client.get("/da/").context["frame"].menu] == ["Projekter"]


def test_reading_pages_writes_no_frame(client: Client, danish: Tree) -> None:
    client.get("/da/")
    assert not SiteFrame.objects.exists()


def test_a_lost_reader_gets_the_lists_in_the_addresss_language(
    client: Client, danish: Tree, english: Tree
) -> None:
    request = RequestFactory().get("/en/projects/no-such-car/")
    html = errors.not_found(request).content.decode()
    assert 'lang="en"' in html
    response = client.get("/en/projects/no-such-car/", headers={"accept-language": "da"})
    assert response.status_code == 404
    assert ("Projects", "/en/projects/") in response.context["listings"]
    assert response.context["words"] == ["projects", "such", "car"]
    assert 'href="/en/projects/"' in response.content.decode()


def test_the_words_of_a_wrong_address_are_kept_for_a_search() -> None:
    assert errors.words_of("/da/projekter/Landsbyens-fælles-bil.html") == [
        "projekter",
        "landsbyens",
        "fælles",
        "bil",
    ]
    assert errors.words_of("/" + "x" * 5000 + "/<script>/") == ["script"]


def test_a_broken_site_still_answers(client: Client) -> None:
    """No database, no context: the page must stand by itself."""
    response = errors.server_error(RequestFactory().get("/da/"))
    assert response.status_code == 500
    assert BeautifulSoup(response.content, "html.parser").find("h1") is not None


def test_a_public_page_sets_no_cookie(client: Client, danish: Tree, english: Tree) -> None:
    page = listed(ProjectFactory(parent=danish.projects))
    translate(page, "en", "The car")
    assert not client.get("/").cookies
    for address in ("/da/", "/da/projekter/", page.url, "/sitemap.xml", f"/n/{page.number}"):
        response = client.get(address)
        assert not response.cookies
        assert "Cookie" not in response.headers.get("Vary", "")
    assert SitePage.objects.filter(record=page.record).count() == 2
