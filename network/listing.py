"""A list page's contents: the cards of one page of it, filters with counts, order, and ways on."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from network.addresses import addresses
from network.cards import Card, cards_for
from network.facet_counts import counted, narrowed
from network.facets import Chip, Facet, chips, facets, offered_filters
from network.models import SitePage
from network.models.listing_page import ListingPage
from network.models.page_queryset import SitePageQuerySet
from network.page_types import content_types_of
from network.selection import SORTS, Selection
from network.sorting import in_order

#: Fills a grid of one, two, three or four columns.
PAGE_SIZE = 12


@dataclass(frozen=True)
class SortOption:
    """An order the list can be read in."""

    value: str
    label: str
    url: str
    selected: bool


@dataclass(frozen=True)
class PageLink:
    """A page of the list, or (number 0) a gap in their row."""

    number: int
    url: str
    current: bool = False


@dataclass(frozen=True)
class Listing:
    """What a list page shows.

    ``hidden`` are the name-value pairs that a form must send along. ``ways_on`` are title and
    address of fuller lists of the same kind, for a list that is empty without any filter.
    """

    cards: list[Card]
    total: int
    page_obj: Page[int]
    facets: list[Facet]
    active: list[Chip]
    sort_options: list[SortOption]
    clear_url: str
    pages: list[PageLink]
    previous_url: str
    next_url: str
    hidden: list[tuple[str, str]]
    ways_on: list[tuple[str, str]]
    selection: Selection

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is set, known or not."""
        return bool(self.selection.filters)


def listed_pages(listing: ListingPage) -> SitePageQuerySet:
    """All a list page can show: visible things of its type, language and (with a lead) municipality."""
    pages = SitePage.objects.visible().filter(
        content_type__in=content_types_of(listing.listed_type), locale_id=listing.locale_id
    )
    return pages if listing.lead is None else pages.of_municipality(listing.lead)


def listing_of(listing: ListingPage, request: HttpRequest) -> Listing:
    """The part of the list the address asks for; five queries beside what cards cost.

    A page beyond the end is the last page; a filter nobody knows gives an empty list with a chip
    that takes it away.
    """
    offered = offered_filters(listing)
    asked = Selection.read(request.GET, offered)
    base = request.path
    everything = listed_pages(listing)
    matching = narrowed(everything, asked.filters)
    paginator = Paginator(in_order(matching, asked.sort).values_list("pk", flat=True), PAGE_SIZE)
    page = paginator.get_page(asked.page)
    selection = Selection(asked.filters, asked.sort, page.number)
    shown = facets(listing, selection, counted(listing, everything, asked.filters, offered), base)
    return Listing(
        cards=_cards_in_order(list(page.object_list)),
        total=paginator.count,
        page_obj=page,
        facets=shown,
        active=chips(listing, selection, shown, base),
        sort_options=_sort_options(selection, base),
        clear_url=base + selection.without_filters(),
        pages=_page_links(page, selection, base),
        previous_url=_page_url(page.number - 1, page, selection, base),
        next_url=_page_url(page.number + 1, page, selection, base),
        hidden=list(selection.filters.items()),
        ways_on=[] if paginator.count or asked.filters else _ways_on(listing),
        selection=selection,
    )


def _ways_on(listing: ListingPage) -> list[tuple[str, str]]:
    """The network's own lists of the same kind, in this language first; one query."""
    rows = (
        SitePage.objects.visible()
        .filter(content_type_id=listing.content_type_id, lead=None)
        .exclude(pk=listing.pk)
        .defer("corrections")
    )
    where = addresses()
    nearest = sorted(rows, key=lambda row: (row.locale_id != listing.locale_id, row.path))
    return [(row.title, where.of(row)) for row in nearest]


def _cards_in_order(ids: Sequence[int]) -> list[Card]:
    """The rows are read by their ids: sorting whole rows deep into a long list is slow."""
    place = {pk: number for number, pk in enumerate(ids)}
    cards = cards_for(SitePage.objects.filter(pk__in=ids))
    return sorted(cards, key=lambda card: place[card.page.pk])


def _sort_options(selection: Selection, base: str) -> list[SortOption]:
    labels = {
        "newest": _("Newest first"),
        "updated": _("Last updated"),
        "title": _("Title, A to Z"),
    }
    return [
        SortOption(sort, labels[sort], base + selection.with_sort(sort), sort == selection.sort)
        for sort in SORTS
    ]


def _page_links(page: Page[int], selection: Selection, base: str) -> list[PageLink]:
    if page.paginator.num_pages < 2:
        return []
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [
        PageLink(number, base + selection.with_page(number), number == page.number)
        if isinstance(number, int)
        else PageLink(0, "")
        for number in numbers
    ]


def _page_url(number: int, page: Page[int], selection: Selection, base: str) -> str:
    in_range = 1 <= number <= page.paginator.num_pages
    return base + selection.with_page(number) if in_range else ""
