"""However a Danish word is spelt, it is the same word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.folding import fold, lazy
from language.spellings import careful_spellings, lazy_spellings


@pytest.mark.parametrize(
    "spellings",
    ["nøgle noegle NØGLE", "Århus Aarhus ÅRHUS A\u030arhus", "Ærø aeroe", "café cafe", "Łódź lodz"],
)
def test_careful_spellings_are_one(spellings: str) -> None:
    assert len({fold(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "spellings", ["nøgle noegle nogle", "Rødovre rodovre", "Århus Aarhus arhus", "Ærø aero aeroe"]
)
def test_lazy_spellings_are_one_too(spellings: str) -> None:
    assert len({lazy(word) for word in spellings.split()}) == 1


def test_words_that_differ_stay_apart() -> None:
    assert fold("hal") != fold("hål")
    assert fold("for") != fold("før")


@pytest.mark.parametrize(
    ("typed", "meant"), [("noeglen", "nøglen"), ("boern", "børn"), ("noeglehallen", "nøglehallen")]
)
def test_two_letters_are_read_as_one(typed: str, meant: str) -> None:
    assert meant in careful_spellings(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("rodovre", "rødovre"), ("nogle", "nøgle"), ("fallesspisning", "fællesspisning")],
)
def test_a_plain_letter_is_read_as_a_danish_one(typed: str, meant: str) -> None:
    assert meant in lazy_spellings(typed)


def test_who_types_danish_letters_is_taken_at_his_word() -> None:
    assert list(lazy_spellings("bånd")) == []


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert lazy(lazy(text)) == lazy(text) == lazy(fold(text))


@given(st.text(max_size=80))
def test_folding_leaves_letters_and_figures_alone(text: str) -> None:
    assert all(character.isalnum() for character in fold(text))


@given(st.text(alphabet="aoe", max_size=60))
def test_many_doubtful_letters_do_not_take_long(word: str) -> None:
    assert len(list(lazy_spellings(word))) < 300
