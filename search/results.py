"""The hits of an answer as readers see them: cards with the found words marked."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString

from language.highlight import marked
from language.query import Understood
from network.cards import Card, cards_for
from network.dates import local_day
from network.models import SitePage
from search.analysis import known_language
from search.excerpts import marked_up, passage_of
from search.models import EntryText

#: The part of a long body that is looked through for a passage.
_LONGEST_BODY: Final = 12_000


@dataclass(frozen=True)
class Hit:
    """One page of an answer. ``title`` and ``passage`` are HTML with the found words marked.

    ``updated`` is the day of its last substantial update where that is later than publication.
    """

    card: Card
    title: SafeString
    passage: SafeString
    updated: datetime.date | None


def hits_of(ids: Sequence[int], understood: Understood) -> list[Hit]:
    """The hits in the order of their ids; three queries, whatever their number.

    Asked through ``visible()`` once more: what an index has not forgotten yet is not shown.
    """
    place = {pk: number for number, pk in enumerate(ids)}
    cards = cards_for(SitePage.objects.visible().filter(pk__in=ids), with_facts=False)
    texts = EntryText.objects.only("body").in_bulk(list(ids))
    hits = [_hit(card, texts.get(card.page.pk), understood) for card in cards]
    return sorted(hits, key=lambda hit: place[hit.card.page.pk])


def _hit(card: Card, text: EntryText | None, understood: Understood) -> Hit:
    language = known_language(card.lang)
    updated = local_day(card.page.significant_update_at)
    is_later = updated is not None and card.date is not None and updated > card.date
    return Hit(
        card=card,
        title=marked_up(card.title, marked(card.title, language, understood)),
        passage=_passage(card, text, understood),
        updated=updated if is_later else None,
    )


def _passage(card: Card, text: EntryText | None, understood: Understood) -> SafeString:
    """The summary where it has found words, else the part of the body that has most of them."""
    language = known_language(card.lang)
    spans = marked(card.summary, language, understood)
    body = "" if spans or text is None else text.body[:_LONGEST_BODY]
    body_spans = marked(body, language, understood) if body else []
    if body_spans:
        return passage_of(body, body_spans)
    return passage_of(card.summary, spans)
