"""How many things there are for each choice of a filter; a filter does not count against itself."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When
from django.utils import timezone

from network.bilingual import active_of
from network.dates import year_bounds
from network.freshness import remembered, watch
from network.models import ListingPage, Municipality, StatusChange, Theme
from network.models.page_queryset import SitePageQuerySet

_YEARS: Final = range(1900, 2101)
#: Years are offered from here on; nothing on a free-municipality network is older.
_FIRST_OFFERED: Final = 2000
#: What the filter of archived things can be set to.
CURRENT, ARCHIVED = "no", "yes"
_KEPT: Final = (CURRENT, ARCHIVED)
#: Facet, value, Danish name, English name, count.
_Row = tuple[str, str, str, str, int]

for _model in (Municipality, StatusChange, Theme):
    watch(_model)


@dataclass(frozen=True)
class Found:
    """A value that occurs, its name where the database knows it, and how often."""

    value: str
    name: str
    count: int


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
    if name == "archived":
        return pages.filter(archived=value == ARCHIVED) if value in _KEPT else pages.none()
    return pages.filter(**{name: value})


def counted(
    listing: ListingPage,
    pages: SitePageQuerySet,
    filters: Mapping[str, str],
    offered: Sequence[str],
) -> dict[str, list[Found]]:
    """What occurs for each filter among the pages the other filters let through; one query.

    The whole list, which most readers come to, is counted once after a change of content; a
    draft that is previewed may have another lead, and so another list.
    """

    def rows() -> list[_Row]:
        parts = [_counts(narrowed(pages, filters, without=name), name) for name in offered]
        return list(parts[0].union(*parts[1:], all=True))

    found: dict[str, list[Found]] = defaultdict(list)
    counts = rows() if filters else remembered(f"counts:{listing.pk}:{listing.lead_id}", rows)
    for facet, value, danish_name, english_name, count in counts:
        if value:
            found[facet].append(Found(value, active_of(danish_name, english_name), count))
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
    if name == "archived":
        archived = When(archived=True, then=Value(ARCHIVED))
        which = Case(archived, default=Value(CURRENT), output_field=CharField())
        return _grouped(plain, name, which, None)
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
