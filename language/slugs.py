"""Addresses made from Danish and English titles."""

import re
from typing import Final

from language.folding import written_out

#: Longest slug that Wagtail's Page.slug column holds.
MAX_LENGTH: Final = 255

#: The slug of a title that has no letter or digit at all.
FALLBACK: Final = "side"

#: First parts of addresses that the site itself answers; no page may take them.
RESERVED_SLUGS: Final = frozenset(
    {
        *("soeg", "search", "n", "was", "api", "admin", "static", "media"),
        # The register's own pages.
        *("register", "hvad-gaelder", "what-applies"),
        # Below any page: where one comments on it.
        *("kommentar", "comment"),
        # What is confirmed, chosen and stopped by a link in a mail.
        *("bekraeft", "confirm", "mine-mails", "my-mail"),
        *("stop-mail", "stop-mails", "foelg", "follow"),
    }
)

_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")
_VALID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugify(text: str) -> str:
    """Return an address part for `text`: ASCII, lowercase, words joined by one hyphen.

    Danish letters are written out (æ → ae, ø → oe, å → aa), accents are dropped, and a text
    longer than 255 characters ends at a whole word. The result is never empty.

    >>> slugify("Æblehaven på Ø-torvet")
    'aeblehaven-paa-oe-torvet'
    """
    slug = _NOT_SLUG.sub("-", written_out(text)).strip("-")
    return _shortened(slug) or FALLBACK


def is_valid_slug(slug: str) -> bool:
    """Whether `slug` has the form that slugify() gives: `a-z`, `0-9`, single inner hyphens."""
    return len(slug) <= MAX_LENGTH and _VALID.fullmatch(slug) is not None


def is_reserved_slug(slug: str) -> bool:
    """Whether the site itself answers at this address, so that no page may have it."""
    return slug in RESERVED_SLUGS


def _shortened(slug: str) -> str:
    if len(slug) <= MAX_LENGTH:
        return slug
    head, hyphen, _tail = slug[: MAX_LENGTH + 1].rpartition("-")
    return head if hyphen else slug[:MAX_LENGTH]
