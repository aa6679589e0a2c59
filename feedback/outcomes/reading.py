"""What readers are told of inputs and outcomes, at either end; nothing hidden is ever part of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator

from feedback.models import CommentState, Outcome
from network.bilingual import active_of
from network.freshness import remembered
from network.models import Record, SitePage
from subscriptions.things import address_of, pages_of

#: So many comments are quoted; the others are counted.
_QUOTED: Final = 3
_LENGTH: Final = 140


class Quoted(NamedTuple):
    """The beginning of a comment that a thing came of, and its permanent address."""

    name: str
    text: str
    lang: str
    url: str


@dataclass(frozen=True)
class CameOf:
    """The inputs a thing came of. ``count`` counts all, also what is not public."""

    count: int
    quoted: Sequence[Quoted]

    @property
    def others(self) -> int:
        """How many are counted and not quoted."""
        return self.count - len(self.quoted)


class LedTo(NamedTuple):
    """What an input led to, and where one can read of it."""

    text: str
    title: str
    url: str


def came_of(record: int) -> CameOf:
    """What a thing came of; after a change at most two queries, and one of them for both ends."""
    count, quoted = remembered(f"came_of:{record}", lambda: _read_came_of(record))
    return CameOf(count, [Quoted(*row) for row in quoted])


def led_to_from_comments(record: int, language: str) -> dict[int, list[LedTo]]:
    """For the comments of a debate that led to something: what, by the comment's key."""
    rows = remembered(f"led_to:{record}:{language}", lambda: _read_led_to(record, language))
    return {pk: [LedTo(*each) for each in found] for pk, found in rows.items()}


class _Row(NamedTuple):
    """One outcome as it is kept, with its comment where it has one."""

    record: int
    text_da: str
    text_en: str
    comment: int | None
    comment_record: int | None
    name: str
    text: str
    language: str
    state: str


_FIELDS: Final = (
    *("record", "text_da", "text_en", "comment", "comment__record"),
    *("comment__name", "comment__text", "comment__language", "comment__state"),
)


def _outcomes_at(record: int) -> list[_Row]:
    """Those of a thing and those of the comments on it; one query after a change for both ends."""
    return [_Row(*row) for row in remembered(f"outcomes:{record}", lambda: _read(record))]


def _read(record: int) -> list[tuple[Any, ...]]:
    rows = Outcome.objects.filter(Q(record=record) | Q(comment__record=record)).order_by("pk")
    return list(rows.values_list(*_FIELDS))


def _read_came_of(record: int) -> tuple[int, list[tuple[Any, ...]]]:
    rows = [row for row in _outcomes_at(record) if row.record == record]
    # A comment is as public as the page it stands on.
    stand_on = {row.comment_record for row in rows if row.comment_record}
    pages = SitePage.objects.visible().filter(record__in=stand_on)
    public = set(pages.values_list("record", flat=True))
    quoted = [
        (
            row.name,
            Truncator(row.text).chars(_LENGTH),
            row.language,
            reverse("comment", args=[row.comment]),
        )
        for row in rows
        if row.state == CommentState.VISIBLE and row.comment_record in public
    ]
    return len(rows), quoted[:_QUOTED]


def _read_led_to(record: int, language: str) -> dict[int, list[tuple[str, ...]]]:
    rows = [row for row in _outcomes_at(record) if row.comment_record == record]
    if not rows:
        return {}
    pages = pages_of([Record(pk=row.record) for row in rows], language)
    found: dict[int, list[tuple[str, ...]]] = {}
    for row in rows:
        page = pages.get(row.record)
        if page is not None and row.comment:
            led = LedTo(active_of(row.text_da, row.text_en), page.title, address_of(page))
            found.setdefault(row.comment, []).append(tuple(led))
    return found
