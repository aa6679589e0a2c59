"""Figures as people and spreadsheets write them, in Danish and in English."""

import re
from decimal import Decimal
from typing import Final

#: Longer than any figure; patterns are slow on what is long and looks like one.
_LONGEST: Final = 60
_BLANKS: Final = re.compile(r"[\s\u00a0\u202f]")
_FIGURE: Final = re.compile(
    r"[-+\u2013\u2212]?[\d.,\u00a0\u202f ]*\d[\d.,\u00a0\u202f ]*(?: ?(?:%|kr\.?|pct\.?))?"
)
_UNIT: Final = re.compile(r"(?:%|kr\.?|pct\.?|dkk)$|^(?:kr\.?|dkk)", re.IGNORECASE)
_PLAIN: Final = re.compile(r"-?\d+(?:\.\d+)?")
#: One mark and three figures behind it, or several of the same mark: thousands, not a fraction.
_GROUPED: Final = re.compile(r"-?\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3}){2,})")


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure, with or without its unit, and nothing else.

    >>> is_figure("1.250 kr."), is_figure("-12,5 %"), is_figure("12 naboer")
    (True, True, False)
    """
    bare = text.strip()
    return len(bare) <= _LONGEST and _FIGURE.fullmatch(bare) is not None


def read_figure(text: str) -> Decimal | None:
    """The value of a figure; None for anything else.

    The last of two different marks begins the fraction. A single point before exactly three
    figures divides thousands, as in Danish; a single comma begins a fraction.

    >>> read_figure("1.250,5"), read_figure("1,250.5"), read_figure("1.250 kr."), read_figure("ti")
    (Decimal('1250.5'), Decimal('1250.5'), Decimal('1250'), None)
    """
    if len(text) > _LONGEST:
        return None
    bare = _BLANKS.sub("", text).replace("\u2212", "-").replace("\u2013", "-").removeprefix("+")
    bare = _UNIT.sub("", bare)
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", "")
    elif bare.rfind(",") > bare.rfind("."):
        bare = bare.replace(".", "").replace(",", ".")
    else:
        bare = bare.replace(",", "")
    return Decimal(bare) if _PLAIN.fullmatch(bare) else None
