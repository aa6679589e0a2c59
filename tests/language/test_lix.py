"""LIX agrees with a count by hand."""

import pytest

from language.lix import lix, readability


def test_figures_agree_with_a_count_by_hand() -> None:
    counted = readability("Borgerne mødes på torvet. De drikker kaffe sammen!")
    assert (counted.words, counted.sentences, counted.long_words) == (8, 2, 2)
    assert counted.lix == 4 + 25


@pytest.mark.parametrize(
    "text",
    [
        "Vi ses den 23. november kl. 19 i salen.",
        "Det koster f.eks. 200 kr. om året.",
        "Efter § 17, stk. 4 og nr. 2 kan rådet give lov.",
    ],
)
def test_abbreviations_and_dates_end_no_sentence(text: str) -> None:
    assert readability(text).sentences == 1


def test_headings_and_list_items_are_read_one_by_one() -> None:
    assert readability("Overskrift\nkaffe\nkage").sentences == 3


@pytest.mark.parametrize("text", ["", "   ", "...", "– ! –"])
def test_a_text_without_words_has_no_figure(text: str) -> None:
    assert lix(text) == 0


def test_hard_text_counts_higher_than_easy_text() -> None:
    easy = "Vi tog en kop te. Så gik vi en tur."
    hard = (
        "Kommunalbestyrelsens delegationskompetence forudsætter lovhjemmel vedrørende dispensation."
    )
    assert lix(easy) < 35
    assert lix(hard) > 45
