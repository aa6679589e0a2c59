"""The orders a list can be read in."""

from typing import Final

from django.db import connection
from django.db.models import F, Func, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Collate, Lower, Replace

from network.models.page_queryset import SitePageQuerySet

#: Danish writes its own letters after z. "{" follows "z" in the order of bytes.
_AFTER_Z: Final = (
    (("æ", "Æ", "ä", "Ä"), "{a"),
    (("ø", "Ø", "ö", "Ö"), "{b"),
    (("å", "Å"), "{c"),
)
#: Letters that are read as others.
_READ_AS: Final = ((("é", "É", "è", "È", "ê"), "e"), (("ü", "Ü"), "y"), (("á", "à"), "a"))


def in_order(pages: SitePageQuerySet, sort: str) -> SitePageQuerySet:
    """The pages in one of the orders of ``network.selection.SORTS``; every order is total."""
    if sort == "title":
        return pages.order_by(danish_order("title"), "pk")
    if sort == "updated":
        latest = Coalesce("significant_update_at", "first_published_at")
        return pages.order_by(latest.desc(nulls_last=True), "-pk")
    if sort == "moved":
        return pages.order_by(F("status_since").desc(nulls_last=True), "-pk")
    return pages.order_by(F("first_published_at").desc(nulls_last=True), "-pk")


def danish_order(field: str) -> Func:
    """An expression that orders a text as a Danish index does: a … z, æ, ø, å; case ignored.

    Written in functions both databases have: SQLite knows no Danish collation, and PostgreSQL's
    depends on how the server was built.
    """
    key: Combinable = F(field)
    for letters, written in (*_AFTER_Z, *_READ_AS):
        for letter in letters:
            key = Replace(key, Value(letter), Value(written))
    # Compared byte by byte, so that "{" is where the table wants it.
    return Collate(Lower(key), "C" if connection.vendor == "postgresql" else "BINARY")
