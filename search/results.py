"""The hits of an answer as readers see them: cards with the found words marked."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.utils.safestring import SafeString

from language.highlight import marked
from language.query import Understood
from language.stop_words import Language
from network.cards import Card, cards_for
from network.dates import local_day
from network.models import SitePage
from search.analysis import known_language
from search.excerpts import Span, marked_up, passage_of
from search.models import EntryText

#: A long body is looked through for a passage a part at a time, and no further than this.
_PART: Final = 12_000
_MOST_PARTS: Final = 4
#: So many names of a page are shown as the reason why it was found.
_MOST_NAMES: Final = 3


@dataclass(frozen=True)
class Hit:
    """One page of an answer. ``title`` and ``passage`` are HTML with the found words marked.

    ``names`` are the topics, places or laws it was found by, where no text of its own has the
    words. ``updated`` is the day of its last substantial update where that is later than
    publication.
    """

    card: Card
    title: SafeString
    passage: SafeString
    names: Sequence[SafeString] = ()
    updated: datetime.date | None = None


def hits_of(ids: Sequence[int], understood: Understood) -> list[Hit]:
    """The hits in the order of their ids; three queries, whatever their number.

    Asked through ``visible()`` once more: what an index has not forgotten yet is not shown.
    """
    place = {pk: number for number, pk in enumerate(ids)}
    cards = cards_for(SitePage.objects.visible().filter(pk__in=ids), with_facts=False)
    texts = EntryText.objects.only("body", "related").in_bulk(list(ids))
    hits = [_hit(card, texts.get(card.page.pk), understood) for card in cards]
    return sorted(hits, key=lambda hit: place[hit.card.page.pk])


def _hit(card: Card, text: EntryText | None, understood: Understood) -> Hit:
    language = known_language(card.lang)
    updated = local_day(card.page.significant_update_at)
    is_later = updated is not None and card.date is not None and updated > card.date
    in_title = marked(card.title, language, understood)
    part, spans = _passage(card, text, understood)
    needs_reason = text is not None and not in_title and not spans
    return Hit(
        card=card,
        title=marked_up(card.title, in_title),
        passage=passage_of(part, spans),
        names=_names(text.related, language, understood) if text and needs_reason else (),
        updated=updated if is_later else None,
    )


def _passage(
    card: Card, text: EntryText | None, understood: Understood
) -> tuple[str, Sequence[Span]]:
    """The summary where it has found words, else the part of the body that has; and where."""
    language = known_language(card.lang)
    spans = marked(card.summary, language, understood)
    body = "" if spans or text is None else text.body
    for start in range(0, min(len(body), _PART * _MOST_PARTS), _PART):
        part = body[start : start + _PART]
        if in_part := marked(part, language, understood):
            return part, in_part
    return card.summary, spans


def _names(related: str, language: Language, understood: Understood) -> list[SafeString]:
    """The lines of what a page is sorted by that have found words."""
    lines = ((line, marked(line, language, understood)) for line in related.splitlines())
    found = (marked_up(line, spans) for line, spans in lines if spans)
    return list(islice(dict.fromkeys(found), _MOST_NAMES))
