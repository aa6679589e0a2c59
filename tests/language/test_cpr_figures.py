"""The promise about CPR numbers in figures: every one is found, next to nothing else is."""

from language.cpr import has_cpr_number
from tests.language.made_up_numbers import TODAY, cpr_texts, ordinary_texts


def test_five_thousand_of_five_thousand_numbers_are_found_however_they_are_written() -> None:
    missed = [text for text in cpr_texts(5_000) if not has_cpr_number(text, today=TODAY)]
    assert missed == []


def test_at_most_one_in_two_hundred_ordinary_texts_is_held() -> None:
    held = [text for text in ordinary_texts(10_000) if has_cpr_number(text, today=TODAY)]
    assert len(held) <= 50, held[:20]
