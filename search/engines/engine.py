"""What an engine can do: count the matches of each combination, and list matches in an order."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from search.asked import Asked

Order = Literal["relevance", "newest", "updated"]


class EngineUnavailable(Exception):
    """The engine does not answer; another one has to."""


@dataclass(frozen=True)
class Period:
    """Moments of publication, the first inclusive, the second not; None where it is open."""

    start: datetime.datetime | None = None
    end: datetime.datetime | None = None


@dataclass(frozen=True)
class Slice:
    """Which of the hits are wanted: those of some combinations (None = all), in an order."""

    allowed: frozenset[int] | None
    order: Order
    offset: int
    limit: int


class Engine(Protocol):
    """Raises EngineUnavailable where it cannot answer."""

    def hits(self, asked: Asked, period: Period) -> Mapping[int, int]:
        """The number of matching entries by combination. An empty question matches everything."""

    def ids(self, asked: Asked, period: Period, wanted: Slice) -> Sequence[int]:
        """The page ids of a slice of the matches. Every order is total."""
