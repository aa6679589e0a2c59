"""What is new in one municipality: stories, updates, projects and barriers that moved, by day."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from home.picks import MOVING
from network.addresses import Addresses
from network.cards import Card
from network.dates import written
from network.models import SitePage
from network.newness import Newness
from projects.models import ProjectUpdatePage

#: Read at a glance beside the introduction.
NEWS: Final = 5


@dataclass(frozen=True)
class News:
    """One thing that happened. ``label`` says what it is, ``when`` on which day as it is known."""

    day: datetime.date
    when: str
    label: str
    title: str
    url: str
    lang: str
    mark: Newness = ""


def latest(cards: Iterable[Card], updates: Iterable[News]) -> list[News]:
    """The newest of all, newest first; of one day in the order of their titles."""
    told = [*filter(None, map(news_of, cards)), *updates]
    return sorted(told, key=lambda news: (-news.day.toordinal(), news.title))[:NEWS]


def news_of(card: Card) -> News | None:
    """Some are news when they move, everything else when it comes; None for what has no day."""
    moved = card.type_code in MOVING
    day = card.page.status_since if moved else card.date
    if day is None:
        return None
    label = f"{card.type_label}: {card.status_label}" if moved else card.type_label
    when = card.when if moved else written(card.date)
    return News(day, when, label, card.title, card.url, card.lang, card.news)


def newest_updates(front: SitePage, find: Addresses, language: str) -> list[News]:
    """The newest updates from the municipality's projects; one query."""
    updates = ProjectUpdatePage.objects.visible().descendant_of(front).order_by("-date", "-pk")
    rows = updates.values_list("title", "url_path", "date")[:NEWS]
    label = _("News from a project")
    return [
        News(day, written(day), label, title, find.path(url_path), language)
        for title, url_path, day in rows
    ]
