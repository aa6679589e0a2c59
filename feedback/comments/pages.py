"""The pages of a debate and their addresses: what a reader asks for, and where the others are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from feedback.comments.reading import REPLIES_ALONE, THREADS
from feedback.comments.shown import SECTION
from network.listing_links import PageLink, SortOption

#: Parameters of a page's address. They hold nothing of the reader, so each address is one page
#: for everybody; any other value of them than a number or OLDEST is the same as none.
PAGE: Final = "comments_page"
ORDER: Final = "comments_order"
THREAD: Final = "comments_thread"
OLDEST: Final = "oldest"
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True)
class Asked:
    """Which part of the debate somebody asks for. ``thread`` is 0 for all threads."""

    page: int = 1
    newest_first: bool = True
    thread: int = 0

    def address(self, page_url: str) -> str:
        """The address of this part; what is usual is left out of it."""
        parts = [
            f"{THREAD}={self.thread}" if self.thread else "",
            "" if self.newest_first or self.thread else f"{ORDER}={OLDEST}",
            f"{PAGE}={self.page}" if self.page > 1 else "",
        ]
        query = "&".join(part for part in parts if part)
        return f"{page_url}?{query}" if query else page_url


def read(parameters: Mapping[str, str]) -> Asked:
    """What an address asks for."""
    return Asked(
        page=_number(parameters.get(PAGE, "")) or 1,
        newest_first=parameters.get(ORDER) != OLDEST,
        thread=_number(parameters.get(THREAD, "")),
    )


@dataclass(frozen=True)
class Turned:
    """A page that there is, and the ways to the others."""

    asked: Asked
    start: int
    pages: list[PageLink]
    previous_url: str
    next_url: str


def turned_to(asked: Asked, total: int, page_url: str) -> Turned:
    """The page that is asked for, or the last one where there are not so many."""
    size = REPLIES_ALONE if asked.thread else THREADS
    page = Paginator(range(total), size).get_page(asked.page)

    def address(number: int) -> str:
        part = Asked(number, asked.newest_first, asked.thread)
        return f"{part.address(page_url)}#{SECTION}"

    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    links = [
        PageLink(number, address(number), number == page.number)
        if isinstance(number, int)
        else PageLink(0, "")
        for number in numbers
    ]
    return Turned(
        asked=Asked(page.number, asked.newest_first, asked.thread),
        start=(page.number - 1) * size,
        pages=links if page.paginator.num_pages > 1 else [],
        previous_url=address(page.number - 1) if page.has_previous() else "",
        next_url=address(page.number + 1) if page.has_next() else "",
    )


def sorts(asked: Asked, page_url: str) -> list[SortOption]:
    """Both orders, with the address of the first page of each."""
    return [
        SortOption(value, label, f"{Asked(1, newest).address(page_url)}#{SECTION}", newest is now)
        for value, label, newest in (
            ("newest", _("Newest first"), True),
            (OLDEST, _("Oldest first"), False),
        )
        for now in (asked.newest_first,)
    ]


def _number(value: str) -> int:
    return int(value) if _NUMBER.fullmatch(value) else 0
