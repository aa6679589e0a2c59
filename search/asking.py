"""Reads a question out of an address: whatever stands there, forgivingly, and what was wrong with it.

Page, feed, table and API read alike, so they answer alike; only what they do about a problem differs.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, get_args

from django.http import QueryDict
from django.utils.translation import gettext as _

from search.question import FACETS, Question, Sort

SORTS: Final[tuple[Sort, ...]] = get_args(Sort)
#: Longer than any question somebody means; analysis stays fast however much is pasted.
LONGEST_TEXT: Final = 200
#: Longer than any code or slug.
_LONGEST_VALUE: Final = 80
#: More values of one facet than this are no choice but a list.
_MOST_VALUES: Final = 20
#: How deep a list can be read by its pages.
LAST_PAGE: Final = 100

_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]+")
_BLANKS: Final = re.compile(r"\s+")
_PAGE: Final = re.compile(r"[1-9][0-9]{0,5}")
_ISO_DAY: Final = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DANISH_DAY: Final = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})")
_MONTH: Final = re.compile(r"(\d{4})-(\d{1,2})")
_YEAR: Final = re.compile(r"\d{4}")


@dataclass(frozen=True)
class Asked:
    """A question and the sentences about what could not be read, by parameter.

    ``written`` are the days as they were typed, so that a form can show them again.
    """

    question: Question
    problems: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)


def read(parameters: QueryDict, *, page_size: int = 10) -> Asked:
    """The question of an address; what cannot be read is left out and told of."""
    problems: dict[str, str] = {}
    text = _text(parameters.get("q", ""), problems)
    written = {name: clean(parameters.get(name, ""))[:40] for name in ("from", "to")}
    since = _day(written["from"], "from", problems)
    until = _day(written["to"], "to", problems)
    if since and until and since > until:
        since, until = until, since
        written = {"from": since.isoformat(), "to": until.isoformat()}
        problems["to"] = _("The first day was after the last. We have swapped them.")
    question = Question(
        text=text,
        chosen=_chosen(parameters),
        since=since,
        until=until,
        sort=_sort(parameters.get("sort", ""), text),
        page=_page(parameters.get("page", "")),
        page_size=page_size,
    )
    return Asked(question, problems, written)


def clean(value: str) -> str:
    """One line without what nobody can see."""
    return _BLANKS.sub(" ", _UNPRINTABLE.sub(" ", value)).strip()


def _text(value: str, problems: dict[str, str]) -> str:
    text = clean(value[: LONGEST_TEXT * 4])
    if len(text) > LONGEST_TEXT or len(value) > LONGEST_TEXT * 4:
        problems["q"] = _("That was a long text. We have searched for its first words.")
        # Whole words: half a one would find something else.
        text = text[:LONGEST_TEXT].rpartition(" ")[0] or text[:LONGEST_TEXT]
    return text


def _chosen(parameters: QueryDict) -> dict[str, tuple[str, ...]]:
    chosen = {}
    for facet in FACETS:
        given = parameters.getlist(facet)[: _MOST_VALUES * 5]
        values = {clean(value[:_LONGEST_VALUE]) for value in given} - {""}
        if values:
            chosen[facet] = tuple(sorted(values)[:_MOST_VALUES])
    return chosen


def _sort(value: str, text: str) -> Sort:
    """The order asked for; without words there is nothing to be relevant to."""
    found = next((sort for sort in SORTS if sort == value), SORTS[0])
    return "newest" if found == "relevance" and not text else found


def _page(value: str) -> int:
    return min(int(value), LAST_PAGE) if _PAGE.fullmatch(value) else 1


def _day(value: str, name: str, problems: dict[str, str]) -> datetime.date | None:
    """The day somebody wrote, in the ways people write days; a year or month is its first or last."""
    if not value:
        return None
    try:
        return _read_day(value, is_last=name == "to")
    except ValueError:
        problems[name] = _("We cannot read “%s” as a date. Write it like 23-11-2026.") % value
        return None


def _read_day(value: str, *, is_last: bool) -> datetime.date:
    """ValueError where it is no day."""
    if match := _ISO_DAY.fullmatch(value):
        year, month, day = match.groups()
        return datetime.date(int(year), int(month), int(day))
    if match := _DANISH_DAY.fullmatch(value):
        day, month, year = match.groups()
        return datetime.date(int(year), int(month), int(day))
    if match := _MONTH.fullmatch(value):
        first = datetime.date(int(match[1]), int(match[2]), 1)
        return _last_of_month(first) if is_last else first
    if _YEAR.fullmatch(value):
        return datetime.date(int(value), 12, 31) if is_last else datetime.date(int(value), 1, 1)
    raise ValueError(value)


def _last_of_month(first: datetime.date) -> datetime.date:
    following = (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
    return following - datetime.timedelta(days=1)
