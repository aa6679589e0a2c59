"""What is read of a debate: threads by pages, as plain data that is remembered until it changes."""

import datetime
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber

from feedback.models import Channel, Comment, CommentState
from network.freshness import remembered
from network.merging import family, survivor_of

#: Threads on a page of the debate; replies shown of each before the rest is folded away.
THREADS: Final = 12
REPLIES: Final = 4
#: Replies on a page of one thread alone.
REPLIES_ALONE: Final = 40


class Row(NamedTuple):
    """One comment as it is kept: what is true for all readers, whatever their language."""

    pk: int
    parent: int | None
    language: str
    name: str
    text: str
    state: str
    state_since: datetime.datetime
    reason: str
    official: bool
    name_da: str
    name_en: str
    hue: str
    published_at: datetime.datetime
    channel: str = Channel.WEB
    #: What it was written about: a debate has the words of things that turned out to be this one, too.
    record: int = 0
    number: str | None = ""
    #: Of a reply: how many there are in its thread.
    siblings: int = 0


class Size(NamedTuple):
    """How many comments can be read, and how many threads there are with their stubs."""

    visible: int
    threads: int


_FIELDS: Final = (
    *("pk", "parent_id", "language", "name", "text", "state", "state_since", "reason"),
    *("official", "municipality__name_da", "municipality__name_en", "municipality__hue"),
    *("published_at", "channel", "record_id", "record__number"),
)
#: Oldest first; the order of the threads can be turned round, that of replies cannot.
_IN_ORDER: Final = ("published_at", "pk")


def size_of(record: int) -> Size:
    """How large the debate of a record is; one query after a change, else none."""
    return Size(*remembered(f"debate:{record}:size", lambda: _read_size(record)))


def threads_of(record: int, start: int, *, newest_first: bool) -> list[Row]:
    """A page of threads from the given place on: each first comment, then its first replies."""
    name = f"debate:{record}:{start}:{newest_first}"
    return _rows(remembered(name, lambda: _read_threads(record, start, newest_first=newest_first)))


def thread_of(record: int, root: int, start: int) -> list[Row]:
    """One thread alone: its first comment, and a page of all its replies."""
    rows = _standing(record)
    first = rows.filter(pk=root, parent=None).values_list(*_FIELDS)
    replies = rows.filter(parent=root).order_by(*_IN_ORDER).values_list(*_FIELDS)
    return _rows([*first, *replies[start : start + REPLIES_ALONE]])


def replies_to(record: int, root: int) -> int:
    """How many replies a thread has, with stubs."""
    return _standing(record).filter(parent=root).count()


def place_of(comment: Comment) -> int:
    """How many threads of its debate are newer than the comment's own."""
    root = comment.parent or comment
    newer = Q(published_at__gt=root.published_at) | Q(
        published_at=root.published_at, pk__gt=root.pk
    )
    about = survivor_of(comment.record_id)
    return _standing(about).filter(newer, parent=None).count()


def place_among_replies(comment: Comment) -> int:
    """How many replies of its thread are older than the comment."""
    rows = _standing(comment.record_id).filter(_older_than(comment), parent=comment.parent_id)
    return rows.count()


def _older_than(comment: Comment) -> Q:
    return Q(published_at__lt=comment.published_at) | Q(
        published_at=comment.published_at, pk__lt=comment.pk
    )


def is_folded_away(comment: Comment) -> bool:
    """Whether the comment is a reply that stands behind the first few of its thread."""
    if comment.parent_id is None or comment.official:
        return False
    replies = _standing(comment.record_id).filter(parent=comment.parent_id)
    before = replies.filter(_older_than(comment), official=False) | replies.filter(official=True)
    return before.count() >= REPLIES


def counts() -> dict[int, int]:
    """By record, how many comments can be read; one query after a change, else none."""
    return remembered("debate:counts", _read_counts)


def _standing(record: int) -> Any:
    return Comment.objects.standing().filter(record__in=family(record))


def _read_size(record: int) -> tuple[int, int]:
    found = Comment.objects.filter(record__in=family(record)).aggregate(
        visible=Count("pk", filter=Q(state=CommentState.VISIBLE)),
        threads=Count("pk", filter=Q(published_at__isnull=False, parent=None)),
    )
    return found["visible"], found["threads"]


def _read_threads(record: int, start: int, *, newest_first: bool) -> list[tuple[Any, ...]]:
    order = [f"-{name}" for name in _IN_ORDER] if newest_first else _IN_ORDER
    roots = _standing(record).filter(parent=None).order_by(*order).values_list(*_FIELDS)
    shown = list(roots[start : start + THREADS])
    rows = [*shown, *_first_replies([row[0] for row in shown])]
    return [_without_hidden_words(row) for row in rows]


def _without_hidden_words(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """What is hidden or withdrawn is not even remembered."""
    facts = dict(zip((*_FIELDS, "siblings"), row, strict=False))
    if facts["state"] != CommentState.VISIBLE:
        facts.update(name="", text="")
    return tuple(facts.values())


def _first_replies(roots: list[int]) -> list[tuple[Any, ...]]:
    """The first few of each thread, a municipality's answers before all others; one query."""
    if not roots:
        return []
    by_thread: dict[str, Any] = {"partition_by": [F("parent")]}
    place = Window(RowNumber(), order_by=["-official", *_IN_ORDER], **by_thread)
    rows: Any = Comment.objects.standing().filter(parent__in=roots)
    rows = rows.annotate(place=place, siblings=Window(Count("pk"), **by_thread))
    rows = rows.filter(place__lte=REPLIES).order_by(*_IN_ORDER)
    return list(rows.values_list(*_FIELDS, "siblings"))


def _read_counts() -> dict[int, int]:
    rows = Comment.objects.visible().order_by().values_list("record").annotate(n=Count("pk"))
    found: dict[int, int] = {}
    for record, number in rows:
        about = survivor_of(record)
        found[about] = found.get(about, 0) + number
    return found


def _rows(found: Iterable[tuple[Any, ...]]) -> list[Row]:
    return [Row(*values) for values in found]
