"""Figures as people write them."""

from decimal import Decimal

import pytest

from language.figures import is_figure, read_figure


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", "12"),
        ("1.250", "1250"),
        ("1.250.000", "1250000"),
        ("1.250,5", "1250.5"),
        ("1,250.5", "1250.5"),
        ("1,250,000", "1250000"),
        ("0,5", "0.5"),
        ("1.5", "1.5"),
        ("1 250", "1250"),
        ("1\u00a0250,00", "1250"),
        ("-12,5", "-12.5"),
        ("\u221212", "-12"),
        ("+3", "3"),
        ("31 %", "31"),
        ("1.250 kr.", "1250"),
        ("kr. 1.250", "1250"),
        ("12 pct.", "12"),
    ],
)
def test_a_figure_is_read_in_either_language(written: str, value: str) -> None:
    assert read_figure(written) == Decimal(value)


@pytest.mark.parametrize("words", ["", "ti", "12 naboer", "1-2", "kr.", ".", "--1", "1e5", "١٢ ti"])
def test_words_are_no_figure(words: str) -> None:
    assert read_figure(words) is None


def test_a_date_or_a_range_is_no_column_of_figures() -> None:
    assert [is_figure(cell) for cell in ("12", "-1.250,5 kr.", "maj 2025", "2-3")] == [
        True,
        True,
        False,
        False,
    ]


def test_what_is_longer_than_any_figure_is_none() -> None:
    assert not is_figure("1" * 100)
    assert read_figure("1" * 100) is None
