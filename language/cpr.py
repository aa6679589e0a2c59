"""Danish personal identification numbers (CPR), which must never be published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_SEPARATOR: Final = r"[\s.\-/_\u00ad\u00b7\u200b-\u200d\u2010-\u2015\u2060\u2212\ufe58\ufe63\uff0d]"
_PATTERN: Final = re.compile(
    # The year may be written in full, but then something stands between it and the number.
    rf"(?<!\d)(\d\d)({_SEPARATOR}?)(\d\d)({_SEPARATOR}?)"
    rf"(?:(\d\d)({_SEPARATOR}{{0,3}})|(1[89]|20)(\d\d){_SEPARATOR}{{1,3}})(\d{{4}})(?!\d)",
)
_WEIGHTS: Final = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
#: Replacement numbers, given to people without a CPR number, add this to the day.
_REPLACEMENT_OFFSET: Final = 60
#: What stands before ten figures of another kind: their name, or a bank's own number.
_OTHER_NUMBER: Final = re.compile(
    r"(?:\b(?:nem)?(?:konto|reg|faktura|ordre?|ean|gln|cvr|p-?nr|p-?nummer|se-?nr|sags?|journal|"
    r"j\.? ?nr|matrikel|bestilling|fik|isbn|account|invoice|case|order)\w*\.?[\s:.#\-]*"
    r"(?:nr|nummer|number|no)?[\s:.#\-]*(?:\d{4}[\s\-]?)?|(?<!\d)\d{4}[\s\-])$",
    re.IGNORECASE,
)
_NAME_LENGTH: Final = 32
_PRICE: Final = re.compile(r"\s?(?:,-|kr\b|kroner|dkk\b|euro?\b|€|%)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CprHit:
    """A place in a text that reads as a CPR number: `text[start:end]`.

    `certain` is True when the check digit agrees too. That it does not proves nothing:
    numbers given since 2007 need not pass it.
    """

    start: int
    end: int
    certain: bool


def cpr_numbers(text: str, *, today: date) -> Iterator[CprHit]:
    """Yield each place that holds a CPR number with a real birth date not after `today`.

    Finds DDMMYY-NNNN with or without separators (space, dot, slash, any dash, no-break space), and
    DDMMYYYY-NNNN.
    """
    for match in _PATTERN.finditer(text):
        day, _gap, month, _gap, year, _gap, century, full_year, number = match.groups()
        digits = f"{day}{month}{year or full_year}{number}"
        born = _birth_date(digits)
        if born is None or born > today or (century and born.year // 100 != int(century)):
            continue
        certain = _passes_modulus_11(digits)
        if not _is_price(text, match) and (certain or not _is_another_number(text, match)):
            yield CprHit(match.start(), match.end(), certain=certain)


def has_cpr_number(text: str, *, today: date) -> bool:
    """Whether `text` holds something that reads as a CPR number."""
    return next(cpr_numbers(text, today=today), None) is not None


def _is_price(text: str, match: re.Match[str]) -> bool:
    """Whether it is a date, written as one, and what something cost that day."""
    is_date = bool(match[2] and match[4]) and not match[2].isspace()
    return is_date and (match[6] or "").isspace() and _PRICE.match(text, match.end()) is not None


def _is_another_number(text: str, match: re.Match[str]) -> bool:
    """Whether what stands before it says that it is an account, a case, a telephone and a town.

    Only asked where the check digit speaks against a CPR number too.
    """
    before = text[max(0, match.start() - _NAME_LENGTH) : match.start()]
    first, second, last = match[2], match[4], match[6]
    if not first and not second and not last:
        return _OTHER_NUMBER.search(before) is not None
    is_row_of_pairs = bool(first) and first == second
    return is_row_of_pairs and before[-1:] == first and before[-3:-1].isdecimal()


def _birth_date(digits: str) -> date | None:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    if day > _REPLACEMENT_OFFSET:
        day -= _REPLACEMENT_OFFSET
    try:
        return date(_century(int(digits[6]), year) + year, month, day)
    except ValueError:
        return None


def _century(seventh: int, year: int) -> int:
    """Return the century that the seventh digit gives a two-digit year."""
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _passes_modulus_11(digits: str) -> bool:
    checksum = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return checksum % 11 == 0
