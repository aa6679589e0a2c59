"""A slip of the finger is put right by the site's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.query import understand
from language.suggestions import Vocabulary, suggest

SITE = Vocabulary(
    {
        "samskabelse": 9,
        "havnepladsen": 4,
        "havnen": 3,
        "råd": 3,
        "børn": 5,
        "nøgle": 2,
        "borgerinddragelse": 6,
        "panel": 2,
        "evaluering": 1,
        "fællesspisning": 2,
        "hallen": 1,
        "halen": 1,
    }
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("samskablse", "samskabelse"),
        ("samskabelsse", "samskabelse"),
        ("asmskabelse", "samskabelse"),
        ("borgerindragelse", "borgerinddragelse"),
        ("evalvering", "evaluering"),
        ("nøgel", "nøgle"),
        ("rad", "råd"),
        ("hanveplads", "havnepladsen"),
        ("fælesspisning", "fællesspisning"),
        ("samskablse i byen", "samskabelse i byen"),
        ('samskablse "for alle" -plan', 'samskabelse "for alle" -plan'),
    ],
)
def test_the_nearest_word_is_offered_in_the_whole_query(typed: str, meant: str) -> None:
    assert suggest(understand(typed), SITE) == meant


@pytest.mark.parametrize(
    "typed", ["samskabelse", "samskabelsen", "boern", "barn", "xyzzy", "og", "", "§ 17", "12345"]
)
def test_nothing_is_offered_for_what_is_right_or_has_nothing_near(typed: str) -> None:
    assert suggest(understand(typed), SITE) is None


def test_of_two_words_as_near_the_more_frequent_is_offered() -> None:
    two = Vocabulary({"bænken": 9, "banken": 1})
    assert suggest(understand("bønken"), two) == "bænken"


def test_a_word_of_the_dictionary_goes_before_one_that_may_be_a_slip_itself() -> None:
    two = Vocabulary({"samskabelxe": 1, "samskabelse": 1})
    assert suggest(understand("samskabelze"), two) == "samskabelse"


def test_a_site_without_words_offers_nothing() -> None:
    assert suggest(understand("samskablse"), Vocabulary({})) is None


@given(st.text(max_size=80))
def test_whatever_is_typed_can_be_asked(text: str) -> None:
    assert suggest(understand(text), SITE) != text
