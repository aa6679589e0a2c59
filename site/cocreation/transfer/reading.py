"""The file of lines, read one at a time so that its size does not matter."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import BinaryIO, Final, cast

from django.utils.translation import gettext as _

from cocreation.transfer.refusal import Refused
from cocreation.transfer.values import Json

#: Bytes; a longer line is no page but a mistake, and is never held in memory whole.
MAX_LINE: Final = 4 * 1024 * 1024
_BOM: Final = b"\xef\xbb\xbf"


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank with its number from 1, starting at the file's beginning.

    A line longer than MAX_LINE is given as its first MAX_LINE + 1 bytes.
    """
    stream.seek(0)
    number = 0
    while raw := stream.readline(MAX_LINE + 1):
        number += 1
        if len(raw) > MAX_LINE:
            _skip_rest(stream, raw)
        if number == 1:
            raw = raw.removeprefix(_BOM)
        if raw.strip():
            yield number, raw


def parsed(raw: bytes) -> Json:
    """Return the line's JSON value, with fractions as Decimal; Refused when it is none."""
    if len(raw) > MAX_LINE:
        raise Refused(
            _("The line is longer than %(limit)d MB.") % {"limit": MAX_LINE // 1024 // 1024}
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(
            _("The line is not UTF-8 (byte %(place)d). Save the file as UTF-8.")
            % {"place": error.start + 1}
        ) from None
    try:
        return cast(
            "Json",
            json.loads(
                text,
                object_pairs_hook=_object,
                parse_float=Decimal,
                parse_constant=_no_constant,
            ),
        )
    except Refused:
        raise
    except json.JSONDecodeError as error:
        raise Refused(
            _("This is not valid JSON: %(reason)s at character %(place)d.")
            % {"reason": error.msg, "place": error.colno}
        ) from None
    except (ValueError, RecursionError):
        # Figures of thousands of digits; brackets nested thousands deep.
        raise Refused(_("This JSON holds something no page can have.")) from None


def _skip_rest(stream: BinaryIO, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(MAX_LINE)


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for name, value in pairs:
        if name in found:
            raise Refused(_("The key is there twice in one object."), name)
        found[name] = value
    return found


def _no_constant(name: str) -> Json:
    raise Refused(_("“%(name)s” is no JSON number.") % {"name": name})
