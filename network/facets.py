"""Filters of a list with their counts; the count of a choice leaves out its own filter's choice."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from network.dates import year_bounds
from network.freshness import remembered, watch
from network.models import Municipality, StatusChange, Theme
from network.models.listing_page import ListingPage
from network.models.page_queryset import SitePageQuerySet
from network.selection import FILTERS, Selection

_YEARS: Final = range(1900, 2101)
#: Years are offered from here on; nothing on a free-municipality network is older.
_FIRST_OFFERED: Final = 2000
#: Facet, value, Danish name, English name, count.
_Row = tuple[str, str, str, str, int]

for _model in (Municipality, StatusChange, Theme):
    watch(_model)


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


@dataclass(frozen=True)
class _Found:
    """A value that occurs, its name where the database knows it, and how often."""

    value: str
    name: str
    count: int


def offered_filters(listing: ListingPage) -> tuple[str, ...]:
    """The filters that make sense for a list page."""
    pointless = {
        "municipality": listing.lead_id is not None,
        "status": listing.listed_lifecycle is None,
        "kind": listing.listed_kinds is None,
    }
    return tuple(name for name in FILTERS if not pointless.get(name))


def narrowed(
    pages: SitePageQuerySet, filters: Mapping[str, str], without: str = ""
) -> SitePageQuerySet:
    """The pages that all filters let through, one of them left out; an unknown value lets none."""
    for name, value in filters.items():
        if name != without:
            pages = _narrow(pages, name, value)
    return pages


def _narrow(pages: SitePageQuerySet, name: str, value: str) -> SitePageQuerySet:
    model = pages.model
    if name == "municipality":
        rows = model.municipalities.through.objects.filter(municipality__code=value)
        return pages.filter(pk__in=rows.values("sitepage_id"))
    if name == "theme":
        rows = model.themes.through.objects.filter(theme__slug=value)
        return pages.filter(pk__in=rows.values("sitepage_id"))
    if name == "year":
        if not (value.isascii() and value.isdigit() and int(value) in _YEARS):
            return pages.none()
        start, end = year_bounds(int(value))
        return pages.filter(first_published_at__gte=start, first_published_at__lt=end)
    return pages.filter(**{name: value})


def counted(
    listing: ListingPage,
    pages: SitePageQuerySet,
    filters: Mapping[str, str],
    offered: Sequence[str],
) -> dict[str, list[_Found]]:
    """What occurs for each filter among the pages the other filters let through; one query.

    The whole list, which most readers come to, is counted once after a change of content.
    """

    def rows() -> list[_Row]:
        parts = [_counts(narrowed(pages, filters, without=name), name) for name in offered]
        return list(parts[0].union(*parts[1:], all=True))

    english = (get_language() or "").startswith("en")
    found: dict[str, list[_Found]] = defaultdict(list)
    counts = rows() if filters else remembered(f"counts:{listing.pk}", rows)
    for facet, value, danish_name, english_name, count in counts:
        name = (english_name if english else "") or danish_name
        if value:
            found[facet].append(_Found(value, name, count))
    return found


def _counts(pages: SitePageQuerySet, name: str) -> QuerySet[Any]:
    """Rows (facet, value, Danish name, English name, count), so that all filters fit one union."""
    model, plain = pages.model, pages.order_by()
    if name in ("municipality", "theme"):
        relation = model.municipalities if name == "municipality" else model.themes
        code = "code" if name == "municipality" else "slug"
        rows = relation.through.objects.filter(sitepage_id__in=plain.values("pk"))
        return _grouped(rows, name, F(f"{name}__{code}"), name)
    if name == "year":
        return _grouped(plain, name, _year(), None)
    return _grouped(plain, name, F(name), None)


def _year() -> Case:
    """The year of publication in Denmark as a text, "" for none.

    By comparing with the years' bounds: taking the year out of a moment is done in Python on
    SQLite, row by row, and is the dearest part of a long list.
    """
    years = range(timezone.localdate().year + 1, _FIRST_OFFERED - 1, -1)
    starts = [
        When(first_published_at__gte=year_bounds(year)[0], then=Value(str(year))) for year in years
    ]
    return Case(*starts, default=Value(""), output_field=CharField())


def _grouped(rows: QuerySet[Any], facet: str, value: Any, named: str | None) -> QuerySet[Any]:
    def name(language: str) -> Any:
        return F(f"{named}__name_{language}") if named else Value("", output_field=CharField())

    return (
        rows.annotate(
            found_facet=Value(facet, output_field=CharField()),
            found_value=value,
            found_da=name("da"),
            found_en=name("en"),
        )
        .values("found_facet", "found_value", "found_da", "found_en")
        .annotate(found_count=Count("pk"))
        .values_list("found_facet", "found_value", "found_da", "found_en", "found_count")
    )


def facets(
    listing: ListingPage, selection: Selection, found: Mapping[str, Sequence[_Found]], base: str
) -> list[Facet]:
    """The filters worth showing: those that can change the list, and those that are set."""
    shown = []
    for name in offered_filters(listing):
        options = _options(listing, name, selection, found.get(name, ()), base)
        if len(options) > 1 or name in selection.filters:
            shown.append(Facet(name, filter_label(name, listing), options))
    return shown


def _options(
    listing: ListingPage, name: str, selection: Selection, found: Sequence[_Found], base: str
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
    return {}


def filter_label(name: str, listing: ListingPage) -> str:
    """What readers call a filter."""
    labels = {
        "municipality": _("Municipality"),
        "theme": _("Theme"),
        "status": _("Status"),
        "kind": _("Kind"),
        "year": _("Year"),
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
