"""The pages of an answer as programs read them: the facts that feed, table and API write."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from network.bilingual import active_of
from network.cards import Card, cards_for
from network.models import SitePage
from search.finding import find
from search.models import Entry
from search.question import Question

#: So many pages are read at a time when a whole answer is written.
_AT_A_TIME: Final = 200


class Name(NamedTuple):
    """A municipality or theme: its code in addresses, and its name in the active language."""

    code: str
    name: str


@dataclass(frozen=True)
class Line:
    """One page of an answer. ``url`` is absolute; ``tag`` names the page for ever."""

    card: Card
    url: str
    tag: str
    municipalities: Sequence[Name]
    themes: Sequence[Name]
    #: Whether an answer came: "yes", "waiting", "no"; "" where nobody waits for one.
    answered: str = ""

    @property
    def published(self) -> datetime.datetime | None:
        """When it was first published."""
        moment: datetime.datetime | None = self.card.page.first_published_at
        return moment

    @property
    def updated(self) -> datetime.datetime | None:
        """When it last changed in substance; the publication where it has not."""
        moments = (self.card.page.significant_update_at, self.published)
        return max((moment for moment in moments if moment is not None), default=None)


def lines_of(ids: Sequence[int], origin: str) -> list[Line]:
    """The lines in the order of their ids; five queries, whatever their number."""
    place = {pk: number for number, pk in enumerate(ids)}
    cards = cards_for(SitePage.objects.visible().filter(pk__in=ids), with_facts=False)
    municipalities = _names(SitePage.municipalities.through, "municipality", "code", ids)
    themes = _names(SitePage.themes.through, "theme", "slug", ids)
    entries = Entry.objects.filter(pk__in=list(ids))
    answered = dict(entries.values_list("pk", "combination__answered"))
    lines = [
        Line(
            card=card,
            url=origin + card.url,
            tag=_tag(card, origin),
            municipalities=municipalities[card.page.pk],
            themes=themes[card.page.pk],
            answered=answered.get(card.page.pk, ""),
        )
        for card in cards
    ]
    return sorted(lines, key=lambda line: place[line.card.page.pk])


def all_lines(question: Question, origin: str, language: str) -> Iterator[Line]:
    """Every line of a whole answer, read a part at a time."""
    part = replace(question, page=1, page_size=_AT_A_TIME)
    while True:
        found = find(part, language)
        yield from lines_of(found.ids, origin)
        if part.page * _AT_A_TIME >= found.total:
            return
        part = replace(part, page=part.page + 1)


def tag_of(name: str, origin: str) -> str:
    """A name that stays when addresses change (RFC 4151).

    >>> tag_of("FK-P-0042/da", "https://www.example.dk:8000")
    'tag:www.example.dk,2026:FK-P-0042/da'
    """
    host = origin.partition("://")[2].partition(":")[0]
    return f"tag:{host},2026:{name}"


def _tag(card: Card, origin: str) -> str:
    """By the permanent number; by the record where there is none. Each language is an entry."""
    return tag_of(f"{card.number or f'record-{card.page.record_id}'}/{card.lang}", origin)


def _names(through: Any, field: str, code: str, ids: Sequence[int]) -> defaultdict[int, list[Name]]:
    rows = through.objects.filter(sitepage_id__in=list(ids)).values_list(
        "sitepage_id", f"{field}__{code}", f"{field}__name_da", f"{field}__name_en"
    )
    found: defaultdict[int, list[Name]] = defaultdict(list)
    for pk, value, danish, english in rows.order_by(f"{field}__{code}"):
        found[pk].append(Name(value, active_of(danish, english)))
    return found
