"""The only place that writes entries: made anew for pages that are visible, removed for the others."""

import datetime
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import prefetch_related_objects

from network.models import SitePage
from search.analysis import VERSION, Words, words_of
from search.asked import FIELDS
from search.facts import Facts, facts_of, interned
from search.finding import database_engine
from search.models import Entry, EntryText, EntryWords
from search.names import remove_names, write_names
from search.server import note_unsent
from search.texts import PageText, texts_of
from search.vocabulary import note_change

#: Pages written in one transaction: enough to be fast, few enough to let others write in between.
BATCH: Final = 200
_LOCK: Final = 5_702_617
_OF_TEXT: Final = ("title", "summary", "related", "body", "digest")
_OF_WORDS: Final = tuple(
    f"{field}_{layer}" for field in FIELDS for layer in ("exact", "stems", "parts")
)
_LOADED: Final = ("locale", "record", "municipalities", "themes", "page_keywords__tag")


@dataclass(frozen=True)
class _Read:
    """A page as it stands now, ready to be written."""

    page: SitePage
    text: PageText
    facts: Facts
    digest: str


def write_entries(page_ids: Iterable[int]) -> int:
    """Bring the entries of pages up to date with what the public may see; how many are visible."""
    ids = sorted(set(page_ids))
    return sum(_write(ids[start : start + BATCH]) for start in range(0, len(ids), BATCH))


def remove_entries(page_ids: Sequence[int]) -> None:
    """Take pages out of the index at once, with all that was kept of them."""
    with transaction.atomic():
        words = list(EntryWords.objects.filter(pk__in=page_ids))
        if words:
            languages = dict(
                Entry.objects.filter(pk__in=page_ids).values_list("pk", "combination__language")
            )
            note_change([(languages.get(row.pk, ""), row, None) for row in words])
        for model in (Entry, EntryText, EntryWords):
            model.objects.filter(pk__in=page_ids).delete()
        remove_names(page_ids)
        note_unsent([row.pk for row in words], gone=True)


#: What an entry says: the digest of its texts, its combination's facts, its two dates.
Saying = tuple[Any, ...]


def as_written(page_ids: Sequence[int]) -> dict[int, Saying]:
    """What the entries of these pages should say, for those that are visible."""
    read = _read_all(_visible(page_ids))
    return {
        each.page.pk: (
            each.digest,
            *vars(each.facts).values(),
            each.page.first_published_at,
            _updated_at(each.page),
        )
        for each in read
    }


def digests_of(page_ids: Sequence[int]) -> dict[int, Saying]:
    """What their entries do say."""
    facts = [f"combination__{name}" for name in Facts.__dataclass_fields__]
    digests = dict(EntryText.objects.filter(pk__in=page_ids).values_list("pk", "digest"))
    rows = Entry.objects.filter(pk__in=page_ids).values_list(
        "pk", *facts, "published_at", "updated_at"
    )
    return {pk: (digests.get(pk), *saying) for pk, *saying in rows}


def _visible(ids: Sequence[int]) -> list[SitePage]:
    pages = list(SitePage.objects.visible().filter(pk__in=ids).specific())
    prefetch_related_objects(pages, *_LOADED)
    return pages


def _updated_at(page: SitePage) -> datetime.datetime | None:
    return page.significant_update_at or page.first_published_at


def _write(ids: Sequence[int]) -> int:
    with transaction.atomic():
        _one_at_a_time()
        pages = _visible(ids)
        hidden = set(ids) - {page.pk for page in pages}
        gone = list(Entry.objects.filter(pk__in=hidden).values_list("pk", flat=True))
        if gone:
            remove_entries(gone)
        if pages:
            _write_visible(pages)
    return len(pages)


def _write_visible(pages: Sequence[SitePage]) -> None:
    read = _read_all(pages)
    combinations = interned(each.facts for each in read)
    Entry.objects.bulk_create(
        [
            Entry(
                page_id=each.page.pk,
                combination_id=combinations[each.facts],
                published_at=each.page.first_published_at,
                updated_at=_updated_at(each.page),
            )
            for each in read
        ],
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=["combination", "published_at", "updated_at"],
    )
    known = dict(
        EntryText.objects.filter(pk__in=[page.pk for page in pages]).values_list("pk", "digest")
    )
    changed = [each for each in read if known.get(each.page.pk) != each.digest]
    if changed:
        _write_texts(changed)
    note_unsent([page.pk for page in pages])


def _write_texts(changed: Sequence[_Read]) -> None:
    before = EntryWords.objects.in_bulk([each.page.pk for each in changed])
    rows = [_analysed(each) for each in changed]
    EntryText.objects.bulk_create(
        [
            EntryText(
                page_id=each.page.pk,
                title=each.text.title,
                summary=each.text.summary,
                related=each.text.related,
                body=each.text.body,
                digest=each.digest,
            )
            for each in changed
        ],
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=_OF_TEXT,
    )
    EntryWords.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["page"], update_fields=_OF_WORDS
    )
    database_engine().store(rows)
    note_change(
        [
            (each.text.language, before.get(row.pk), row)
            for each, row in zip(changed, rows, strict=True)
        ]
    )
    write_names({each.page.pk: (each.text.language, each.text.names) for each in changed})


def _read_all(pages: Sequence[SitePage]) -> list[_Read]:
    texts = texts_of(pages)
    return [_read(page, texts[page.pk]) for page in pages]


def _read(page: SitePage, text: PageText) -> _Read:
    digest = hashlib.sha256(repr((VERSION, text)).encode()).hexdigest()[:32]
    return _Read(page, text, facts_of(page), digest)


def _analysed(each: _Read) -> EntryWords:
    text = each.text
    fields: dict[str, Words] = {
        "title": words_of(text.title, text.language),
        "summary": words_of(f"{text.summary}\n{text.related}", text.language),
        "body": words_of(text.body, text.language),
    }
    columns: dict[str, Any] = {
        f"{field}_{layer}": getattr(words, layer)
        for field, words in fields.items()
        for layer in ("exact", "stems", "parts")
    }
    return EntryWords(page_id=each.page.pk, **columns)


def _one_at_a_time() -> None:
    """PostgreSQL: writers of the index wait for each other, so that counts of words stay true.

    SQLite has one writer in any case.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
