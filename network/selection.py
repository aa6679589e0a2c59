"""What a reader has asked a list for, read from the address; and addresses that ask for more."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict

#: The order of filters in every address, so that one choice has one address.
FILTERS: Final = ("municipality", "theme", "status", "kind", "year")
SORTS: Final = ("newest", "updated", "title")

#: Longer than any code or slug; the rest of a hostile value is dropped before anybody looks at it.
_LONGEST_VALUE: Final = 80
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_PAGE: Final = re.compile(r"[1-9][0-9]{0,5}")


@dataclass(frozen=True)
class Selection:
    """The filters a reader has set, how the list is sorted, and the page of it."""

    filters: Mapping[str, str]
    sort: str = SORTS[0]
    page: int = 1

    @classmethod
    def read(cls, parameters: QueryDict, offered: Sequence[str] = FILTERS) -> "Selection":
        """Whatever the address says: what is not offered or cannot be read is left out."""
        given = {name: _clean(parameters.get(name, "")) for name in FILTERS if name in offered}
        sort, page = parameters.get("sort", ""), parameters.get("page", "")
        return cls(
            filters={name: value for name, value in given.items() if value},
            sort=sort if sort in SORTS else SORTS[0],
            page=int(page) if _PAGE.fullmatch(page) else 1,
        )

    def with_filter(self, name: str, value: str) -> str:
        """The query string with this filter set ("" takes it away), from the first page."""
        filters = {each: value if each == name else self.filters.get(each, "") for each in FILTERS}
        return self._query(filters, self.sort, 1)

    def with_sort(self, sort: str) -> str:
        """The query string with this order, from the first page."""
        return self._query(self.filters, sort, 1)

    def with_page(self, page: int) -> str:
        """The query string of another page of the same list."""
        return self._query(self.filters, self.sort, page)

    def without_filters(self) -> str:
        """The query string of the whole list in the same order."""
        return self._query({}, self.sort, 1)

    def canonical(self) -> str:
        """The query string that stands for all orders of this list."""
        return self._query(self.filters, SORTS[0], self.page)

    @staticmethod
    def _query(filters: Mapping[str, str], sort: str, page: int) -> str:
        pairs = [(name, filters[name]) for name in FILTERS if filters.get(name)]
        if sort != SORTS[0]:
            pairs.append(("sort", sort))
        if page > 1:
            pairs.append(("page", str(page)))
        return f"?{urlencode(pairs)}" if pairs else ""


def _clean(value: str) -> str:
    return _CONTROL.sub("", value[:_LONGEST_VALUE]).strip()
