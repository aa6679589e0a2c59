"""Filters of a list as readers see them: choices with counts, and chips for what is set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from network.facet_counts import ARCHIVED, CURRENT, Found
from network.models import ListingPage, Municipality, Theme
from network.selection import FILTERS, Selection


@dataclass(frozen=True)
class Option:
    """One choice of a filter: how many there are, and the address that takes or drops it."""

    value: str
    label: str
    count: int
    url: str
    selected: bool


@dataclass(frozen=True)
class Facet:
    """One filter. ``name`` is its parameter; ``label`` is what readers see."""

    name: str
    label: str
    options: list[Option]


@dataclass(frozen=True)
class Chip:
    """A filter that is set, in words, and the address without it."""

    label: str
    remove_url: str


def offered_filters(listing: ListingPage) -> tuple[str, ...]:
    """The filters that make sense for a list page."""
    pointless = {
        "municipality": listing.lead_id is not None,
        "status": listing.listed_lifecycle is None,
        "kind": listing.listed_kinds is None,
    }
    return tuple(name for name in FILTERS if not pointless.get(name))


def facets(
    listing: ListingPage, selection: Selection, found: Mapping[str, Sequence[Found]], base: str
) -> list[Facet]:
    """The filters worth showing: those that can change the list, and those that are set."""
    shown = []
    for name in offered_filters(listing):
        options = _options(listing, name, selection, found.get(name, ()), base)
        if len(options) > 1 or name in selection.filters:
            shown.append(Facet(name, filter_label(name, listing), options))
    return shown


def _options(
    listing: ListingPage, name: str, selection: Selection, found: Sequence[Found], base: str
) -> list[Option]:
    labels = known_labels(listing, name)
    chosen = selection.filters.get(name, "")
    options = [
        Option(
            value=each.value,
            label=each.name or labels.get(each.value, each.value),
            count=each.count,
            url=base + selection.with_filter(name, "" if each.value == chosen else each.value),
            selected=each.value == chosen,
        )
        for each in found
    ]
    if name == "year":
        return sorted(options, key=lambda option: option.value, reverse=True)
    if labels:
        place = {value: number for number, value in enumerate(labels)}
        return sorted(options, key=lambda option: place.get(option.value, len(place)))
    return sorted(options, key=lambda option: option.label.casefold())


def known_labels(listing: ListingPage, name: str) -> dict[str, str]:
    """The values the code itself knows for a filter, in their own order; empty for the others."""
    if name == "status" and listing.listed_lifecycle is not None:
        return {code: str(label) for code, label in listing.listed_lifecycle.choices}
    if name == "kind" and listing.listed_kinds is not None:
        return {str(value): str(label) for value, label in listing.listed_kinds.choices}
    if name == "archived":
        return {CURRENT: _("Current"), ARCHIVED: _("Archived")}
    return {}


def filter_label(name: str, listing: ListingPage) -> str:
    """What readers call a filter."""
    labels = {
        "municipality": _("Municipality"),
        "theme": _("Theme"),
        "status": _("Status"),
        "kind": _("Kind"),
        "year": _("Year"),
        "archived": _("Archive"),
    }
    return labels[name]


def chips(
    listing: ListingPage, selection: Selection, shown: Sequence[Facet], base: str
) -> list[Chip]:
    """The filters that are set, in words; one that no thing has, and nobody knows, says so."""
    by_name = {facet.name: facet for facet in shown}
    made = []
    for name, value in selection.filters.items():
        options = by_name[name].options if name in by_name else []
        label = next((option.label for option in options if option.selected), "")
        label = label or _name_of(listing, name, value) or _("unknown: “%s”") % value
        words = {"filter": filter_label(name, listing), "value": label}
        made.append(
            Chip(_("%(filter)s: %(value)s") % words, base + selection.with_filter(name, ""))
        )
    return made


def _name_of(listing: ListingPage, name: str, value: str) -> str:
    """The name of a value that no page of the list has; a query for a theme or municipality."""
    if name == "municipality":
        municipality = Municipality.objects.filter(code=value).first()
        return municipality.name if municipality else ""
    if name == "theme":
        theme = Theme.objects.filter(slug=value).first()
        return theme.name if theme else ""
    if name == "year":
        return value if value.isascii() and value.isdigit() and len(value) == 4 else ""
    return known_labels(listing, name).get(value, "")
