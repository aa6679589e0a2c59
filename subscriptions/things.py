"""The page by which a thing is shown to somebody who hears of it."""

from collections.abc import Iterable

from network.addresses import addresses
from network.models import Record, SitePage


def page_of(record: Record, language: str) -> SitePage | None:
    """The thing's visible page in the language, else in one there is; None where it is not public."""
    return pages_of([record], language).get(record.pk)


def pages_of(records: Iterable[Record], language: str) -> dict[int, SitePage]:
    """The same for many things, by the record's key; one query."""
    keys = [record.pk for record in records]
    pages = (
        SitePage.objects.visible()
        .filter(record__in=keys)
        .select_related("record", "locale", "lead")
        .order_by("pk")
    )
    found: dict[int, SitePage] = {}
    for page in pages:
        known = found.get(page.record_id)
        if known is None or _rank(page, language) < _rank(known, language):
            found[page.record_id] = page
    return found


def address_of(page: SitePage) -> str:
    """The page's address without the host."""
    return addresses().of(page)


def _rank(page: SitePage, language: str) -> tuple[bool, bool]:
    """The reader's own language first, then Danish, in which most is written."""
    code = page.locale.language_code
    return code != language, code != "da"
