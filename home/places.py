"""Where things are listed: the network's lists, each municipality's, and the municipalities' fronts."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import get_language

from network.addresses import Addresses, addresses
from network.freshness import remembered
from network.models import ListingPage, Municipality, SitePage
from network.page_types import content_types_of


class Front(NamedTuple):
    """A municipality's front page."""

    municipality: int
    name: str
    hue_class: str
    url: str
    latitude: float | None
    longitude: float | None


@dataclass
class Places:
    """Addresses in one language. ``lists`` by what they list; ``own`` by municipality and that."""

    lists: dict[str, str] = field(default_factory=dict)
    own: dict[tuple[int, str], str] = field(default_factory=dict)
    fronts: list[Front] = field(default_factory=list)
    about: str = ""

    @property
    def urls(self) -> dict[str, str]:
        """The network's lists and the page about it, by the names templates use; "" for none."""
        return {
            "projects": self.lists.get("project", ""),
            "stories": self.lists.get("story", ""),
            "barriers": self.lists.get("barrier", ""),
            "about": self.about,
        }

    def own_list(self, municipality: Municipality, listed: str) -> str:
        """The municipality's own list, else the network's list filtered by it, else ""."""
        own = self.own.get((municipality.pk, listed))
        if own or listed not in self.lists:
            return own or ""
        return f"{self.lists[listed]}?{urlencode({'municipality': municipality.code})}"


def places_of(locale_id: int) -> Places:
    """The places of one language, in the active one; one query after a change, else none."""
    name = f"places:{locale_id}:{get_language()}"
    lists, own, fronts, about = remembered(name, lambda: _read_places(locale_id, addresses()))
    return Places(lists, own, [Front(*front) for front in fronts], about)


def _read_places(locale_id: int, addresses: Addresses) -> tuple[Any, ...]:
    """The fields of Places as plain data."""
    listed = {
        model.type_code: model.listed_type
        for model in SitePage.types()
        if issubclass(model, ListingPage)
    }
    code_of = {
        content_type: code
        for code in (*listed, "municipality", "standard")
        for content_type in content_types_of(code)
    }
    # Of the plain pages only those directly below the front page, of which the first is about us.
    plain = Q(content_type__in=content_types_of("standard")) & ~Q(depth=3)
    rows = (
        SitePage.objects.visible()
        .filter(content_type__in=list(code_of), locale_id=locale_id)
        .exclude(plain)
        .order_by("path")
        .select_related("lead")
        .defer("corrections")
    )
    places = Places()
    for row in rows:
        code, url = code_of[row.content_type_id], addresses.of(row)
        if code == "standard":
            places.about = places.about or url
        elif code == "municipality" and row.lead is not None:
            lead = row.lead
            front = Front(lead.pk, lead.name, lead.hue_class, url, lead.latitude, lead.longitude)
            places.fronts.append(front)
        elif code in listed and row.lead is None:
            places.lists.setdefault(listed[code], url)
        elif code in listed and row.lead is not None:
            places.own.setdefault((row.lead.pk, listed[code]), url)
    return places.lists, places.own, [tuple(front) for front in places.fronts], places.about


def network_lists(language: str | None, addresses: Addresses) -> list[tuple[str, str]]:
    """Title and address of the network's own lists in a language; for pages that lost their way."""
    codes = [model.type_code for model in SitePage.types() if issubclass(model, ListingPage)]
    rows = (
        SitePage.objects.visible()
        .in_language(language or get_language() or "da")
        .filter(content_type__in=content_types_of(*codes), lead=None)
        .order_by("path")
    )
    return [(row.title, addresses.of(row)) for row in rows.defer("corrections")]
