"""The facets of an answer as readers see them, and chips for what is chosen."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _

from network.dates import written
from search.addresses import address_of, toggled
from search.question import FACETS, Found, Question
from search.wording import Names, facet_label, name_of

#: So many values of a facet are shown at once; the others unfold.
SHOWN_AT_ONCE: Final = 6


@dataclass(frozen=True)
class Choice:
    """A value of a facet: how many pages have it, and the address that takes or drops it."""

    value: str
    label: str
    count: int
    url: str
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A facet with its choices: some in sight, more behind a fold."""

    name: str
    label: str
    choices: list[Choice]
    more: list[Choice]


@dataclass(frozen=True)
class Chip:
    """What is chosen, in words, and the address without it; shown by components/chips.html."""

    label: str
    remove_url: str


def facets_of(question: Question, found: Found, known: Names) -> list[Facet]:
    """The facets that can change the answer, and those that already do."""
    shown = []
    for facet in FACETS:
        counts = found.counts.get(facet, {})
        chosen = question.chosen.get(facet, ())
        if not chosen and all(count == found.total for count in counts.values()):
            continue
        choices = _choices(question, facet, counts, known)
        if choices:
            shown.append(_folded(facet, choices))
    return shown


def _choices(
    question: Question, facet: str, counts: Mapping[str, int], known: Names
) -> list[Choice]:
    chosen = question.chosen.get(facet, ())
    # What is chosen and has no page any more is still there to be dropped, where it has a name.
    values = [*counts, *(value for value in chosen if value not in counts)]
    made = [
        Choice(
            value=value,
            label=name_of(facet, value, known) or value,
            count=counts.get(value, 0),
            url=toggled(question, facet, value),
            chosen=value in chosen,
        )
        for value in values
        if value in counts or name_of(facet, value, known)
    ]
    if facet == "year":
        return sorted(made, key=lambda choice: choice.value, reverse=True)
    return sorted(made, key=lambda choice: (-choice.count, choice.label.casefold()))


def _folded(facet: str, choices: list[Choice]) -> Facet:
    """What is chosen is always in sight; a fold for a single one more is not worth it."""
    label = facet_label(facet)
    if len(choices) <= SHOWN_AT_ONCE + 1:
        return Facet(facet, label, choices, [])
    first = [
        choice for place, choice in enumerate(choices) if place < SHOWN_AT_ONCE or choice.chosen
    ]
    return Facet(facet, label, first, [choice for choice in choices if choice not in first])


def chips_of(question: Question, known: Names) -> list[Chip]:
    """All that narrows the answer, in words; a value nobody knows says so."""
    made = []
    for facet in FACETS:
        for value in question.chosen.get(facet, ()):
            label = name_of(facet, value, known) or _("unknown: “%s”") % value
            made.append(_chip(facet_label(facet), label, toggled(question, facet, value)))
    if question.since:
        without = address_of(question, since=None)
        made.append(_chip(_("From"), _day(question.since), without))
    if question.until:
        without = address_of(question, until=None)
        made.append(_chip(_("To"), _day(question.until), without))
    return made


def without_filters(question: Question) -> Question:
    """The same words, nothing chosen."""
    return replace(question, chosen={}, since=None, until=None, page=1)


def _chip(name: str, value: str, url: str) -> Chip:
    return Chip(_("%(filter)s: %(value)s") % {"filter": name, "value": value}, url)


def _day(day: datetime.date) -> str:
    return written(day)
