"""A CPR number is found however it is written, and ordinary figures are left alone."""

from datetime import date, timedelta
from random import Random

import pytest

from language.cpr import cpr_numbers, has_cpr_number

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "written",
    [
        "070761-4285",
        "0707614285",
        "070761 4285",
        "070761\u00a04285",
        "070761\u20134285",
        "070761 - 4285",
        "07.07.61-4285",
        "07 07 61 4285",
        "07-07-61-4285",
    ],
)
def test_every_way_of_writing_it_is_found(written: str) -> None:
    text = f"Min fars nummer er {written}, tak."
    (hit,) = cpr_numbers(text, today=TODAY)
    assert text[hit.start : hit.end] == written
    assert hit.certain


@pytest.mark.parametrize(
    "text",
    [
        "Ring på 20 10 10 12 eller +45 20 10 10 12",
        "CVR 29 18 97 30",
        "320161-4285",
        "300290-1234",
        "011326-4285",
        "12345678901234",
        "1070761-4285",
        "23.11.2026 kl. 19.30",
        "EAN 5798000000000",
        "241126-4000",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert not has_cpr_number(text, today=TODAY)


def test_replacement_numbers_are_found() -> None:
    assert has_cpr_number("670761-4285", today=TODAY)


def test_a_number_that_fails_the_check_digit_is_found_but_not_certain() -> None:
    (hit,) = cpr_numbers("070761-4286", today=TODAY)
    assert not hit.certain


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("290200-4000", True),  # 2000 was a leap year
        ("290200-3000", False),  # 1900 was not
        ("010137-4000", True),  # 1937
        ("010158-5000", True),  # 1858
        ("010157-5000", False),  # 2057 is to come
    ],
)
def test_the_seventh_digit_gives_the_century(number: str, found: bool) -> None:
    assert has_cpr_number(number, today=TODAY) is found


def test_five_thousand_generated_numbers_are_all_found() -> None:
    random = Random(1)
    for _ in range(5_000):
        born = date(1937, 1, 1) + timedelta(days=random.randrange(32_000))
        seventh = random.randrange(4) if born.year < 2000 else random.randrange(4, 10)
        if born.year >= 2000 and seventh == 9 and born.year > 2036:
            continue
        separator = random.choice(["", "-", " ", ".", "\u2013", "\u00a0"])
        number = f"{born:%d%m%y}{separator}{seventh}{random.randrange(1000):03d}"
        assert has_cpr_number(f"tekst {number} tekst", today=TODAY), number
