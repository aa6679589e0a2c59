"""What can be asked of the search, and what an engine answers: the contract of page, feed, table,
API and the three engines."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

#: The facets in the order they are shown and stand in addresses.
FACETS: Final = ("type", "municipality", "theme", "status", "kind", "answered", "year", "language")

Sort = Literal["relevance", "newest", "updated"]


@dataclass(frozen=True)
class Question:
    """One analysed question, whatever the format of its answer.

    ``chosen`` maps a facet to the values asked for: any of them within a facet, all facets
    together. ``since`` and ``until`` are days of publication in Denmark, both inclusive.
    """

    text: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: datetime.date | None = None
    until: datetime.date | None = None
    sort: Sort = "relevance"
    page: int = 1
    page_size: int = 10


@dataclass(frozen=True)
class Found:
    """What an engine found: page ids of the asked page in order, and what the whole answer counts.

    ``counts`` maps facet to value to number of pages; each facet's counts ignore its own filter.
    ``loosened`` is true when no page has all the words, so that pages with some of them are shown.
    ``simplified`` is true when the database answered in place of a search server that is down.
    """

    ids: Sequence[int]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    loosened: bool = False
    simplified: bool = False
