"""The words of a text, and where they stand."""

import pytest

from language.tokens import chunks, permanent_number, references, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bænken på Ø-torvet", "Bænken på Ø torvet"),
        ("10.000 borgere, 1,5 time", "10000 borgere 1 5 time"),
        ("EU's regler, byrådets' møde, don't", "EU regler byrådets møde dont"),
        ("kl. 19.30 den 23. november", "kl 19 30 den 23 november"),
        ("sam\u00adskabelse A\u030aben", "samskabelse Åben"),
        ("og/eller (måske) – nej … ja!", "og eller måske nej ja"),
        ("snake_case www.holbaek.dk", "snake case www holbaek dk"),
        ("😀 ½ § -", "½"),
        ("", ""),
    ],
)
def test_a_text_is_read_word_by_word(text: str, words: str) -> None:
    assert [token.word for token in tokens(text)] == words.split()


def test_each_word_knows_its_place() -> None:
    text = "Åben dør: A\u030aben sam\u00adskabelse i Ringkøbing-Skjern"
    written = [text[token.start : token.end] for token in tokens(text)]
    assert written == ["Åben", "dør", "Åben", "sam\xadskabelse", "i", "Ringkøbing", "Skjern"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("e-mail til FK-P-42", ["email", "FKP0042"]),
        ("Ringkøbing-Skjern", ["RingkøbingSkjern"]),
        ("ældre‑råd", ["ældreråd"]),
        ("2016-2018", []),
        ("uden streg - her", []),
    ],
)
def test_words_with_hyphens_are_one_word_too(text: str, words: list[str]) -> None:
    assert [chunk.word for chunk in chunks(text)] == words


@pytest.mark.parametrize(
    ("text", "most_exact"),
    [
        ("§ 17, stk. 4", "8p17s4"),
        ("§17 stk 4 nr. 2", "8p17s4n2"),
        ("§\u00a017", "8p17"),
        ("§ 17 a", "8p17a"),
        ("§ 17a, stk. 1", "8p17as1"),
        ("§ 17 i loven", "8p17"),
        ("Paragraf 18", "8p18"),
        ("section 17(4) of the act", "8p17s4"),
        ("demo-§ 4", "8p4"),
    ],
)
def test_a_paragraph_of_a_law_is_one_thing(text: str, most_exact: str) -> None:
    assert [found.words[-1] for found in references(text)] == [most_exact]


@pytest.mark.parametrize("text", ["17, stk. 4", "sektionen 17", "§", "intersection 4", "§§"])
def test_what_names_no_paragraph_is_none(text: str) -> None:
    assert list(references(text)) == []


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("fkp42", "FKP0042"),
        ("FKB0007", "FKB0007"),
        ("fkp12345", "FKP12345"),
        ("frikommune", "frikommune"),
    ],
)
def test_a_permanent_number_needs_no_noughts(typed: str, number: str) -> None:
    assert permanent_number(typed) == number
