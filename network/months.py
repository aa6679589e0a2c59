"""A list of dated things under the months they came in."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.text import capfirst

from network.cards import Card
from network.dates import written


@dataclass(frozen=True)
class Month:
    """A month's heading ("November 2026"; "" for things without a day) and its cards."""

    label: str
    cards: list[Card]


def by_month(cards: Iterable[Card]) -> list[Month]:
    """The cards in their own order, parted where the month changes."""
    groups = groupby(cards, key=lambda card: capfirst(written(card.date, "month")))
    return [Month(label, list(group)) for label, group in groups]
