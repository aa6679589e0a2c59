"""Things picked for a front: the newest of a type, what moved last, and all picks as cards."""

from typing import Any, Final

from django.db.models import Q
from django.utils import timezone

from barriers.lifecycle import BARRIER
from feedback.consultations.lifecycle import CONSULTATION
from network.cards import Card, cards_for
from network.models import SitePage
from network.models.page_queryset import SitePageQuerySet
from network.page_types import content_types_of

#: Fits a row of three; the register of barriers is a list.
CARDS_OF_A_TYPE: Final = 3
BARRIERS: Final = 4
#: The types that are picked, by their codes.
PICKED: Final = ("project", "story", "barrier", "consultation")
#: Their news is that they move.
MOVING: Final = ("barrier", "consultation")


def of_type(pages: SitePageQuerySet, type_code: str) -> SitePageQuerySet:
    """Those of one type."""
    return pages.filter(content_type__in=content_types_of(type_code))


def newest(pages: SitePageQuerySet, number: int = CARDS_OF_A_TYPE) -> SitePageQuerySet:
    """Some of the newest, as many as fit a row."""
    return pages.order_by("-first_published_at", "-pk")[:number]


def moved(barriers: SitePageQuerySet) -> SitePageQuerySet:
    """Things by when their status last changed; one that is where it began has not moved."""
    begun = (BARRIER.initial, CONSULTATION.initial, "")
    under_way = barriers.exclude(status__in=begun).exclude(status_since=None)
    return under_way.order_by("-status_since", "-pk")[:BARRIERS]


def open_consultations(pages: SitePageQuerySet) -> SitePageQuerySet:
    """Those one can answer at this moment, by the clock; the newest first."""
    now = timezone.now()
    return newest(
        pages.filter(consultationpage__opens_at__lte=now, consultationpage__deadline__gt=now)
        .exclude(status="withdrawn")
        .exclude(status="answered")
    )


def picked_cards(*picked: SitePageQuerySet) -> dict[str, list[Card]]:
    """The cards of several picked lists by their type, each in its list's order; one query for all."""
    wanted = Q()
    for pages in picked:
        wanted |= Q(pk__in=pages.values("pk"))
    by_type: dict[str, list[Card]] = {code: [] for code in PICKED}
    for card in sorted(cards_for(SitePage.objects.filter(wanted)), key=_newness, reverse=True):
        by_type[card.type_code].append(card)
    return by_type


def _newness(card: Card) -> tuple[Any, ...]:
    """The order that picked the card, as a key: the last move of what moves, else the publication."""
    page = card.page
    moment = page.status_since if card.type_code in MOVING else page.first_published_at
    return (card.type_code, moment is not None, moment, page.pk)
