"""The page by which a thing is shown to somebody who hears of it."""

from collections.abc import Callable, Iterable

from django.utils import translation

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


def in_each_version(record: int | None, address: Callable[[str], str]) -> dict[str, str]:
    """By language, what ``address`` makes of the address of each visible version of a thing."""
    found = {}
    versions = SitePage.objects.visible().filter(record=record).select_related("locale")
    for version in versions.defer("corrections").order_by("pk"):
        code = version.locale.language_code
        with translation.override(code):
            found[code] = address(address_of(version))
    return found


def address_of(page: SitePage) -> str:
    """The page's address without the host."""
    return addresses().of(page)


def _rank(page: SitePage, language: str) -> tuple[bool, bool]:
    """The reader's own language first, then Danish, in which most is written."""
    code = page.locale.language_code
    return code != language, code != "da"
