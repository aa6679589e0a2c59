"""What a municipality's front shows beside what every page shows."""

from typing import Any, Final

from django.http import HttpRequest

from home.models import MunicipalityPage
from home.overview import counts_by_type
from home.picks import moved, newest, of_type, picked_cards
from home.places import places_of
from network.addresses import addresses
from network.contexts import page_context
from network.models import SitePage
from projects.models import ProjectUpdatePage

UPDATES: Final = 5


@page_context
def municipality_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """A municipality's own projects, stories and barriers, its counts, and news from its projects."""
    if not isinstance(page, MunicipalityPage) or page.lead is None:
        return {}
    here = SitePage.objects.visible().filter(locale_id=page.locale_id)
    own = here.of_municipality(page.lead)
    cards = picked_cards(
        newest(of_type(own, "project")),
        moved(of_type(own, "barrier")),
        newest(of_type(own, "story")),
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


def _updates(page: MunicipalityPage) -> list[tuple[str, str, Any, str]]:
    """Title, address, date and summary of the newest updates from the municipality's projects."""
    find = addresses()
    updates = ProjectUpdatePage.objects.visible().descendant_of(page).order_by("-date", "-pk")
    rows = updates.values_list("title", "url_path", "date", "summary")[:UPDATES]
    return [(title, find.path(url_path), day, summary) for title, url_path, day, summary in rows]
