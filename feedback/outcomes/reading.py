"""What readers are told of inputs and outcomes, at either end; nothing hidden is ever part of it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from feedback.models import CommentState, Outcome, SubmissionKind
from feedback.models.outcome import anchor_of
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
    """The inputs a thing or a row of it came of. All are counted, also what is not public."""

    comments: int = 0
    answers: int = 0
    messages: int = 0
    quoted: Sequence[Quoted] = ()

    @property
    def count(self) -> int:
        """How many there are of all sorts."""
        return self.comments + self.answers + self.messages

    @property
    def others(self) -> int:
        """How many are counted and not quoted."""
        return self.count - len(self.quoted)

    @property
    def said(self) -> str:
        """How many of each sort: "3 answers and 1 comment"."""
        counts = (
            (self.answers, ngettext("%(count)s answer", "%(count)s answers", self.answers)),
            (self.comments, ngettext("%(count)s comment", "%(count)s comments", self.comments)),
            (self.messages, ngettext("%(count)s message", "%(count)s messages", self.messages)),
        )
        return get_text_list([words % {"count": n} for n, words in counts if n], _("and"))


class LedTo(NamedTuple):
    """What an input led to, and where one can read of it."""

    text: str
    title: str
    url: str


def came_of(record: int) -> CameOf:
    """What a thing as a whole came of; after a change at most two queries, one for both ends."""
    return came_of_rows(record).get("", CameOf())


def came_of_rows(record: int) -> Mapping[str, CameOf]:
    """The same for each of its rows that came of something, by the row's anchor; "" is the whole."""
    found = remembered(f"came_of:{record}", lambda: _read_came_of(record))
    return {
        anchor: CameOf(*counts, quoted=[Quoted(*row) for row in quoted])
        for anchor, (counts, quoted) in found.items()
    }


def led_to_from_comments(record: int, language: str) -> dict[int, list[LedTo]]:
    """For the comments of a debate that led to something: what, by the comment's key."""
    rows = remembered(f"led_to:{record}:{language}", lambda: _read_led_to(record, language))
    return {pk: [LedTo(*each) for each in found] for pk, found in rows.items()}


def is_public_on(page: SitePage, point: UUID | None) -> bool:
    """Whether a reader of the page sees the row: points stand there once there is an answer."""
    return point is None or page.status == "answered"


#: The values of a Quoted.
_Quote = tuple[str, str, str, str]


class _Row(NamedTuple):
    """One outcome as it is kept, with its comment where it has one."""

    record: int
    point: UUID | None
    step: int | None
    text_da: str
    text_en: str
    kind: str | None
    comment: int | None
    comment_record: int | None
    name: str
    text: str
    language: str
    state: str

    @property
    def anchor(self) -> str:
        return anchor_of(self.point, self.step)


_FIELDS: Final = (
    *("record", "point", "step", "text_da", "text_en", "submission__kind"),
    *("comment", "comment__record"),
    *("comment__name", "comment__text", "comment__language", "comment__state"),
)


def _outcomes_at(record: int) -> list[_Row]:
    """Those of a thing and those of the comments on it; one query after a change for both ends."""
    return [_Row(*row) for row in remembered(f"outcomes:{record}", lambda: _read(record))]


def _read(record: int) -> list[tuple[Any, ...]]:
    rows = Outcome.objects.filter(Q(record=record) | Q(comment__record=record)).order_by("pk")
    return list(rows.values_list(*_FIELDS))


def _read_came_of(record: int) -> dict[str, tuple[tuple[int, int, int], list[_Quote]]]:
    rows = [row for row in _outcomes_at(record) if row.record == record]
    # A comment is as public as the page it stands on.
    stand_on = {row.comment_record for row in rows if row.comment_record}
    pages = SitePage.objects.visible().filter(record__in=stand_on)
    public = set(pages.values_list("record", flat=True)) if stand_on else set()
    by_anchor: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        by_anchor[row.anchor].append(row)
    return {anchor: (_counts(some), _quoted(some, public)) for anchor, some in by_anchor.items()}


def _counts(rows: Sequence[_Row]) -> tuple[int, int, int]:
    """Comments, answers to a consultation, and all else that was sent."""
    sorts = Counter(row.kind or "comment" for row in rows)
    comments, answers = sorts["comment"], sorts[SubmissionKind.CONSULTATION]
    return comments, answers, len(rows) - comments - answers


def _quoted(rows: Sequence[_Row], public: set[int]) -> list[_Quote]:
    return [
        (
            row.name,
            Truncator(row.text).chars(_LENGTH),
            row.language,
            reverse("comment", args=[row.comment]),
        )
        for row in rows
        if row.state == CommentState.VISIBLE and row.comment_record in public
    ][:_QUOTED]


def _read_led_to(record: int, language: str) -> dict[int, list[tuple[str, ...]]]:
    rows = [row for row in _outcomes_at(record) if row.comment_record == record]
    if not rows:
        return {}
    pages = pages_of([Record(pk=row.record) for row in rows], language)
    found: dict[int, list[tuple[str, ...]]] = {}
    for row in rows:
        page = pages.get(row.record)
        if page is not None and row.comment and is_public_on(page, row.point):
            url = at_row(address_of(page), row.anchor)
            led = LedTo(active_of(row.text_da, row.text_en), page.title, url)
            found.setdefault(row.comment, []).append(tuple(led))
    return found


def at_row(url: str, anchor: str) -> str:
    """The address of a row of a page; the page's own where ``anchor`` is empty."""
    return f"{url}#{anchor}" if anchor else url
