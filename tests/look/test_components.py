"""The components, rendered with plain values."""

import datetime
from types import SimpleNamespace as Thing

import pytest
from bs4 import BeautifulSoup, Tag
from django.template.loader import render_to_string
from django.utils import translation


@pytest.fixture(autouse=True)
def in_english() -> object:
    with translation.override("en"):
        yield


def render(template: str, **values: object) -> BeautifulSoup:
    return BeautifulSoup(render_to_string(template, values), "html.parser")


def words(part: Tag) -> str:
    return " ".join(part.get_text(" ").split())


def one(part: Tag, selector: str) -> Tag:
    """The only element that fits."""
    [found] = part.select(selector)
    return found


def card(**changed: object) -> Thing:
    values = {
        "url": "/da/projekter/bil/",
        "title": "Landsbyens fælles bil",
        "lang": "da",
        "type_label": "Project",
        "kind_label": "",
        "status_label": "Running",
        "status_tone": "now",
        "number": "FK-P-0012",
        "summary": "Tre landsbyer deler en bil.",
        "municipality_name": "Assens",
        "hue_class": "hue-plum",
        "date": datetime.date(2026, 11, 18),
        "picture": None,
        "archived": False,
        "demo": False,
        "facts": [],
        "track": ["past", "now", "next"],
        "page": Thing(status_since=None, status_precision="day"),
        "when": "18 November 2026",
    }
    return Thing(**{**values, **changed})


def test_a_card_is_one_link_in_the_language_of_its_page() -> None:
    soup = render("components/card.html", card=card())
    [link] = soup.select("a")
    assert link["href"] == "/da/projekter/bil/"
    assert link["lang"] == "da"
    assert link.find_parent("h3") is not None


def test_a_card_of_the_whole_network_says_so() -> None:
    soup = render("components/card.html", card=card(municipality_name="", hue_class="hue-neutral"))
    assert "The whole network" in words(soup)


@pytest.mark.parametrize("part", ["components/card.html", "components/barrier_row.html"])
def test_invented_and_archived_things_say_so_in_a_list(part: str) -> None:
    plain, marked = render(part, card=card()), render(part, card=card(demo=True, archived=True))
    for mark in ("Demo", "Archived"):
        assert mark not in words(plain)
        assert mark in words(marked)


def test_hostile_words_on_a_card_are_shown_as_words() -> None:
    soup = render("components/card.html", card=card(title="<img src=x onerror=alert(1)>"))
    assert not soup.select("img")
    assert "<img src=x" in words(soup)


def test_a_row_of_the_register_shows_number_status_and_date() -> None:
    row = card(number="FK-B-0007", status_label="Refused", status_tone="neutral")
    soup = render("components/barrier_row.html", card=row)
    assert "FK-B-0007" in words(soup)
    assert words(one(soup, ".status--neutral")) == "Refused"
    assert "18 November 2026" in words(soup)


def test_a_row_says_when_the_status_came_as_exactly_as_it_is_known() -> None:
    soup = render("components/barrier_row.html", card=card(when="March 2018"))
    assert "March 2018" in words(soup)
    assert "November" not in words(soup)


def test_a_status_without_a_tone_is_neutral() -> None:
    assert render("components/status_badge.html", label="Refused").select(".status--neutral")


def track() -> Thing:
    steps = [
        Thing(label="Idea", state="past", since_text="March 2025"),
        Thing(label="Running", state="now", since_text="1 September 2025"),
        Thing(label="Finished", state="next", since_text=""),
    ]
    return Thing(steps=steps, sentence="Running since 1 September 2025.")


def test_a_track_is_an_ordered_list_that_says_in_words_what_it_draws() -> None:
    soup = render("components/status_track.html", track=track())
    steps = [words(step) for step in soup.select("ol > li")]
    assert steps == [
        "Idea : done March 2025",
        "Running : now 1 September 2025",
        "Finished : to come",
    ]
    [here] = soup.select("[aria-current=step]")
    assert "Running" in words(here)
    assert "Running since 1 September 2025." in words(soup)


def test_nothing_is_drawn_for_a_thing_without_a_track() -> None:
    assert not words(render("components/status_track.html", track=None))


def test_a_single_step_is_said_and_not_drawn() -> None:
    alone = Thing(steps=track().steps[:1], sentence="Idea.")
    soup = render("components/status_track.html", track=alone)
    assert words(soup) == "Idea."
    assert not render("components/mini_track.html", track=["now"]).select("span")


