"""What a municipality's front shows beside what every page shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from feedback.comments.latest import latest_comments
from feedback.consultations.promises import promises
from home.local_news import NEWS, latest, newest_updates
from home.models import MunicipalityPage
from home.overview import counts_by_type
from home.picks import (
    CARDS_OF_A_TYPE,
    moved,
    newest,
    of_type,
    open_consultations,
    picked_cards,
)
from home.places import places_of
from network.addresses import addresses
from network.cards import Card
from network.contexts import page_context
from network.models import SitePage
from projects.models import ProjectPage


@dataclass(frozen=True)
class Running:
    """A project that goes on, and what one can do in it now (rich text, may be empty)."""

    card: Card
    take_part: str


@page_context
def municipality_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """What is new here, projects one can join, barriers, stories, and how many there are of each."""
    if not isinstance(page, MunicipalityPage) or page.lead is None:
        return {}
    here = SitePage.objects.visible().filter(locale_id=page.locale_id)
    own = here.of_municipality(page.lead)
    projects = of_type(own, "project")
    cards = picked_cards(
        newest(projects.filter(status="running")),
        newest(projects, NEWS),
        moved(of_type(own, "barrier")),
        newest(of_type(own, "story"), NEWS),
        open_consultations(own),
        moved(of_type(own, "consultation")),
    )
    places, counts = places_of(page.locale_id), counts_by_type(own)
    updates = newest_updates(page, addresses(), page.locale.language_code)
    running = [card for card in cards["project"] if card.status_code == "running"]
    others = [card for card in cards["project"] if card.status_code != "running"]
    return {
        "municipality": page.lead,
        "news": latest([card for of in cards.values() for card in of], updates),
        "running": running_projects(running[:CARDS_OF_A_TYPE]),
        "projects": others[:CARDS_OF_A_TYPE],
        "stories": cards["story"][:CARDS_OF_A_TYPE],
        "barriers": cards["barrier"],
        "consultations": cards["consultation"][:CARDS_OF_A_TYPE],
        "promises": promises(page.lead),
        "latest_comments": latest_comments(page.locale.language_code, page.lead),
        "project_count": counts["project"],
        "story_count": counts["story"],
        "barrier_count": counts["barrier"],
        "projects_url": places.own_list(page.lead, "project"),
        "stories_url": places.own_list(page.lead, "story"),
        "consultations_url": places.own_list(page.lead, "consultation"),
        "barriers_url": places.own_list(page.lead, "barrier"),
    }


def running_projects(cards: Sequence[Card]) -> list[Running]:
    """The projects with what one can do in them, those that ask for somebody first; one query."""
    rows = ProjectPage.objects.filter(pk__in=[card.page.pk for card in cards])
    asked = dict(rows.values_list("pk", "take_part"))
    found = [Running(card, asked.get(card.page.pk, "")) for card in cards]
    return sorted(found, key=lambda running: not running.take_part)
