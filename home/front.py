"""What the front page and a municipality's front show beside what every page shows."""

from typing import Any, Final

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language

from barriers.lifecycle import BARRIER
from home.models import HomePage, MunicipalityPage
from home.overview import (
    Outcome,
    ThemeCount,
    Tile,
    barrier_outcomes,
    counts_by_type,
    theme_counts,
    tiles,
)
from home.places import Places, places_of
from network.addresses import addresses
from network.cards import Card, cards_for
from network.contexts import page_context
from network.freshness import remembered
from network.models import SitePage
from network.models.page_queryset import SitePageQuerySet
from network.page_types import content_types_of
from projects.models import ProjectPage, ProjectUpdatePage

#: Fits a row of three; the register of barriers is a list.
CARDS_OF_A_TYPE: Final = 3
BARRIERS: Final = 4
UPDATES: Final = 5


@page_context
def home_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Projects to join, barriers that moved, new stories, and the network in figures."""
    if not isinstance(page, HomePage):
        return {}
    here = SitePage.objects.visible().filter(locale_id=page.locale_id)
    projects = ProjectPage.objects.visible().filter(locale_id=page.locale_id, status="running")
    cards = _cards(
        _newest(projects.exclude(take_part="")),
        _moved(_of_type(here, "barrier")),
        _newest(_of_type(here, "story")),
    )
    places = places_of(page.locale_id)
    figures = remembered(f"figures:{page.pk}:{get_language()}", lambda: _figures(here, places))
    return {
        "running_projects": cards["project"],
        "moved_barriers": cards["barrier"],
        "latest_stories": cards["story"],
        "municipalities": [Tile(*tile) for tile in figures["tiles"]],
        "themes": [ThemeCount(*theme) for theme in figures["themes"]],
        "barrier_outcomes": [Outcome(*outcome) for outcome in figures["outcomes"]],
        "urls": places.urls,
    }


@page_context
def municipality_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """A municipality's own projects, stories and barriers, its counts, and news from its projects."""
    if not isinstance(page, MunicipalityPage) or page.lead is None:
        return {}
    here = SitePage.objects.visible().filter(locale_id=page.locale_id)
    own = here.of_municipality(page.lead)
    cards = _cards(
        _newest(_of_type(own, "project")),
        _moved(_of_type(own, "barrier")),
        _newest(_of_type(own, "story")),
    )
    places = places_of(page.locale_id)
    counts = counts_by_type(own)
    return {
        "municipality": page.lead,
        "projects": cards["project"],
        "stories": cards["story"],
        "barriers": cards["barrier"],
        "project_count": counts["project"],
        "story_count": counts["story"],
        "barrier_count": counts["barrier"],
        "projects_url": places.own_list(page.lead, "project"),
        "stories_url": places.own_list(page.lead, "story"),
        "barriers_url": places.own_list(page.lead, "barrier"),
        "updates": _updates(page),
    }


def _figures(here: SitePageQuerySet, places: Places) -> dict[str, list[tuple[Any, ...]]]:
    """The network's figures as plain data; three queries."""
    projects, barriers = _of_type(here, "project"), _of_type(here, "barrier")
    outcomes = barrier_outcomes(barriers, places.lists.get("barrier", ""))
    themes = theme_counts(projects, places.lists.get("project", ""))
    return {
        "tiles": [tuple(tile) for tile in tiles(here, places)],
        "themes": [tuple(theme) for theme in themes],
        "outcomes": [tuple(outcome) for outcome in outcomes],
    }


def _of_type(pages: SitePageQuerySet, type_code: str) -> SitePageQuerySet:
    return pages.filter(content_type__in=content_types_of(type_code))


def _newest(pages: SitePageQuerySet) -> SitePageQuerySet:
    return pages.order_by("-first_published_at", "-pk")[:CARDS_OF_A_TYPE]


def _moved(barriers: SitePageQuerySet) -> SitePageQuerySet:
    """Barriers by when their status last changed; one that was only received has not moved."""
    moved = barriers.exclude(status__in=(BARRIER.initial, "")).exclude(status_since=None)
    return moved.order_by("-status_since", "-pk")[:BARRIERS]


def _cards(*picked: SitePageQuerySet) -> dict[str, list[Card]]:
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


def _updates(page: MunicipalityPage) -> list[tuple[str, str, Any, str]]:
    """Title, address, date and summary of the newest updates from the municipality's projects."""
    find = addresses()
    updates = ProjectUpdatePage.objects.visible().descendant_of(page).order_by("-date", "-pk")
    rows = updates.values_list("title", "url_path", "date", "summary")[:UPDATES]
    return [(title, find.path(url_path), day, summary) for title, url_path, day, summary in rows]
