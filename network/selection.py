"""What a reader has asked a list for, read from the address; and addresses that ask for more."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict

#: The order of filters in every address, so that one choice has one address.
FILTERS: Final = ("municipality", "theme", "status", "kind", "year", "archived")
SORTS: Final = ("newest", "updated", "moved", "title")
#: How close a list stands; the first is the list's own way and is not written in addresses.
VIEWS: Final = ("", "list")

#: Longer than any code or slug; the rest of a hostile value is dropped before anybody looks at it.
_LONGEST_VALUE: Final = 80
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_PAGE: Final = re.compile(r"[1-9][0-9]{0,5}")


@dataclass(frozen=True)
class Selection:
    """The filters a reader has set, how the list is sorted, how close it stands, its page."""

    filters: Mapping[str, str]
    sort: str = SORTS[0]
    page: int = 1
    view: str = VIEWS[0]

    @classmethod
    def read(
        cls,
        parameters: QueryDict,
        offered: Sequence[str] = FILTERS,
        sorts: Sequence[str] = SORTS,
    ) -> "Selection":
        """Whatever the address says: what is not offered or cannot be read is left out."""
        given = {name: _clean(parameters.get(name, "")) for name in FILTERS if name in offered}
        sort, page, view = (parameters.get(name, "") for name in ("sort", "page", "view"))
        return cls(
            filters={name: value for name, value in given.items() if value},
            sort=sort if sort in sorts else SORTS[0],
            page=int(page) if _PAGE.fullmatch(page) else 1,
            view=view if view in VIEWS else VIEWS[0],
        )

    def with_filter(self, name: str, value: str) -> str:
        """The query string with this filter set ("" takes it away), from the first page."""
        filters = {each: value if each == name else self.filters.get(each, "") for each in FILTERS}
        return _query(replace(self, filters=filters, page=1))

    def with_sort(self, sort: str) -> str:
        """The query string with this order, from the first page."""
        return _query(replace(self, sort=sort, page=1))

    def with_view(self, view: str) -> str:
        """The query string of the same page of the list, standing closer or wider."""
        return _query(replace(self, view=view))

    def with_page(self, page: int) -> str:
        """The query string of another page of the same list."""
        return _query(replace(self, page=page))

    def without_filters(self) -> str:
        """The query string of the whole list in the same order."""
        return _query(replace(self, filters={}, page=1))

    def canonical(self) -> str:
        """The query string that stands for all orders and ways of showing this list."""
        return _query(Selection(self.filters, page=self.page))

    def pairs(self) -> list[tuple[str, str]]:
        """All but the page as names and values, in the order of addresses."""
        pairs = [(name, self.filters[name]) for name in FILTERS if self.filters.get(name)]
        if self.sort != SORTS[0]:
            pairs.append(("sort", self.sort))
        if self.view != VIEWS[0]:
            pairs.append(("view", self.view))
        return pairs


def _query(selection: Selection) -> str:
    pairs = selection.pairs()
    if selection.page > 1:
        pairs.append(("page", str(selection.page)))
    return f"?{urlencode(pairs)}" if pairs else ""


def _clean(value: str) -> str:
    return _CONTROL.sub("", value[:_LONGEST_VALUE]).strip()
