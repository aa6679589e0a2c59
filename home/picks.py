"""Things picked for a front: the newest of a type, what moved last, and all picks as cards."""

from typing import Any, Final

from django.db.models import Q

from barriers.lifecycle import BARRIER
from network.cards import Card, cards_for
from network.models import SitePage
from network.models.page_queryset import SitePageQuerySet
from network.page_types import content_types_of

#: Fits a row of three; the register of barriers is a list.
CARDS_OF_A_TYPE: Final = 3
BARRIERS: Final = 4


def of_type(pages: SitePageQuerySet, type_code: str) -> SitePageQuerySet:
    """Those of one type."""
    return pages.filter(content_type__in=content_types_of(type_code))


def newest(pages: SitePageQuerySet, number: int = CARDS_OF_A_TYPE) -> SitePageQuerySet:
    """Some of the newest, as many as fit a row."""
    return pages.order_by("-first_published_at", "-pk")[:number]


def moved(barriers: SitePageQuerySet) -> SitePageQuerySet:
    """Barriers by when their status last changed; one that was only received has not moved."""
    under_way = barriers.exclude(status__in=(BARRIER.initial, "")).exclude(status_since=None)
    return under_way.order_by("-status_since", "-pk")[:BARRIERS]


def picked_cards(*picked: SitePageQuerySet) -> dict[str, list[Card]]:
    """The cards of several picked lists by their type, each in its list's order; one query for all."""
    wanted = Q()
    for pages in picked:
        wanted |= Q(pk__in=pages.values("pk"))
    by_type: dict[str, list[Card]] = {"project": [], "story": [], "barrier": []}
    for card in sorted(cards_for(SitePage.objects.filter(wanted)), key=_newness, reverse=True):
        by_type[card.type_code].append(card)
    return by_type


def _newness(card: Card) -> tuple[Any, ...]:
    """The order that picked the card, as a key: a barrier's last move, else the publication."""
    page = card.page
    moment = page.status_since if card.type_code == "barrier" else page.first_published_at
    return (card.type_code, moment is not None, moment, page.pk)
