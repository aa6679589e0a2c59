"""Danish personal identification numbers (CPR), which must never be published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

_SEPARATOR: Final = r"[\s.\-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
_PATTERN: Final = re.compile(
    rf"(?<!\d)(\d\d){_SEPARATOR}?(\d\d){_SEPARATOR}?(\d\d){_SEPARATOR}{{0,3}}(\d{{4}})(?!\d)",
)
_WEIGHTS: Final = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
#: Replacement numbers, given to people without a CPR number, add this to the day.
_REPLACEMENT_OFFSET: Final = 60


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

    Finds DDMMYY-NNNN with or without separators (space, dot, any dash, no-break space).
    """
    for match in _PATTERN.finditer(text):
        digits = "".join(match.groups())
        born = _birth_date(digits)
        if born is not None and born <= today:
            yield CprHit(match.start(), match.end(), certain=_passes_modulus_11(digits))


def has_cpr_number(text: str, *, today: date) -> bool:
    """Whether `text` holds something that reads as a CPR number."""
    return next(cpr_numbers(text, today=today), None) is not None


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
