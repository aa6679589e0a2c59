"""The permanent addresses (ELI) of Danish rules at Retsinformation, made from kind, year and number."""

import re
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

_HOST: Final = "https://www.retsinformation.dk/eli"
#: Acts and orders are announced in Lovtidende A; guidance and circulars only stand in the database.
_SERIES: Final = {"act": "lta", "order": "lta", "guidance": "retsinfo", "circular": "retsinfo"}
_NUMBER: Final = re.compile(r"^[1-9]\d{0,5}$")
#: The oldest rules with a number and a year are from the middle of the 17th century.
_OLDEST: Final = 1650


def address_of(kind: str, year: int | None, number: str) -> str:
    """The rule's address, "" for what has none or cannot be looked up by these.

    >>> address_of("act", 2017, "1538")
    'https://www.retsinformation.dk/eli/lta/2017/1538'
    """
    if kind not in _SERIES or not _is_known(year, number):
        return ""
    return f"{_HOST}/{_SERIES[kind]}/{year}/{number.strip()}"


def doubt_about(kind: str, year: int | None, number: str) -> str:
    """What to tell an editor of a number that leads nowhere. It is kept as it was typed."""
    if kind not in _SERIES or (not number.strip() and year is None):
        return ""
    if _is_known(year, number):
        return ""
    return _(
        "“%(number)s” of %(year)s cannot be looked up at Retsinformation. It is kept as you wrote "
        "it, without a link. Check number and year."
    ) % {"number": number or "?", "year": year or "?"}


def _is_known(year: int | None, number: str) -> bool:
    likely = year is not None and _OLDEST <= year <= timezone.localdate().year
    return likely and bool(_NUMBER.match(number.strip()))
