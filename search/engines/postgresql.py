"""PostgreSQL: one tsvector for all layers, each token led by the letter of its layer."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from django.db import connection

from search.asked import FIELDS, LAYERS, Alternative, Asked, Layer, Term
from search.engines.sql import Sql, SqlEngine, as_json
from search.models import EntryWords

#: Narrow, so that counting the hits of a common word reads little.
_TABLE: Final = "public_search_vector"
_HEAD: Final = ("title", "summary")
_WEIGHT: Final = {"title": "A", "summary": "B", "body": "C"}
_LETTER: Final[dict[Layer, str]] = {"exact": "e", "stems": "s", "parts": "p"}
#: Two exact words side by side, as one token: the index knows no places, and to look for them it
#: would unpack the vector of every page that has both words.
_PAIR: Final = "b"
#: Of D, C, B, A.
_WEIGHTS: Final = "{0.05, 0.1, 0.35, 1.0}"
#: ts_rank reads each row's whole vector, so of a common word's hits only so many are ranked: those
#: that have it in title or summary, and the newest. The rest follow by date.
_RANKED: Final = 250
#: More pages than one publication changes: then the index takes its new words in larger lots.
_SOME: Final = 20
_PENDING_KB: Final = 32 * 1024
#: What the planner may not do. To it a vector that lies outside of its row costs nothing, so it would
#: read all of them one by one instead of asking the index; and it takes a handful of hits for granted.
_BY_INDEX: Final = ("enable_seqscan", "enable_indexscan", "enable_nestloop", "jit")
#: Of these the planner knows one way alone that is not forbidden: the index of the column.
_WITH: Final = f"SELECT page_id FROM {_TABLE} WHERE {{}} @@ %s::tsquery"
_LAST_PLACE: Final = 16_383
#: Between two fields, so that no phrase runs from one into the next.
_GAP: Final = 2


class PostgresqlEngine(SqlEngine):
    """The 'simple' analysis of our own tokens is none at all: vectors are written as they are."""

    def store(self, rows: Sequence[EntryWords]) -> None:
        with connection.cursor() as cursor:
            if len(rows) > _SOME:
                cursor.execute(f"SET LOCAL gin_pending_list_limit = {_PENDING_KB}")
            cursor.executemany(
                f"INSERT INTO {_TABLE} (page_id, words, head) VALUES (%s, %s::tsvector, %s::tsvector)"
                " ON CONFLICT (page_id) DO UPDATE SET words = EXCLUDED.words, head = EXCLUDED.head",
                [(row.pk, _vector(row, FIELDS), _vector(row, _HEAD)) for row in rows],
            )

    def tidy(self) -> None:
        """Let the planner know what there is, and the index take in what waits."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT gin_clean_pending_list(indexrelid) FROM pg_index JOIN pg_class c"
                " ON c.oid = indexrelid JOIN pg_am am ON am.oid = c.relam"
                f" WHERE indrelid = '{_TABLE}'::regclass AND am.amname = 'gin'"
            )
            cursor.execute(f"ANALYZE {_TABLE}, public_search_entry")

    def matching(self, asked: Asked) -> Sql:
        return (f"e.page_id IN ({_WITH.format('words')})", [_query(asked)])

    def ranked(self, asked: Asked, conditions: Sql, limit: int, offset: int) -> Sql:
        where, values = conditions
        extra = f" AND {where}" if where else ""
        newest = "ORDER BY published_at DESC NULLS LAST, page_id DESC LIMIT %s"
        above = _query(Asked(asked.wanted, (), any_word=asked.any_word))
        vector = f"(SELECT words FROM {_TABLE} w WHERE w.page_id = best.page_id)"
        return (
            f"WITH hits AS MATERIALIZED (SELECT e.page_id, e.published_at"
            f" FROM public_search_entry e WHERE e.page_id IN ({_WITH.format('words')}){extra}),"
            f" above AS (SELECT page_id FROM hits"
            f" WHERE page_id IN ({_WITH.format('head')}) {newest}),"
            f" best AS (SELECT page_id FROM above UNION (SELECT page_id FROM hits {newest})),"
            f" ranks AS MATERIALIZED (SELECT page_id,"
            f" ts_rank('{_WEIGHTS}', {vector}, %s::tsquery) AS rank FROM best)"
            f" SELECT page_id FROM hits LEFT JOIN ranks USING (page_id)"
            f" ORDER BY rank DESC NULLS LAST, published_at DESC NULLS LAST, page_id DESC"
            f" LIMIT %s OFFSET %s",
            [
                *(_query(asked), *values),
                *(above, _RANKED),
                _RANKED,
                _query(Asked(asked.wanted, (), any_word=True)),
                *(limit, offset),
            ],
        )

    @staticmethod
    def _rows(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """One string, so that it is one way to the server and one transaction there."""
        before = "".join(f"SET LOCAL {name} = off; " for name in _BY_INDEX)
        after = "".join(f"; SET LOCAL {name} TO DEFAULT" for name in _BY_INDEX)
        with connection.cursor() as cursor:
            cursor.execute(f"{before}{sql}{after}", values)
            for _name in _BY_INDEX:
                cursor.nextset()
            return cursor.fetchall()

    def among(self, column: str, ids: Sequence[int]) -> Sql:
        return (
            f"{column} IN (SELECT value::int FROM json_array_elements_text(%s::json))",
            [as_json(ids)],
        )


def _query(asked: Asked) -> str:
    between = " | " if asked.any_word else " & "
    wanted = between.join(_term(term) for term in asked.wanted)
    unwanted = " | ".join(_term(term) for term in asked.unwanted)
    parts = [f"({wanted})" if wanted else "", f"!({unwanted})" if unwanted else ""]
    return " & ".join(part for part in parts if part)


def _term(term: Term) -> str:
    return f"({' | '.join(_alternative(each) for each in term.alternatives)})"


def _alternative(alternative: Alternative) -> str:
    words = alternative.tokens
    tokens = [_quoted(_LETTER[alternative.layer] + token) for token in words]
    if not alternative.adjacent or len(words) == 1:
        return f"({' & '.join(tokens)})"
    pairs = [_quoted(f"{_PAIR}{first} {second}") for first, second in pairwise(words)]
    in_order = [f"({' <-> '.join(tokens)})"] if len(words) > 2 else []
    return f"({' & '.join([*pairs, *in_order])})"


def _quoted(lexeme: str) -> str:
    return f"'{_escaped(lexeme)}'"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "''")


def _vector(row: EntryWords, fields: Sequence[str]) -> str:
    """The text form of the tsvector. Places are kept for exact words alone: phrases ask for them."""
    lexemes: list[str] = []
    place = 0
    for field in fields:
        weight = _WEIGHT[field]
        for layer in LAYERS:
            letter = _LETTER[layer]
            tokens = _escaped(getattr(row, f"{field}_{layer}")).split()
            if layer != "exact":
                # A weight hangs on a place, so these all get the first.
                lexemes += [f"'{letter}{token}':1{weight}" for token in dict.fromkeys(tokens)]
                continue
            places = [min(place + each, _LAST_PLACE) for each in range(1, len(tokens) + 1)]
            lexemes += [
                f"'{letter}{token}':{at}{weight}" for token, at in zip(tokens, places, strict=True)
            ]
            lexemes += [
                f"'{_PAIR}{first} {second}':{at}{weight}"
                for (first, second), at in zip(pairwise(tokens), places[1:], strict=True)
            ]
            place += len(tokens)
        place += _GAP
    return " ".join(lexemes)
