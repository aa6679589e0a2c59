"""The words of the index and in how many pages each stands, kept with every change of an entry."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from django.db import connection

from search.asked import FIELDS
from search.models import EntryWords, Word

#: Language, the words as they were and as they are; None where there were or are none.
Change = tuple[str, EntryWords | None, EntryWords | None]

_LONGEST: Final = 64
#: Three parameters each; SQLite takes some thousands in a statement, a way to PostgreSQL costs more.
_AT_ONCE: Final = 250


def note_change(changes: Iterable[Change]) -> None:
    """Count what has come and what has gone. One statement for many words, in a fixed order."""
    difference: Counter[tuple[str, str]] = Counter()
    for language, before, after in changes:
        old, new = _words(before), _words(after)
        difference.update((language, word) for word in new - old)
        difference.subtract((language, word) for word in old - new)
    rows = sorted((*key, number) for key, number in difference.items() if number)
    if not rows:
        return
    table = Word._meta.db_table
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            cursor.execute(
                f"INSERT INTO {table} (language, word, pages) VALUES"  # noqa: S608 - no input
                f" {', '.join(['(%s, %s, %s)'] * len(some))}"
                f" ON CONFLICT (word, language) DO UPDATE SET pages = {table}.pages + excluded.pages",
                [value for row in some for value in row],
            )
    if any(number < 0 for _language, _word, number in rows):
        Word.objects.filter(pages__lte=0).delete()


def vocabulary(language: str) -> dict[str, int]:
    """Every word of a language's visible pages with the number of pages it stands in."""
    return dict(Word.objects.filter(language=language).values_list("word", "pages"))


def _words(row: EntryWords | None) -> set[str]:
    """Words alone: a stop word carries a figure before it, and figures are no misspelling's aim."""
    if row is None:
        return set()
    return {
        word
        for field in FIELDS
        for word in getattr(row, f"{field}_exact").split()
        if word.isalpha() and len(word) <= _LONGEST
    }
