"""The one door: a question in, what was found out. Page, feed, table and API all come through here."""

import datetime
from collections.abc import Sequence
from functools import cache

from django.db import connection

from language.query import Understood
from network.dates import home_zone
from search.analysis import ask
from search.asked import Asked
from search.counting import Counted, count
from search.engines.engine import Engine, EngineUnavailable, Period, Slice
from search.engines.postgresql import PostgresqlEngine
from search.engines.sql import SqlEngine
from search.engines.sqlite import SqliteEngine
from search.question import Found, Question
from search.ranking import WEIGHED, in_order
from search.server import search_server
from search.synonyms import synonyms

_NOTHING = Found(ids=(), total=0, counts={})


@cache
def database_engine() -> SqlEngine:
    """The engine of the site's database; always kept up to date."""
    return PostgresqlEngine() if connection.vendor == "postgresql" else SqliteEngine()


def understood(text: str, language_code: str = "da") -> Understood:
    """How the language reads a question, for marking hits and for other spellings."""
    return ask(text, synonyms(), language_code)[1]


def find(question: Question, language_code: str = "da") -> Found:
    """The asked page of hits, the total, and every facet's counts.

    The search server answers where there is one, the database where it does not.
    """
    asked, _understood = ask(question.text, synonyms(), language_code)
    if question.text.strip() and not asked.wanted:
        return _NOTHING
    server = search_server()
    if server is None:
        return _answer(database_engine(), question, asked, simplified=False)
    try:
        return _answer(server, question, asked, simplified=False)
    except EngineUnavailable:
        return _answer(database_engine(), question, asked, simplified=True)


def _answer(engine: Engine, question: Question, asked: Asked, *, simplified: bool) -> Found:
    period = _period(question)
    hits = engine.hits(asked, period)
    loosened = not hits and asked.can_loosen
    if loosened:
        asked = asked.loosened()
        hits = engine.hits(asked, period)
    counted = count(hits, question.chosen)
    return Found(
        ids=_ids(engine, question, asked, period, counted),
        total=counted.total,
        counts=counted.counts,
        loosened=loosened and counted.total > 0,
        simplified=simplified,
    )


def _ids(
    engine: Engine, question: Question, asked: Asked, period: Period, counted: Counted
) -> Sequence[int]:
    size = max(question.page_size, 0)
    first = (max(question.page, 1) - 1) * size
    if not size or first >= counted.total:
        return ()
    allowed = counted.allowed if any(question.chosen.values()) else None

    def some(offset: int, limit: int) -> Sequence[int]:
        return engine.ids(asked, period, Slice(allowed, question.sort, offset, limit))

    if question.sort != "relevance" or not asked.wanted:
        return some(first, size)
    last, head = first + size, []
    if first < WEIGHED:
        head = in_order(asked, some(0, WEIGHED))[first:last]
    rest = last - max(first, WEIGHED)
    return [*head, *(some(max(first, WEIGHED), rest) if rest > 0 else ())]


def _period(question: Question) -> Period:
    return Period(_start_of(question.since), _start_of(_day_after(question.until)))


def _day_after(day: datetime.date | None) -> datetime.date | None:
    if day is None or day == datetime.date.max:
        return None
    return day + datetime.timedelta(days=1)


def _start_of(day: datetime.date | None) -> datetime.datetime | None:
    if day is None or day.year < 2:
        return None
    return datetime.datetime.combine(day, datetime.time(), home_zone())
