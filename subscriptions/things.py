"""The page by which a thing is shown to somebody who hears of it."""

from collections.abc import Callable, Iterable

from django.utils import translation

from network.addresses import addresses
from network.merging import survivor_of
from network.models import Record, SitePage


def page_of(record: Record, language: str) -> SitePage | None:
    """The thing's visible page in the language, else in one there is; None where it is not public."""
    return pages_of([record], language).get(record.pk)


def title_of(record: Record, language: str) -> str:
    """What the thing's own public page is called, also where it is shown by another's; "" for none."""
    pages = SitePage.objects.visible().filter(record=record).select_related("locale")
    found = sorted(pages, key=lambda page: _rank(page, language))
    return found[0].title if found else ""


def pages_of(records: Iterable[Record], language: str) -> dict[int, SitePage]:
    """The same for many things, by the record's key; one query.

    A thing that has turned out to be another is shown by the page of that one.
    """
    keys = [record.pk for record in records]
    stands_for = {key: survivor_of(key) for key in keys}
    pages = (
        SitePage.objects.visible()
        .filter(record__in={*keys, *stands_for.values()})
        .select_related("record", "locale", "lead")
        .order_by("pk")
    )
    found: dict[int, SitePage] = {}
    for page in pages:
        known = found.get(page.record_id)
        if known is None or _rank(page, language) < _rank(known, language):
            found[page.record_id] = page
    shown = {key: found.get(survivor, found.get(key)) for key, survivor in stands_for.items()}
    return {key: page for key, page in shown.items() if page is not None}


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
