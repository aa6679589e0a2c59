"""The barriers that turned out to be this one, as its page names them."""

from dataclasses import dataclass

from network.dates import written
from network.merging import family
from network.models import SitePage


@dataclass(frozen=True)
class MergedLine:
    """A barrier under its own number and title, and since when it is followed here."""

    number: str
    title: str
    lang: str
    since: str


def merged_lines(page: SitePage) -> list[MergedLine]:
    """Those readers could see, in the page's language where they have it; one query, or none."""
    others = set(family(page.record_id or 0)) - {page.record_id}
    if not others:
        return []
    rows = SitePage.objects.visible().filter(record__in=others).order_by("status_since", "pk")
    found: dict[int | None, SitePage] = {}
    for row in rows.select_related("record", "locale").defer("corrections"):
        if row.record_id not in found or row.locale_id == page.locale_id:
            found[row.record_id] = row
    return [
        MergedLine(
            row.number,
            row.title,
            row.locale.language_code,
            written(row.status_since, row.status_precision),
        )
        for row in found.values()
    ]
