"""What a reader asks the register: the filters, the period, the order and the page of an address."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

#: The filters in the order of the form. A value nobody knows gives an empty table.
FILTERS: Final = (
    *("status", "outcome", "reason", "municipality"),
    *("authority", "law", "vehicle", "round"),
)
SORTS: Final = ("since", "number", "title", "municipality", "status")
PAGE_SIZE: Final = 50
_LONGEST: Final = 80
_LAST_PAGE: Final = 10_000


@dataclass(frozen=True)
class Question:
    """A question to one of the two tables. ``problems`` are sentences by parameter."""

    table: str
    filters: Mapping[str, str] = field(default_factory=dict)
    since: datetime.date | None = None
    until: datetime.date | None = None
    sort: str = SORTS[0]
    page: int = 1
    problems: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def is_filtered(self) -> bool:
        return bool(self.filters or self.since or self.until)

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters in their one order, without the page; what is as usual is left out."""
        found = [(name, self.filters[name]) for name in FILTERS if name in self.filters]
        if self.since:
            found.append(("from", self.since.isoformat()))
        if self.until:
            found.append(("to", self.until.isoformat()))
        if self.sort != SORTS[0]:
            found.append(("sort", self.sort))
        return found

    def query(self, *, page: int = 1) -> str:
        """The question as the end of an address: "?status=refused", or ""."""
        found = self.pairs() + ([("page", str(page))] if page > 1 else [])
        return f"?{urlencode(found)}" if found else ""

    def without(self, name: str) -> "Question":
        """The question with one filter or end of the period taken off."""
        if name == "from":
            return replace(self, since=None)
        if name == "to":
            return replace(self, until=None)
        return self.with_filter(name, "")

    def with_filter(self, name: str, value: str) -> "Question":
        """The question with a filter set, or taken off by an empty value."""
        kept = {key: each for key, each in self.filters.items() if key != name}
        return replace(self, filters={**kept, name: value} if value else kept)


def read(table: str, data: QueryDict) -> Question:
    """The question of an address; what cannot be read in it is left out, and told."""
    filters = {name: value for name in FILTERS if (value := data.get(name, "").strip()[:_LONGEST])}
    problems: dict[str, str] = {}
    since, until = (_day(data.get(name, ""), name, problems) for name in ("from", "to"))
    if since and until and until < since:
        problems["to"] = _("The period ends before it begins.")
        until = None
    sort = data.get("sort", "")
    return Question(
        table=table,
        filters={name: value.replace("\x00", "") for name, value in filters.items()},
        since=since,
        until=until,
        sort=sort if sort in SORTS else SORTS[0],
        page=_page(data.get("page", "")),
        problems=problems,
    )


def _day(written: str, name: str, problems: dict[str, str]) -> datetime.date | None:
    """A day, a month or a year as one end of the period: 2018 is its first or its last day."""
    text = written.strip()
    if not text:
        return None
    first = name == "from"
    try:
        if len(text) == 4 and text.isascii() and text.isdigit():
            return datetime.date(int(text), 1, 1) if first else datetime.date(int(text), 12, 31)
        return datetime.date.fromisoformat(text)
    except ValueError:
        problems[name] = _("There is no such day. Write it as 2018-03-14, or a year as 2018.")
        return None


def _page(written: str) -> int:
    if written.isascii() and written.isdigit() and len(written) < 6:
        return min(max(int(written), 1), _LAST_PAGE)
    return 1
