"""The queues of the desk: what waits, for which role, and until when it should be done."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.models import (
    AppealState,
    Comment,
    CommentState,
    Flag,
    FlagState,
    Submission,
    SubmissionKind,
    SubmissionState,
)
from feedback.models.submission import OPEN_STATES
from feedback.policies import Item
from feedback.seeing import User, on_things_of, sent_to
from network.grants import Reach, reach
from network.roles import Act, Text

#: The two sorts of items, by the word in their addresses.
KINDS: Final[Mapping[str, type[Item]]] = {"comment": Comment, "submission": Submission}

_open_flags = Flag.objects.filter(comment=OuterRef("pk"), state=FlagState.OPEN).order_by()
_first_flagged = _open_flags.values("comment").annotate(first=Min("made_at")).values("first")

_thread = Coalesce(OuterRef("parent_id"), OuterRef("pk"))
_official = Comment.objects.visible().filter(parent=_thread, official=True)
_answered = _official.order_by("published_at").values("published_at")[:1]


@dataclass(frozen=True)
class Queue:
    """One queue. ``where`` says what waits, ``acts`` whose work it is, ``bulk`` what is done to many.

    Comments are due ``days`` after ``since``; submissions by the day that was promised, or likewise.
    What is not ``is_work`` only lies there to be looked up.
    """

    code: str
    label: Text
    kind: str
    acts: tuple[Act, ...]
    where: Q
    since: str = "state_since"
    days: int | None = None
    bulk: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    is_work: bool = True

    def reach(self, user: User) -> Reach:
        """Whose items of this queue are this user's work."""
        return reach(user, *self.acts)

    def is_for(self, user: User) -> bool:
        """Whether anything of this queue could ever be this user's work."""
        where = self.reach(user)
        return where is None or bool(where)

    def condition(self, user: User) -> Q:
        """What waits here for this user."""
        return self.where & self.within(self.reach(user))

    def within(self, where: Reach) -> Q:
        """What belongs to these municipalities."""
        return on_things_of(where) if self.kind == "comment" else sent_to(where)

    def items(self, user: User) -> "QuerySet[Any]":
        """What waits for this user, what is due first at the top."""
        rows = KINDS[self.kind].objects.visible_to(user).annotate(**self.facts)
        order = [F(self.since).asc(), F("pk").asc()]
        if not self.is_work:
            order = [F(self.since).desc(), F("pk").desc()]
        elif self.days is None:
            order.insert(0, F("due_on").asc(nulls_last=True))
        return rows.filter(self.condition(user)).order_by(*order)

    def due(self, item: Any) -> datetime.date | None:
        """The day by which the item should be done; None where nothing was promised."""
        if not self.is_work:
            return None
        if self.days is None:
            day: datetime.date | None = item.due_on
            return day
        since: datetime.datetime = getattr(item, self.since)
        return timezone.localdate(since) + datetime.timedelta(days=self.days)

    def overdue(self) -> Q:
        """The condition that the day has passed."""
        today = timezone.localdate()
        if not self.is_work:
            return Q(pk__isnull=True)
        if self.days is None:
            return Q(due_on__lt=today)
        first = today - datetime.timedelta(days=self.days)
        midnight = datetime.datetime.combine(
            first, datetime.time(), timezone.get_current_timezone()
        )
        return Q(**{f"{self.since}__lt": midnight})


def _sent(*kinds: str) -> Q:
    return Q(kind__in=kinds, state__in=OPEN_STATES)


QUEUES: Final = (
    Queue(
        "comments",
        _("Comments"),
        "comment",
        ("moderate",),
        Q(state=CommentState.AWAITING_MODERATION),
        days=2,
        bulk=("approve", "reject"),
    ),
    Queue(
        "flags",
        _("Flags"),
        "comment",
        ("moderate",),
        Q(flagged_at__isnull=False, state=CommentState.VISIBLE),
        since="flagged_at",
        days=1,
        bulk=("hide", "dismiss_flags"),
        facts={"flagged_at": Subquery(_first_flagged)},
    ),
    Queue(
        "appeals",
        _("Appeals"),
        "comment",
        ("moderate",),
        Q(appeal__state=AppealState.OPEN, state__in=(CommentState.HIDDEN, CommentState.REJECTED)),
        since="appealed_at",
        days=2,
        facts={"appealed_at": F("appeal__made_at")},
    ),
    Queue(
        "held",
        _("Held by the filter"),
        "submission",
        ("moderate",),
        Q(state=SubmissionState.HELD),
        days=2,
        bulk=("release", "reject"),
    ),
    Queue(
        "messages",
        _("Messages"),
        "submission",
        ("answer",),
        _sent(SubmissionKind.CONTACT),
    ),
    Queue(
        "barriers",
        _("Barrier reports"),
        "submission",
        ("answer", "assess"),
        _sent(SubmissionKind.BARRIER),
    ),
    Queue(
        "consultations",
        _("Consultation answers"),
        "submission",
        ("answer",),
        _sent(SubmissionKind.CONSULTATION),
    ),
    Queue(
        "helpful",
        _("Page feedback"),
        "submission",
        ("answer",),
        _sent(SubmissionKind.HELPFUL),
        bulk=("close",),
    ),
    Queue(
        "unanswered",
        _("Public, without an answer"),
        "comment",
        ("answer",),
        Q(answered_at__isnull=True, state=CommentState.VISIBLE, official=False),
        since="published_at",
        facts={"answered_at": Subquery(_answered)},
        is_work=False,
    ),
    Queue(
        "hidden",
        _("Hidden and rejected"),
        "comment",
        ("moderate",),
        Q(state__in=(CommentState.HIDDEN, CommentState.REJECTED)),
        is_work=False,
    ),
)


def queues_for(user: User) -> list[Queue]:
    """The queues that are this user's work."""
    return [queue for queue in QUEUES if queue.is_for(user)]


def queue_named(code: str, user: User) -> Queue | None:
    """The queue of that code, if it is this user's work."""
    return next((queue for queue in queues_for(user) if queue.code == code), None)


def after(queue: Queue, user: User, pk: int) -> int | None:
    """The item that follows in the queue, its first where that was the last, None in an empty one."""
    waiting: Iterable[int] = queue.items(user).values_list("pk", flat=True)[:500]
    ids = list(waiting)
    following = ids[ids.index(pk) + 1 :] if pk in ids else ids
    others = [each for each in (*following, *ids) if each != pk]
    return others[0] if others else None
