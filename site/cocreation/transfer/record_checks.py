"""Checks of the keys that belong to the thing itself rather than to one of its texts."""

from collections.abc import Callable, Iterable
from typing import Final

from django.utils.translation import gettext as _

from cocreation.transfer import values
from cocreation.transfer.content_types import ContentType
from cocreation.transfer.keys import LANGUAGES, ORIGINAL_LANGUAGE, parse_key
from cocreation.transfer.refusal import Refused, inside
from cocreation.transfer.values import Json
from language.slugs import is_reserved_slug, is_valid_slug, slugify
from network.models.link import LinkKind
from network.numbers import parts

_SOURCE_LENGTH: Final = 500


def required_choice(codes: Iterable[str]) -> Callable[[Json], str]:
    """A check for one of these codes, which must not be missing."""
    return lambda value: values.choice(values.required_text(value), codes)


def slug_of_page(value: Json) -> str:
    """The last part of the page's address."""
    slug = values.required_text(value)
    if not is_valid_slug(slug):
        raise Refused(
            _("“%(slug)s” cannot be an address. Write it like this: %(better)s")
            % {"slug": slug[:60], "better": slugify(slug)[:60]}
        )
    if is_reserved_slug(slug):
        raise Refused(_("“%(slug)s” is used by the site itself.") % {"slug": slug})
    return slug


def number_of(content_type: ContentType) -> Callable[[Json], str]:
    """A check for a permanent number of the type's series; empty where none is given."""
    letter = content_type.model.number_letter

    def check(value: Json) -> str:
        written = values.text(value)
        if written and not _is_number(written, letter):
            raise Refused(
                _("“%(number)s” is no number of this type; write it like FK-%(letter)s-0042.")
                % {"number": written, "letter": letter}
            )
        return written

    return check


def _is_number(written: str, letter: str | None) -> bool:
    try:
        given, count = parts(written)
    except ValueError:
        return False
    # Spelled otherwise ("FK-P-00042") it would be a second number with the same count.
    return (
        (letter is None or given == letter) and count > 0 and written == f"FK-{given}-{count:04d}"
    )


def original_of(content_type: ContentType) -> Callable[[Json], str]:
    """A check for the number or key of a Danish original; empty where none is given."""

    def check(value: Json) -> str:
        written = values.text(value)
        if written and not _is_original(written, content_type):
            raise Refused(
                _(
                    "Name the Danish original by its number or by "
                    "“type/language/municipality/slug”; it must be of the same type."
                )
            )
        return written

    return check


def _is_original(written: str, content_type: ContentType) -> bool:
    key = parse_key(written)
    if key is None:
        return _is_number(written, content_type.model.number_letter)
    return key.type == content_type.code and key.language == ORIGINAL_LANGUAGE


def status_code(value: Json, codes: list[str]) -> str:
    """One of the type's statuses, empty where none is given."""
    if not codes and value is not None:
        raise Refused(_("Pages of this type have no status."))
    return values.choice(value, codes)


def source(value: Json) -> str:
    """Where the content, or its status, is known from."""
    return values.text(value, max_length=_SOURCE_LENGTH)


def notes(value: Json) -> tuple[str, str]:
    """The reason for a status in Danish and English, from {"da", "en"}."""
    given = values.members(value or {}, LANGUAGES)
    danish, english = (values.text(given.get(code), lines=True) for code in LANGUAGES)
    return danish, english


def links(value: Json) -> frozenset[tuple[str, str]]:
    """Links to other things, as pairs of kind and number."""
    found = set()
    for position, item in enumerate(values.items(value)):
        with inside(f"[{position}]"):
            found.add(_link(item))
    return frozenset(found)


def _link(item: Json) -> tuple[str, str]:
    given = values.members(item, ("kind", "number"))
    kind = values.choice(given.get("kind"), LinkKind.values)
    number = values.text(given.get("number"))
    if not kind:
        raise Refused(_("This is missing."), "kind")
    if not _is_number(number, None):
        raise Refused(_("“%(number)s” is no permanent number.") % {"number": number}, "number")
    return kind, number
