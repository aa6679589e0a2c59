"""The network in figures: how much each municipality has, how many of each theme, how barriers end."""

from collections import Counter
from typing import Final, NamedTuple
from urllib.parse import urlencode

from django.db.models import Count, OuterRef, Subquery
from django.utils.translation import gettext as _

from barriers.lifecycle import BARRIER
from home.places import Places
from network.addresses import addresses
from network.bilingual import active_of
from network.dates import local_day, written
from network.models import Municipality, SitePage
from network.models.page_queryset import SitePageQuerySet
from network.page_types import content_types_of

#: The types that are counted, by their codes.
COUNTED: Final = ("project", "story", "barrier")


class Tile(NamedTuple):
    """A municipality with its counts, where it lies, and the newest it leads; "" for nothing yet."""

    name: str
    url: str
    hue_class: str
    project_count: int
    story_count: int
    barrier_count: int
    latitude: float | None
    longitude: float | None
    news_title: str
    news_url: str
    news_date: str


class Figure(NamedTuple):
    """A number of the network with its words and the list of what was counted."""

    total: int
    label: str
    url: str


class ThemeCount(NamedTuple):
    """A theme, the list of it, and how long that is."""

    name: str
    url: str
    total: int


class Outcome(NamedTuple):
    """A state barriers are in, how many are, and the list of them. ``tone`` as in a lifecycle."""

    label: str
    total: int
    tone: str
    url: str


def tiles(pages: SitePageQuerySet, places: Places) -> list[Tile]:
    """Each municipality that has a front, by name, with what it takes part in; two queries."""
    type_of = _type_codes()
    rows = (
        SitePage.municipalities.through.objects.filter(
            sitepage_id__in=pages.filter(content_type__in=list(type_of)).values("pk")
        )
        .values_list("municipality_id", "sitepage__content_type_id")
        .annotate(count=Count("pk"))
    )
    counts: Counter[tuple[int, str]] = Counter()
    for municipality, content_type, count in rows:
        counts[municipality, type_of[content_type]] += count
    news = _news(pages)
    told = []
    for front in places.fronts:
        projects, stories, barriers = (counts[front.municipality, code] for code in COUNTED)
        title, url, day = news.get(front.municipality, ("", "", ""))
        told.append(
            Tile(
                front.name,
                front.url,
                front.hue_class,
                projects,
                stories,
                barriers,
                front.latitude,
                front.longitude,
                title,
                url,
                day,
            )
        )
    return sorted(told, key=lambda tile: tile.name)


def _news(pages: SitePageQuerySet) -> dict[int, tuple[str, str, str]]:
    """Title, address and date of the newest project or story that each municipality leads."""
    find = addresses()
    newest = (
        pages.filter(content_type__in=content_types_of("project", "story"), lead=OuterRef("pk"))
        .order_by("-first_published_at", "-pk")
        .values("pk")
    )
    picked = Municipality.objects.annotate(newest=Subquery(newest[:1])).values("newest")
    rows = pages.filter(pk__in=picked).values_list(
        "lead_id", "title", "url_path", "first_published_at"
    )
    return {
        lead: (title, find.path(url_path), written(local_day(moment)))
        for lead, title, url_path, moment in rows
    }


def figures(pages: SitePageQuerySet, places: Places) -> list[Figure]:
    """How much there is of each, and how often the answer was no; two queries.

    A figure of nothing is left out, and so is one whose list the site does not have.
    """
    counts, lists = counts_by_type(pages), places.lists
    answers = pages.filter(content_type__in=content_types_of("barrier"), status="refused")
    refused = f"{lists.get('barrier', '')}?{urlencode({'status': 'refused'})}"
    rows = (
        ("project", counts["project"], _("projects"), lists.get("project", "")),
        ("story", counts["story"], _("stories"), lists.get("story", "")),
        ("barrier", counts["barrier"], _("barriers"), lists.get("barrier", "")),
        ("barrier", answers.count(), _("of them answered with a no"), refused),
    )
    return [
        Figure(total, label, url) for code, total, label, url in rows if total and code in lists
    ]


def counts_by_type(pages: SitePageQuerySet) -> Counter[str]:
    """How many projects, stories and barriers there are among the pages; one query."""
    type_of = _type_codes()
    rows = (
        pages.filter(content_type__in=list(type_of))
        .order_by()
        .values_list("content_type_id")
        .annotate(count=Count("pk"))
    )
    return Counter({type_of[content_type]: count for content_type, count in rows})


def theme_counts(pages: SitePageQuerySet, list_url: str) -> list[ThemeCount]:
    """The themes of the pages by name, each with the address of the list it filters; one query."""
    rows = (
        SitePage.themes.through.objects.filter(sitepage_id__in=pages.values("pk"))
        .values_list("theme__slug", "theme__name_da", "theme__name_en")
        .annotate(count=Count("pk"))
    )
    return sorted(
        ThemeCount(
            active_of(name_da, name_en),
            f"{list_url}?{urlencode({'theme': slug})}",
            count,
        )
        for slug, name_da, name_en, count in rows
    )


def barrier_outcomes(barriers: SitePageQuerySet, list_url: str) -> list[Outcome]:
    """How many barriers are in each state, in the lifecycle's order; one query.

    A duplicate is counted where it is told, not twice.
    """
    rows = barriers.order_by().values_list("status").annotate(count=Count("pk"))
    counts = dict(rows)
    return [
        Outcome(
            str(state.label),
            counts[state.code],
            state.tone,
            f"{list_url}?{urlencode({'status': state.code})}",
        )
        for state in BARRIER
        if counts.get(state.code) and state.code != "duplicate"
    ]


def _type_codes() -> dict[int, str]:
    return {pk: code for code in COUNTED for pk in content_types_of(code)}
