"""What the front page shows beside what every page shows."""

from collections.abc import Sequence
from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from barriers.reporting.places import report_address
from feedback.comments.latest import latest_comments
from home.models import HomePage
from home.overview import (
    Figure,
    Outcome,
    ThemeCount,
    Tile,
    barrier_outcomes,
    figures,
    theme_counts,
    tiles,
)
from home.picks import CARDS_OF_A_TYPE, moved, newest, of_type, open_consultations, picked_cards
from home.places import Places, places_of
from network.cards import Card
from network.contexts import page_context
from network.freshness import remembered
from network.models import SitePage
from network.models.page_queryset import SitePageQuerySet
from projects.models import ProjectPage

#: Two rows of what one can join.
TO_JOIN: Final = 2 * CARDS_OF_A_TYPE


@page_context
def home_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Consultations and projects to join, barriers that moved, new stories, and the network in figures."""
    if not isinstance(page, HomePage):
        return {}
    here = SitePage.objects.visible().filter(locale_id=page.locale_id)
    projects = ProjectPage.objects.visible().filter(locale_id=page.locale_id, status="running")
    cards = picked_cards(
        open_consultations(here),
        newest(projects.exclude(take_part=""), TO_JOIN),
        moved(of_type(here, "barrier")),
        newest(of_type(here, "story")),
    )
    places = places_of(page.locale_id)
    known = remembered(f"figures:{page.pk}:{get_language()}", lambda: _known(here, places))
    stories = cards["story"]
    return {
        "to_join": _to_join(cards["consultation"], cards["project"]),
        "moved_barriers": cards["barrier"],
        "lead_story": stories[0] if stories else None,
        "more_stories": stories[1:],
        "municipalities": [Tile(*tile) for tile in known["tiles"]],
        "themes": [ThemeCount(*theme) for theme in known["themes"]],
        "barrier_outcomes": [Outcome(*outcome) for outcome in known["outcomes"]],
        "figures": [Figure(*figure) for figure in known["figures"]],
        "latest_comments": latest_comments(page.locale.language_code),
        "urls": {
            **places.urls,
            "report": report_address(page.locale.language_code),
            "register": reverse("register_barriers"),
        },
    }


def _to_join(consultations: Sequence[Card], projects: Sequence[Card]) -> list[Card]:
    """Whole rows: first what one can answer now, then projects that ask for somebody."""
    room = TO_JOIN if consultations else CARDS_OF_A_TYPE
    return [*consultations, *projects][:room]


def _known(here: SitePageQuerySet, places: Places) -> dict[str, list[tuple[Any, ...]]]:
    """The network in figures, as plain data; six queries."""
    projects, barriers = of_type(here, "project"), of_type(here, "barrier")
    outcomes = barrier_outcomes(barriers, places.lists.get("barrier", ""))
    themes = theme_counts(projects, places.lists.get("project", ""))
    return {
        "tiles": [tuple(tile) for tile in tiles(here, places)],
        "themes": [tuple(theme) for theme in themes],
        "outcomes": [tuple(outcome) for outcome in outcomes],
        "figures": [tuple(figure) for figure in figures(here, places)],
    }
