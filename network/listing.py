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
from network.listing_links import (
    PageLink,
    SortOption,
    ViewOption,
    offered_sorts,
    page_links,
    page_url,
    sort_options,
    view_options,
)
from network.models import SitePage
from network.models.listing_page import ListingPage
from network.models.page_queryset import SitePageQuerySet
from network.months import Month, by_month
from network.page_types import content_types_of
from network.selection import SORTS, Selection
from network.sorting import in_order

#: Fills a grid of one, two, three or four columns.
PAGE_SIZE = 12


@dataclass(frozen=True)
class Listing:
    """What a list page shows.

    ``counted`` says how many there are of what ("15 barriers"). ``hidden`` are the name-value pairs
    that a form must send along. ``months`` are the same cards under headings, where a closer list
    is read by time. ``ways_on`` are title and address of where to go from an empty list.
    """

    cards: list[Card]
    total: int
    counted: str
    page_obj: Page[int]
    facets: list[Facet]
    active: list[Chip]
    sort_options: list[SortOption]
    view_options: list[ViewOption]
    clear_url: str
    pages: list[PageLink]
    previous_url: str
    next_url: str
    hidden: list[tuple[str, str]]
    ways_on: list[tuple[str, str]]
    selection: Selection
    months: list[Month]

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
    offered, sorts = offered_filters(listing), offered_sorts(listing)
    asked = Selection.read(request.GET, offered, sorts)
    base = request.path
    everything = listed_pages(listing)
    matching = narrowed(everything, asked.filters)
    paginator = Paginator(in_order(matching, asked.sort).values_list("pk", flat=True), PAGE_SIZE)
    page = paginator.get_page(asked.page)
    selection = Selection(asked.filters, asked.sort, page.number, asked.view)
    shown = facets(listing, selection, counted(listing, everything, asked.filters, offered), base)
    cards = _cards_in_order(list(page.object_list))
    active = chips(listing, selection, shown, base)
    return Listing(
        cards=cards,
        total=paginator.count,
        counted=_counted(listing, paginator.count),
        page_obj=page,
        facets=shown,
        active=active,
        sort_options=sort_options(selection, sorts, base),
        view_options=view_options(selection, base),
        clear_url=base + selection.without_filters(),
        pages=page_links(page, selection, base),
        previous_url=page_url(page.number - 1, page, selection, base),
        next_url=page_url(page.number + 1, page, selection, base),
        hidden=selection.pairs(),
        ways_on=[] if cards else _ways_on(listing, active),
        selection=selection,
        months=by_month(cards) if _is_read_by_time(listing, selection) else [],
    )


def _counted(listing: ListingPage, total: int) -> str:
    """How many there are, in the words of the type: "15 barriers"."""
    meta = next(m for m in SitePage.types() if m.type_code == listing.listed_type)._meta
    thing = meta.verbose_name if total == 1 else meta.verbose_name_plural
    return _("%(total)s %(things)s") % {"total": total, "things": thing}


def _is_read_by_time(listing: ListingPage, selection: Selection) -> bool:
    """Months help where a line shows the day of publication, not that of a status."""
    newest = selection.sort == SORTS[0]
    return newest and bool(selection.view) and listing.listed_lifecycle is None


def _ways_on(listing: ListingPage, active: Sequence[Chip]) -> list[tuple[str, str]]:
    """Out of an empty list: without one filter of several, or to the network's own lists."""
    if active:
        return [
            (_("Without “%(filter)s”") % {"filter": chip.label}, chip.remove_url)
            for chip in active
            if len(active) > 1
        ]
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
