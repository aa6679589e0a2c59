"""From every page there is a way on: up, inside, and beside."""

import json
import uuid

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import PageViewRestriction

from network.cards import Card
from network.models import Link, SitePage
from network.related import LABELS
from tests.factories.listed import listed, municipality
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    municipality_lists,
    translate,
)


@pytest.fixture
def bilen(danish: Tree) -> SitePage:
    page = ProjectFactory(parent=danish.projects, title="Bilen", slug="bilen")
    return listed(page, lead="assens", themes=["Landsbyer", "Ældre"], keywords=["elbil"])


def story(tree: Tree, title: str, **facts: object) -> SitePage:
    return listed(StoryFactory(parent=tree.stories, title=title), **facts)  # type: ignore[arg-type]


def link(source: SitePage, target: SitePage, kind: str) -> None:
    assert source.record is not None
    assert target.record is not None
    Link.objects.create(source=source.record, target=target.record, kind=kind)


def cards(groups: object) -> list[Card]:
    return [card for group in groups for card in group.cards]  # type: ignore[attr-defined]


def test_linked_comes_first_then_shared_words_then_the_neighbours(
    client: Client, danish: Tree, bilen: SitePage
) -> None:
    story(danish, "Nabo", lead="assens")
    story(danish, "Fremmed", lead="slagelse", themes=["Børn"])
    story(danish, "Et tema", themes=["Landsbyer"])
    story(danish, "To temaer og et ord", themes=["Landsbyer", "Ældre"], keywords=["elbil"])
    told = story(danish, "Fortalt", lead="slagelse")
    link(told, bilen, "told")
    context = client.get("/da/projekter/bilen/").context
    assert [card.title for card in cards(context["linked"])] == ["Fortalt"]
    found = [card.title for card in context["related"]]
    assert found == ["To temaer og et ord", "Et tema", "Nabo"]


def test_a_link_is_read_from_both_ends(client: Client, danish: Tree, bilen: SitePage) -> None:
    rule = listed(BarrierFactory(parent=danish.barriers, title="Reglen", slug="reglen"))
    link(bilen, rule, "met")
    there = client.get("/da/projekter/bilen/")
    back = client.get("/da/barrierer/reglen/")
    assert [(str(g.label), g.cards[0].title) for g in there.context["linked"]] == [
        (str(LABELS["met"][0]), "Reglen")
    ]
    assert [(str(g.label), g.cards[0].title) for g in back.context["linked"]] == [
        (str(LABELS["met"][1]), "Bilen")
    ]
    assert 'href="/da/barrierer/reglen/"' in there.content.decode()


def test_what_is_linked_is_not_offered_twice(client: Client, danish: Tree, bilen: SitePage) -> None:
    told = story(danish, "Fortalt", themes=["Landsbyer"])
    link(told, bilen, "told")
    context = client.get("/da/projekter/bilen/").context
    assert [card.title for card in cards(context["linked"])] == ["Fortalt"]
    assert "Fortalt" not in [card.title for card in context["related"]]


def test_a_linked_thing_is_shown_in_the_readers_language_or_its_own(
    client: Client, danish: Tree, english: Tree, bilen: SitePage
) -> None:
    translate(bilen, "en", "The car")
    link(translated := story(danish, "Oversat"), bilen, "told")
    link(story(danish, "Kun dansk"), bilen, "told")
    translate(translated, "en", "Translated")
    shown = cards(client.get("/en/projects/the-car/").context["linked"])
    assert {(card.title, card.lang) for card in shown} == {
        ("Translated", "en"),
        ("Kun dansk", "da"),
    }


def test_hidden_things_are_neither_linked_nor_related(
    client: Client, danish: Tree, bilen: SitePage
) -> None:
    draft = listed(StoryFactory(parent=danish.stories, live=False), themes=["Landsbyer"])
    rule = listed(BarrierFactory(parent=danish.barriers), themes=["Landsbyer"])
    link(draft, bilen, "told")
    link(bilen, rule, "met")
    PageViewRestriction.objects.create(page=danish.barriers, restriction_type="login")
    context = client.get("/da/projekter/bilen/").context
    assert context["related"] == []
    assert context["linked"] == []


def test_a_thing_hidden_after_it_was_remembered_is_gone_at_once(
    client: Client, danish: Tree, bilen: SitePage
) -> None:
    near = story(danish, "Snart væk", themes=["Landsbyer"])
    assert [c.title for c in client.get("/da/projekter/bilen/").context["related"]] == ["Snart væk"]
    SitePage.objects.filter(pk=near.pk).update(live=False)
    assert client.get("/da/projekter/bilen/").context["related"] == []


def test_breadcrumbs_lead_from_the_front_page_down(client: Client, danish: Tree) -> None:
    own = municipality_lists(danish, municipality("assens"))
    listed(ProjectFactory(parent=own.projects, slug="bilen"))
    crumbs = client.get("/da/assens/projekter/bilen/").context["breadcrumbs"]
    assert [url for _title, url in crumbs] == ["/da/", "/da/assens/", "/da/assens/projekter/"]
    assert client.get("/da/").context["breadcrumbs"] == []


def heading(text: str, level: str = "2") -> dict[str, object]:
    return {"type": "heading", "value": {"text": text, "level": level}, "id": str(uuid.uuid4())}


def with_headings(tree: Tree, *headings: dict[str, object]) -> None:
    page = listed(StoryFactory(parent=tree.stories, slug="lang"))
    page.body = json.dumps(headings)
    page.save()


def test_a_long_page_has_contents_that_lead_to_its_headings(client: Client, danish: Tree) -> None:
    words = ["Før vi begyndte", "Åbent møde", "Åbent møde", "Content"]
    with_headings(danish, *map(heading, words), heading("Detaljer", "3"))
    response = client.get("/da/historier/lang/")
    toc = response.context["toc"]
    assert [title for _id, title in toc] == [*words, "Debat"]
    assert toc[0][0] == "foer-vi-begyndte"
    html = BeautifulSoup(response.content, "html.parser")
    ids = [str(tag["id"]) for tag in html.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {anchor for anchor, _title in toc} <= set(ids)


def test_a_short_page_has_no_contents(client: Client, danish: Tree) -> None:
    with_headings(danish, heading("En"))
    assert client.get("/da/historier/lang/").context["toc"] == []
