"""What was found is marked where it stands, whole words only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.highlight import marked
from language.query import understand
from language.stop_words import Language


def shown(text: str, query: str, language: Language = "da") -> str:
    """The text with brackets around what is marked."""
    last, pieces = 0, []
    for start, end in marked(text, language, understand(query)):
        pieces += [text[last:start], "[", text[start:end], "]"]
        last = end
    return "".join([*pieces, text[last:]])


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("havnepladser", "Kaffe på [havnepladsen] i dag"),
        ("plads", "[Havnepladsen] og [pladsen]"),
        ("havneplads", "[Pladsen] ved [havnen]"),
        ("havneplads", "En plads, og så [havnepladsen]"),
        ("bøg", "En bog om [bøge]"),
        ("noegle", "[Nøglerne] til hallen"),
        ("nogle", "[Nøglerne] til nogle haller"),
        ("inddragelse", "Vi [inddrager] alle"),
        ('"til hallen"', "Nøglen [til hallen], ikke til nogen hal"),
        ('"hallen"', "[Hallen] og haller"),
        ("hvad er samskabelse", "Hvad er [samskabelse]?"),
        ("på", "Kaffe [på] torvet"),
        ("§ 17, stk. 4", "Efter [§ 17, stk. 4], og ikke stk. 4"),
        ("fk-p-42", "Se [FK-P-0042] her"),
        ("samskabelse", "Et [samskabelses-projekt] her"),
        ("skjern", "I [Ringkøbing-Skjern] igen"),
        ("åben", "[A\u030aben] dør"),
        ("samskabelse", "[sam\u00adskabelse]"),
        ("kaffe -te", "[Kaffe] og te"),
        ("xyzzy", "Ingenting her"),
        ("", "Ingenting her"),
    ],
)
def test_what_was_looked_for_is_marked(query: str, text: str) -> None:
    assert shown(text.replace("[", "").replace("]", ""), query) == text


def test_an_english_text_is_marked_by_english_rules() -> None:
    assert shown("Two committees met", "committee", "en") == "Two [committees] met"


@given(st.text(max_size=200), st.text(max_size=60))
def test_marks_lie_within_the_text_in_order_and_apart(text: str, query: str) -> None:
    last = -1
    for start, end in marked(text, "da", understand(query)):
        assert last < start < end <= len(text)
        last = end


@given(st.lists(st.sampled_from(["hal", "havnen", "plads", "Ringkøbing-Skjern", "på"]), min_size=1))
def test_each_word_of_a_text_is_marked_when_it_is_asked_for(found: list[str]) -> None:
    text = ", ".join(found)
    for word in found:
        spans = [text[start:end] for start, end in marked(text, "da", understand(word))]
        assert word in spans
