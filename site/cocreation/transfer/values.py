"""Checks of single JSON values; each returns the canonical form or raises Refused."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from django.utils.translation import gettext as _

from cocreation.transfer.inline_html import one_line
from cocreation.transfer.refusal import Refused, inside

#: What json.loads gives when fractions are read as Decimal.
Json: TypeAlias = "str | int | float | Decimal | bool | list[Json] | dict[str, Json] | None"

_ISO_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ROUGH_DATE: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
# Tab, line feed and carriage return are text; other control characters and halves of surrogate
# pairs cannot be stored or shown.
_UNSTORABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def text(value: Json, *, max_length: int | None = None, lines: bool = False) -> str:
    """Text, composed (NFC) and trimmed; null is empty. Line breaks stay only with `lines`."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refused(_("This must be text in quotation marks."))
    if _UNSTORABLE.search(value):
        raise Refused(_("The text holds a control character that cannot be stored."))
    composed = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
    canonical = composed.strip() if lines else one_line(composed)
    if max_length is not None and len(canonical) > max_length:
        raise Refused(
            _("The text has %(count)d characters; at most %(limit)d are allowed.")
            % {"count": len(canonical), "limit": max_length}
        )
    return canonical


def required_text(value: Json, *, max_length: int | None = None, lines: bool = False) -> str:
    """Text that is not empty."""
    canonical = text(value, max_length=max_length, lines=lines)
    if not canonical:
        raise Refused(_("This is missing."))
    return canonical


def choice(value: Json, allowed: Iterable[str]) -> str:
    """One of the codes in `allowed`, or empty for null."""
    code = text(value)
    codes = list(allowed)
    if code and code not in codes:
        raise Refused(
            _("“%(value)s” is not known here. Choose one of: %(choices)s.")
            % {"value": code, "choices": ", ".join(codes)}
        )
    return code


def iso_date(value: Json) -> date | None:
    """A day written 2026-11-23; null or empty is None."""
    written = text(value)
    if not written:
        return None
    try:
        if _ISO_DATE.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise Refused(
        _("“%(value)s” is not a date. Write year, month and day, for example 2026-11-23.")
        % {"value": written}
    )


def rough_date(value: Json) -> tuple[date, str] | None:
    """A day, month or year (2018-03-15, 2018-03, 2018) as its first day and its precision."""
    written = text(value)
    if not written:
        return None
    try:
        if _ROUGH_DATE.fullmatch(written):
            first_day = date.fromisoformat((written + "-01-01")[:10])
            return first_day, {4: "year", 7: "month", 10: "day"}[len(written)]
    except ValueError:
        pass
    raise Refused(
        _("“%(value)s” is not a date. Write 2018, 2018-03 or 2018-03-15.") % {"value": written}
    )


def whole_number(value: Json) -> int | None:
    """An integer; null is None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused(_("This must be a whole number without quotation marks."))
    return value


def decimal_number(value: Json) -> Decimal | None:
    """A number; null is None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise Refused(_("This must be a number without quotation marks."))
    return Decimal(str(value))


def json_number(value: Decimal | None) -> int | float | None:
    """A stored number as JSON writes it: whole ones without a fraction."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def truth(value: Json) -> bool:
    """True or false; null is false."""
    if value is None:
        return False
    if not isinstance(value, bool):
        raise Refused(_("This must be true or false."))
    return value


def items(value: Json) -> Sequence[Json]:
    """A list; null is an empty one."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise Refused(_("This must be a list in square brackets."))
    return value


def members(value: Json, allowed: Iterable[str]) -> dict[str, Json]:
    """An object that holds no other keys than `allowed`."""
    if not isinstance(value, dict):
        raise Refused(_("This must be an object in curly brackets."))
    names = list(allowed)
    for name in value:
        if name not in names:
            raise unknown_key(name, names)
    return value


def unknown_key(name: str, allowed: Iterable[str]) -> Refused:
    """The refusal of a key that the format does not know."""
    return Refused(
        _("This key is not known here. Known keys: %(names)s.") % {"names": ", ".join(allowed)},
        path=name[:60],
    )


def names(value: Json, *, max_length: int) -> list[str]:
    """A list of names without repetition; capitals make no difference."""
    found: dict[str, str] = {}
    for position, item in enumerate(items(value)):
        with inside(f"[{position}]"):
            name = required_text(item, max_length=max_length)
        found.setdefault(name.casefold(), name)
    return list(found.values())