def option(number: int, *, selected: bool = False) -> Thing:
    return Thing(
        value=f"v{number}", label=f"Choice {number}", count=number, url="?x", selected=selected
    )


def listing(**changed: object) -> Thing:
    values = {
        "facets": [
            Thing(name="municipality", label="Municipality", options=[option(1, selected=True)]),
            Thing(name="theme", label="Theme", options=[option(n) for n in range(12)]),
        ],
        "hidden": [("municipality", "v1"), ("theme", "v3"), ("sort", "title")],
        "sort_options": [Thing(value="title", label="Title", url="?sort=title", selected=True)],
        "cards": [],
        "total": 0,
        "active": [Thing(label="Municipality: Choice 1", remove_url="?theme=v3")],
        "clear_url": "?",
        "is_filtered": True,
        "ways_on": [("Without “Theme: Choice 3”", "?municipality=v1")],
        "pages": [],
    }
    return Thing(**{**values, **changed})


def test_few_choices_are_links_with_counts_and_many_a_form_that_keeps_the_others() -> None:
    shown = listing()
    soup = render("components/filter_bar.html", facets=shown.facets, hidden=shown.hidden, in_use=2)
    assert words(one(soup, "a[aria-current=true]")) == "Choice 1 , 1"
    [form] = soup.select("form")
    assert form["method"] == "get"
    assert one(form, "label")["for"] == one(form, "select")["id"]
    assert len(form.select("option")) == 13
    sent = {(field["name"], field["value"]) for field in form.select("input[type=hidden]")}
    assert sent == {("municipality", "v1"), ("sort", "title")}


def test_an_empty_filtered_list_offers_the_whole_list() -> None:
    soup = render("components/listing.html", listing=listing(), layout="cards")
    assert words(one(soup, ".result-count")) == "0 results"
    assert [link["href"] for link in soup.select(".empty a")] == ["?", "?municipality=v1"]


def test_a_filter_in_force_can_be_taken_off() -> None:
    soup = render("components/chips.html", chips=listing().active, clear_url="?")
    chip = one(soup, ".chip")
    assert chip["href"] == "?theme=v3"
    assert words(chip) == "Remove the filter: Municipality: Choice 1"


def test_pages_of_a_list_are_steps_and_numbers() -> None:
    pages = [Thing(number=1, url="?page=1", current=True), Thing(number=0, url="", current=False)]
    long = listing(pages=pages, previous_url="", next_url="?page=2")
    soup = render("navigation/pagination.html", listing=long)
    assert one(soup, "[rel=next]")["href"] == "?page=2"
    assert not soup.select("[rel=prev]")
    assert words(one(soup, "[aria-current=page]")) == "Page 1"


def test_the_language_switch_names_the_other_language_in_that_language() -> None:
    languages = {"da": "/da/projekter/", "en": "/en/projects/"}
    switch = [("da", "/da/projekter/?theme=a"), ("en", "/en/projects/?theme=a")]
    [link] = render("navigation/language_switch.html", languages=languages, switch=switch).select(
        "a"
    )
    assert (link["href"], link["lang"], link["hreflang"]) == ("/da/projekter/?theme=a", "da", "da")
    assert words(link) == "Dansk"


def test_a_page_in_one_language_leads_to_the_front_page_of_the_other() -> None:
    [link] = render("navigation/language_switch.html", languages={"en": "/en/a/"}).select("a")
    assert link["href"] == "/da/"


def test_contents_are_for_long_pages() -> None:
    entries = [("one", "One"), ("two", "Two"), ("three", "Three")]
    assert not words(render("navigation/toc.html", toc=entries[:2]))
    long = render("navigation/toc.html", toc=entries)
    assert [link["href"] for link in long.select("a")] == ["#one", "#two", "#three"]


def test_the_chart_of_outcomes_says_in_words_what_it_draws() -> None:
    rows = [("solved locally", 9, "good", "/x/"), ("refused", 7, "neutral", "")]
    soup = render("components/outcome_flow.html", outcomes=rows)
    assert [words(row) for row in soup.select("li")] == ["9 solved locally", "7 refused"]
    table = [words(row) for row in soup.select("tbody tr")]
    assert table == ["solved locally 9", "refused 7", "In all 16"]
    assert "16 barriers so far" in words(soup)


def test_what_broke_is_said_in_both_languages_without_any_context() -> None:
    for template in ("400.html", "500.html"):
        soup = BeautifulSoup(render_to_string(template), "html.parser")
        assert one(soup, "html")["lang"] == "da"
        assert one(soup, "[lang=en] h2")
