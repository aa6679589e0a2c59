"""Barriers in the register that what somebody has just written may be about."""

import re
from typing import Final

from django.utils.translation import get_language

from language.query import Term
from network.cards import Card, cards_for
from network.merging import survivors
from network.models import SitePage
from search.asking import LONGEST_TEXT, clean
from search.finding import find, understood
from search.models import EntryWords
from search.question import Question

#: More than a screen of a phone is not looked through.
SHOWN: Final = 3
_CANDIDATES: Final = 8
#: A barrier that shares a single word of many with a text is seldom the same one.
_ENOUGH: Final = 2
#: What a search takes for an operator, somebody who tells a story has not meant as one.
_OPERATORS: Final = re.compile(r"[\"“”„«»″*()]|(?<!\S)[-−+]")


def similar_barriers(text: str) -> list[Card]:
    """At most three visible barriers, the best first; none where nothing fits well."""
    words = _OPERATORS.sub(" ", clean(text))[:LONGEST_TEXT]
    language = get_language() or "da"
    asked = understood(words, language)
    if asked.is_empty:
        return []
    question = Question(text=words, chosen={"type": ("barrier",)}, page_size=_CANDIDATES)
    ids = list(find(question, language).ids)
    rows = EntryWords.objects.in_bulk(ids)
    needed = min(_ENOUGH, len(asked.terms))
    fitting = [pk for pk in ids if pk in rows and _shared(rows[pk], asked.terms) >= needed]
    pages = SitePage.objects.visible().filter(pk__in=fitting[:SHOWN]).exclude(archived=True)
    pages = pages.exclude(record__in=survivors())
    cards = {card.page.pk: card for card in cards_for(pages, with_facts=False)}
    return [cards[pk] for pk in fitting[:SHOWN] if pk in cards]


def _shared(row: EntryWords, terms: tuple[Term, ...]) -> int:
    """How many different words of the text the barrier has too, in any form of theirs."""
    there = {
        token
        for field in ("title", "summary", "body")
        for layer in ("exact", "stems", "parts")
        for token in getattr(row, f"{field}_{layer}").split()
    }
    return sum(not there.isdisjoint({*term.exact, *term.stems, *term.parts}) for term in terms)
