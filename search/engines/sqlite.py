"""SQLite: FTS5 over the analysed words."""

from collections.abc import Iterable, Sequence
from typing import Final

from django.db import connection

from search.asked import FIELDS, LAYERS, Alternative, Asked, Term
from search.engines.sql import Sql, SqlEngine, as_json
from search.models import EntryWords

_FTS: Final = "public_search_fts"
#: bm25's weights in the order of the columns: title, summary, body, each exact, stems, parts. The
#: stems are not searched; ranking in detail comes after (search.ranking).
_WEIGHTS: Final = "8, 0, 3, 3, 0, 1.2, 1, 0, 0.4"


class SqliteEngine(SqlEngine):
    """One MATCH a query. bm25 is worked out once for each hit, in a join, never by a subquery."""

    def matching(self, asked: Asked) -> Sql:
        wanted, unwanted = _expressions(asked)
        parts: list[str] = []
        if wanted:
            parts.append(f"e.page_id IN (SELECT rowid FROM {_FTS} WHERE {_FTS} MATCH %s)")
        if unwanted:
            parts.append(f"e.page_id NOT IN (SELECT rowid FROM {_FTS} WHERE {_FTS} MATCH %s)")
        return " AND ".join(parts), [each for each in (wanted, unwanted) if each]

    def ranked(self, asked: Asked, conditions: Sql, limit: int, offset: int) -> Sql:
        wanted, unwanted = _expressions(asked)
        match = f"({wanted}) NOT ({unwanted})" if unwanted else wanted
        where, values = conditions
        extra = f" AND {where}" if where else ""
        return (
            f"SELECT {_FTS}.rowid FROM {_FTS} JOIN public_search_entry e"
            f" ON e.page_id = {_FTS}.rowid WHERE {_FTS} MATCH %s{extra}"
            f" ORDER BY bm25({_FTS}, {_WEIGHTS}), {_FTS}.rowid DESC LIMIT %s OFFSET %s",
            [match, *values, limit, offset],
        )

    def store(self, rows: Sequence[EntryWords]) -> None:
        """Triggers keep the full-text index (see the migration)."""

    def tidy(self) -> None:
        """Join what many small writes have left in many pieces."""
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {_FTS} ({_FTS}) VALUES ('optimize')")

    def among(self, column: str, ids: Sequence[int]) -> Sql:
        return f"{column} IN (SELECT value FROM json_each(%s))", [as_json(ids)]


def _expressions(asked: Asked) -> tuple[str, str]:
    between = " OR " if asked.any_word else " AND "
    return _joined(asked.wanted, between), _joined(asked.unwanted, " OR ")


def _joined(terms: Iterable[Term], between: str) -> str:
    return between.join(f"({_term(term)})" for term in terms)


def _term(term: Term) -> str:
    """Single tokens of a layer share one column filter; the rest stand for themselves."""
    ways = []
    for layer in LAYERS:
        columns = " ".join(f"{field}_{layer}" for field in FIELDS)
        here = [each for each in term.alternatives if each.layer == layer]
        if here:
            ways.append(f"{{{columns}}} : ({' OR '.join(_alternative(each) for each in here)})")
    return " OR ".join(ways)


def _alternative(alternative: Alternative) -> str:
    # Quoted, so that no token is read as an operator; a quote inside is doubled.
    quoted = [token.replace('"', '""') for token in alternative.tokens]
    if alternative.adjacent:
        return f'"{" ".join(quoted)}"'
    return "(" + " AND ".join(f'"{token}"' for token in quoted) + ")"
