"""The search page, as a reader without scripts uses it."""

import re
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.test import Client

from search.answering import Answer
from search.finding import find
from tests.factories.findable import findable
from tests.factories.pages import Tree, build_tree

SEARCH = "/da/soeg/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(danish: Tree) -> None:
    findable(danish)


def ask(client: Client, query: str) -> Answer:
    response = client.get(f"{SEARCH}?{query}")
    assert response.status_code == 200
    shown: Answer = response.context["answer"]
    return shown


def html(client: Client, query: str) -> str:
    return str(client.get(f"{SEARCH}?{query}").content.decode())


def titles(shown: Answer) -> list[str]:
    return sorted(hit.card.title for hit in shown.hits)


def facet(shown: Answer, name: str) -> dict[str, int]:
    return {
        choice.value: choice.count
        for each in shown.facets
        if each.name == name
        for choice in [*each.choices, *each.more]
    }


def test_each_language_has_its_own_word_and_sends_the_other_on(client: Client, found: None) -> None:
    build_tree("en")
    assert client.get("/en/search/").status_code == 200
    assert client.get("/da/search/?q=havn")["Location"] == "/da/soeg/?q=havn"
    assert client.get("/en/soeg/feed.atom?q=havn")["Location"] == "/en/search/feed.atom?q=havn"


def test_the_switch_of_language_keeps_the_question(client: Client, found: None) -> None:
    switch = dict(client.get(f"{SEARCH}?q=havn&type=project").context["meta"].switch)
    assert switch["en"] == "/en/search/?q=havn&type=project"


def test_a_hit_says_what_where_when_and_which_number(client: Client, found: None) -> None:
    page = html(client, "q=havnepladsen&type=project")
    for words in ("Projekt", "Holbaek", "I gang", "FK-P-0001", "opdateret 12. november 2026"):
        assert words in page, words


def test_found_words_are_marked_and_everything_else_is_escaped(client: Client, found: None) -> None:
    page = html(client, "q=planen+nej")
    assert "<mark>Planen</mark> siger" in page
    assert "&lt;b&gt;" in page
    assert "<b>og" not in page


def test_what_is_typed_is_shown_escaped(client: Client, found: None) -> None:
    page = html(client, "q=<script>alert(1)</script>&theme=<img+src=x>")
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_facet_does_not_count_against_itself(client: Client, found: None) -> None:
    shown = ask(client, "type=project")
    types = facet(shown, "type")
    assert [types[each] for each in ("project", "story", "barrier")] == [2, 1, 1]
    assert facet(shown, "municipality") == {"holbaek": 2, "assens": 1}


def test_several_values_of_a_facet_are_any_of_them(client: Client, found: None) -> None:
    shown = ask(client, "type=project&type=story")
    assert len(titles(shown)) == 3
    assert [chip.label for chip in shown.active] == ["Type: Projekt", "Type: Historie"]


def test_facets_together_are_all_of_them(client: Client, found: None) -> None:
    assert titles(ask(client, "type=project&municipality=assens")) == ["Landsbyens fælles bil"]


def test_a_choice_that_is_taken_can_be_dropped_by_its_link_and_its_chip(
    client: Client, found: None
) -> None:
    shown = ask(client, "q=havn&type=project")
    taken = next(
        choice for each in shown.facets for choice in each.choices if choice.value == "project"
    )
    assert taken.chosen
    assert taken.url == f"{SEARCH}?q=havn"
    assert [chip.remove_url for chip in shown.active] == [f"{SEARCH}?q=havn"]


def test_a_facet_that_cannot_change_the_answer_is_hidden(client: Client, found: None) -> None:
    shown = ask(client, "q=elbil")
    assert shown.total == 1
    assert shown.facets == []


def test_an_unknown_value_finds_nothing_and_can_be_taken_off(client: Client, found: None) -> None:
    shown = ask(client, "type=nonsense")
    assert shown.total == 0
    assert "nonsense" in shown.active[0].label
    assert shown.active[0].remove_url == SEARCH


def test_days_count_at_both_ends_as_they_are_in_denmark(client: Client, found: None) -> None:
    assert titles(ask(client, "from=2024-12-31&to=2024-12-31")) == ["Pladsen er udlagt til havn"]
    assert titles(ask(client, "from=2025-01-01&to=2025-12-31")) == ["Landsbyens fælles bil"]


