"""What readers are told of inputs and outcomes, at either end; nothing hidden is ever part of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

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
    """What a thing came of; two queries after a change, else none."""
    count, quoted = remembered(f"came_of:{record}", lambda: _read_came_of(record))
    return CameOf(count, [Quoted(*row) for row in quoted])


def led_to_from_comments(record: int, language: str) -> dict[int, list[LedTo]]:
    """For the comments of a debate that led to something: what, by the comment's key."""
    rows = remembered(f"led_to:{record}:{language}", lambda: _read_led_to(record, language))
    return {pk: [LedTo(*each) for each in found] for pk, found in rows.items()}


def _read_came_of(record: int) -> tuple[int, list[tuple[Any, ...]]]:
    rows = Outcome.objects.filter(record=record).order_by("pk")
    fields = ("comment", "comment__name", "comment__text", "comment__language", "comment__state")
    found = list(rows.values_list(*fields, "comment__record"))
    # A comment is as public as the page it stands on.
    pages = SitePage.objects.visible().filter(record__in={row[-1] for row in found if row[-1]})
    public = set(pages.values_list("record", flat=True))
    quoted = [
        (name, Truncator(text).chars(_LENGTH), language, reverse("comment", args=[pk]))
        for pk, name, text, language, state, stands_on in found
        if state == CommentState.VISIBLE and stands_on in public
    ]
    return len(found), quoted[:_QUOTED]


def _read_led_to(record: int, language: str) -> dict[int, list[tuple[str, ...]]]:
    outcomes = Outcome.objects.filter(comment__record=record).select_related("record")
    found: dict[int, list[tuple[str, ...]]] = {}
    for outcome, led in _shown(list(outcomes.order_by("pk")), language):
        found.setdefault(int(outcome.comment_id or 0), []).append(tuple(led))
    return found


def _shown(outcomes: Sequence[Outcome], language: str) -> list[tuple[Any, LedTo]]:
    """Those whose page is public, in the reader's language where there is one."""
    if not outcomes:
        return []
    records: list[Record] = [outcome.record for outcome in outcomes]
    pages = pages_of(records, language)
    return [
        (
            outcome,
            LedTo(
                active_of(outcome.text_da, outcome.text_en),
                pages[outcome.record_id].title,
                address_of(pages[outcome.record_id]),
            ),
        )
        for outcome in outcomes
        if outcome.record_id in pages
    ]
