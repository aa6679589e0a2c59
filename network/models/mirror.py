"""How a page row stays true to its record."""

from typing import TYPE_CHECKING, cast

from network.models.record import Record

if TYPE_CHECKING:
    from network.models.page import SitePage


def joined_record(page: "SitePage") -> Record:
    """The page's record, locked, so that no status change slips between reading it and saving the row.

    Translations share their original's record; everything else gets one of its own.
    """
    if page.record_id is None:
        siblings = type(page)._default_manager.filter(translation_key=page.translation_key)
        siblings = siblings.exclude(pk=page.pk).exclude(record=None)
        sibling = cast("SitePage | None", siblings.first())
        if sibling is None:
            initial = page.lifecycle.initial if page.lifecycle else ""
            return Record.objects.create(type=page.type_code, status=initial)
        page.record_id = sibling.record_id
    return Record.objects.select_for_update().get(pk=page.record_id)


def mirror(record: Record, page: "SitePage") -> None:
    """Put on the page what the record knows better than any draft or stale instance."""
    page.record = record
    page.status = record.status
    page.status_since = record.status_since
    page.status_precision = record.status_precision
    page.archived = record.archived


def part_from_original(page: "SitePage") -> None:
    """Give a page that was an alias a record, and a number, of its own.

    An alias shares its original's; a translation goes on sharing it.
    """
    if page.record is None or page.alias_of_id is not None:
        return
    if page.record.pages.exclude(translation_key=page.translation_key).exists():
        page.record = None
        page.save(clean=False)
