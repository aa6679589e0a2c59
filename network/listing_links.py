"""The addresses a list offers: its orders, how close it stands, its pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page
from django.utils.translation import gettext as _

from network.models.listing_page import ListingPage
from network.selection import SORTS, VIEWS, Selection


@dataclass(frozen=True)
class SortOption:
    """An order the list can be read in."""

    value: str
    label: str
    url: str
    selected: bool


@dataclass(frozen=True)
class ViewOption:
    """A way the list can be shown: "" is its own, "list" the closer one."""

    value: str
    url: str
    selected: bool


@dataclass(frozen=True)
class PageLink:
    """A page of the list, or (number 0) a gap in their row."""

    number: int
    url: str
    current: bool = False


def offered_sorts(listing: ListingPage) -> tuple[str, ...]:
    """The orders that make sense for a list: only what has a status can have moved."""
    return tuple(sort for sort in SORTS if sort != "moved" or listing.listed_lifecycle is not None)


def sort_options(selection: Selection, offered: Sequence[str], base: str) -> list[SortOption]:
    """The offered orders, with addresses."""
    labels = {
        "newest": _("Newest first"),
        "updated": _("Last updated"),
        "moved": _("Last change of status"),
        "title": _("Title, A to Z"),
    }
    return [
        SortOption(sort, labels[sort], base + selection.with_sort(sort), sort == selection.sort)
        for sort in offered
    ]


def view_options(selection: Selection, base: str) -> list[ViewOption]:
    """The ways to show the list, with addresses of the same page of it."""
    return [
        ViewOption(view, base + selection.with_view(view), view == selection.view) for view in VIEWS
    ]


def page_links(page: Page[int], selection: Selection, base: str) -> list[PageLink]:
    """The first, the last and the near pages, with gaps; empty for a list of one page."""
    if page.paginator.num_pages < 2:
        return []
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [
        PageLink(number, base + selection.with_page(number), number == page.number)
        if isinstance(number, int)
        else PageLink(0, "")
        for number in numbers
    ]


def page_url(number: int, page: Page[int], selection: Selection, base: str) -> str:
    """The address of a page of the list, "" where there is no such page."""
    in_range = 1 <= number <= page.paginator.num_pages
    return base + selection.with_page(number) if in_range else ""