@pytest.mark.parametrize("written", ["1-6-2025", "01.06.2025", "1/6-2025", "2025-6-1", "2025-06"])
def test_days_are_read_as_people_write_them(client: Client, found: None, written: str) -> None:
    shown = ask(client, f"from={written}&to=2025")
    assert not shown.asked.problems
    assert titles(shown) == ["Landsbyens fælles bil"]


def test_a_day_that_cannot_be_read_is_told_of_beside_its_field(client: Client, found: None) -> None:
    page = html(client, "from=31-02-2026&q=havn")
    assert re.search(r'id="day-from"[^>]*aria-describedby="problem-from"', page)
    assert "Vi kan ikke læse »31-02-2026« som en dato" in page
    assert "<title>Fejl: " in page


def test_days_in_the_wrong_order_are_swapped_and_it_is_said(client: Client, found: None) -> None:
    shown = ask(client, "from=2025-12-31&to=2025-01-01")
    assert titles(shown) == ["Landsbyens fælles bil"]
    assert shown.asked.problems["to"]


def test_orders_by_day_and_by_last_update(client: Client, found: None) -> None:
    newest = [hit.card.title for hit in ask(client, "type=project&type=story&sort=newest").hits]
    assert newest[0] == "Et langbord på havnen"
    updated = [hit.card.title for hit in ask(client, "type=project&type=story&sort=updated").hits]
    assert updated[0] == "Havnepladsen sammen"


def test_some_of_the_words_are_better_than_none_and_it_is_said(client: Client, found: None) -> None:
    shown = ask(client, "q=elbil+hospital")
    assert titles(shown) == ["Landsbyens fælles bil"]
    assert "Ingen sider har alle ordene" in html(client, "q=elbil+hospital")


def test_a_slip_of_the_pen_gets_a_guess(client: Client, found: None) -> None:
    shown = ask(client, "q=nabroer")
    assert shown.did_you_mean is not None
    assert shown.did_you_mean.text == "naboer"
    assert ask(client, shown.did_you_mean.url.partition("?")[2]).total == 1


def test_a_guess_is_written_with_its_own_letters(client: Client, found: None) -> None:
    shown = ask(client, "q=nærdemkrati")
    assert shown.did_you_mean is not None
    assert shown.did_you_mean.text == "nærdemokrati"


def test_who_finds_nothing_is_told_what_to_try(client: Client, found: None) -> None:
    page = html(client, "q=kvantefysik")
    assert "Vi fandt ikke noget om »kvantefysik«" in page
    assert "Prøv færre ord" in page
    assert 'href="/da/soeg/?type=project"' in page


def test_an_answer_is_kept_out_of_search_engines_and_has_one_address(
    client: Client, found: None
) -> None:
    page = html(client, "type=story&q=havn&type=project&sort=newest&page=1")
    assert '<meta name="robots" content="noindex">' in page
    assert (
        'rel="canonical" href="http://testserver/da/soeg/?q=havn&amp;type=project&amp;type=story"'
        in page
    )


def test_a_page_beyond_the_end_is_the_last_one(client: Client, danish: Tree) -> None:
    findable(danish)
    shown = ask(client, "type=project&page=99999")
    assert shown.question.page == 1
    assert shown.total == 2


def test_the_simple_search_says_so(
    client: Client, found: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "search.answering.find", lambda *given: replace(find(*given), simplified=True)
    )
    assert "Forenklet søgning" in html(client, "q=havn")


def test_a_lost_reader_is_offered_the_words_of_the_address(client: Client, found: None) -> None:
    response = client.get("/da/projekter/havnepladsen-gammel/")
    assert response.status_code == 404
    box = re.search(r'<input[^>]*id="lost-box"[^>]*>', response.content.decode())
    assert box
    assert 'value="projekter havnepladsen gammel"' in box[0]


@pytest.mark.parametrize("address", ["/da/soeg/", "/da/soeg/data/", "/en/search/data/"])
def test_pages_of_the_search_set_no_cookie(client: Client, found: None, address: str) -> None:
    build_tree("en")
    cache.clear()
    response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies


@pytest.mark.parametrize("address", ["/da/soeg/noget/", "/en/search/feed.rss", "/da/search/noget/"])
def test_an_address_that_is_none_leads_nowhere(client: Client, danish: Tree, address: str) -> None:
    assert client.get(address, follow=True).status_code == 404
