"""What the two databases have in common: the narrow table of entries, met by a full-text condition."""

import json
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import connection

from search.asked import Asked
from search.engines.engine import Period, Slice
from search.models import EntryWords

Sql = tuple[str, list[Any]]

_ENTRY: Final = "public_search_entry"
_BY_DATE: Final = {
    "newest": "e.published_at",
    "updated": "e.updated_at",
}


class SqlEngine(ABC):
    """Counts and lists entries; how words are matched and ranked is each database's own."""

    @abstractmethod
    def matching(self, asked: Asked) -> Sql:
        """A condition on ``e.page_id`` and its parameters."""

    @abstractmethod
    def ranked(self, asked: Asked, conditions: Sql, limit: int, offset: int) -> Sql:
        """A query for page ids, best first."""

    @abstractmethod
    def among(self, column: str, ids: Sequence[int]) -> Sql:
        """The condition that a column is one of many numbers, as one parameter."""

    @abstractmethod
    def store(self, rows: Sequence[EntryWords]) -> None:
        """Called after rows of words were written, in the same transaction."""

    @abstractmethod
    def tidy(self) -> None:
        """Called after the whole index was written."""

    def hits(self, asked: Asked, period: Period) -> Mapping[int, int]:
        where, values = self._where(asked, period, None)
        return dict(
            self._rows(
                f"SELECT e.combination_id, COUNT(*) FROM {_ENTRY} e{where} GROUP BY 1",
                values,
            )
        )

    def ids(self, asked: Asked, period: Period, wanted: Slice) -> Sequence[int]:
        if wanted.order == "relevance" and asked.wanted:
            conditions = self._conditions(period, wanted.allowed)
            sql, values = self.ranked(asked, conditions, wanted.limit, wanted.offset)
        else:
            where, values = self._where(asked, period, wanted.allowed)
            by = _BY_DATE.get(wanted.order, _BY_DATE["newest"])
            sql = (
                f"SELECT e.page_id FROM {_ENTRY} e{where}"
                f" ORDER BY {by} DESC NULLS LAST, e.page_id DESC LIMIT %s OFFSET %s"
            )
            values = [*values, wanted.limit, wanted.offset]
        return [pk for (pk,) in self._rows(sql, values)]

    def _conditions(self, period: Period, allowed: frozenset[int] | None) -> Sql:
        """What is asked of the entry itself, as "a AND b"; empty where nothing is."""
        parts: list[Sql] = []
        if period.start is not None:
            parts.append(("e.published_at >= %s", [self._moment(period.start)]))
        if period.end is not None:
            parts.append(("e.published_at < %s", [self._moment(period.end)]))
        if allowed is not None:
            parts.append(self.among("e.combination_id", sorted(allowed)))
        return joined(parts)

    def _where(self, asked: Asked, period: Period, allowed: frozenset[int] | None) -> Sql:
        parts = [self._conditions(period, allowed)]
        if asked:
            parts.append(self.matching(asked))
        sql, values = joined(part for part in parts if part[0])
        return (f" WHERE {sql}" if sql else "", values)

    @staticmethod
    def _moment(moment: Any) -> Any:
        return connection.ops.adapt_datetimefield_value(moment)

    @staticmethod
    def _rows(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchall()


def joined(parts: Any) -> Sql:
    """Conditions put together with AND."""
    kept = list(parts)
    return (
        " AND ".join(sql for sql, _values in kept),
        [value for _sql, values in kept for value in values],
    )


def as_json(ids: Sequence[int]) -> str:
    """Many numbers as one parameter; databases limit how many parameters a query has."""
    return json.dumps(list(ids))
