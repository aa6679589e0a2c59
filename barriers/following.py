"""From the application to its answer a barrier's status follows its exemptions."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext, override
from wagtail.signals import page_published

from barriers.exemptions.lifecycle import DECISIONS, PENDING
from barriers.models import BarrierPage
from network.changes import status_changed
from network.models import Link, Record, StatusChange
from network.models.link import LinkKind
from network.transitions import TransitionRefused, change_status

#: What an answer to an application makes of its barrier; the first that any exemption has counts.
_ANSWERS: Final = {
    "granted": "granted",
    "partly_granted": "partly_granted",
    "referred": "already_possible",
    "refused": "refused",
    "withdrawn": "withdrawn",
}
#: Where a barrier waits for an application, and what one makes of it.
_APPLIES: Final = {"needs_exemption": "applied", "refused": "reapplied", "withdrawn": "reapplied"}
_WAITS: Final = ("applied", "reapplied")


@dataclass(frozen=True)
class Due:
    """Where a barrier has to go, and the exemption's step that takes it there."""

    target: str
    step: StatusChange


def due_of(
    status: str, since: datetime.date | None, exemptions: Sequence[Sequence[StatusChange]]
) -> Due | None:
    """The next step of a barrier with these exemptions' logs (oldest first); None where it stands right.

    Answers from before the application that it waits for are answers to an earlier one.
    """
    logs = [log for log in exemptions if log]
    pending = [log for log in logs if log[-1].to_status in PENDING]
    answers = [step for log in logs for step in log if step.to_status in DECISIONS]
    recent = [step for step in answers if since is None or step.on >= since]
    if status in _APPLIES:
        sent = [_sent(log) for log in pending]
        if status == "needs_exemption":
            sent += [_sent(log) for log in logs if log[-1].to_status not in PENDING and recent]
        sent = [step for step in sent if step.to_status in (*PENDING, *DECISIONS)]
        first = min(sent, key=lambda step: step.on, default=None)
        return Due(_APPLIES[status], first) if first else None
    if status in _WAITS and not pending:
        for answer, target in _ANSWERS.items():
            given = [step for step in recent if step.to_status == answer]
            if given:
                return Due(target, max(given, key=lambda step: (step.on, step.pk)))
    return None


def _sent(log: Sequence[StatusChange]) -> StatusChange:
    """The step by which an application was sent, else the first that is known."""
    return next((step for step in log if step.to_status in PENDING), log[0])


def follow(barrier: Record, *, by: User | None = None, lenient: bool = False) -> None:
    """Take the barrier where its exemptions say it is; TransitionRefused where it lacks something.

    ``lenient`` is for what comes later than it should have: a link made after the answer. A date
    that lies before the barrier's last change then gives way to it.
    """
    with transaction.atomic():
        locked = Record.objects.select_for_update().get(pk=barrier.pk)
        logs = _logs_of(locked)
        # An application and its answer can both be news to the barrier.
        for _step in range(3):
            due = due_of(locked.status, locked.status_since, logs)
            if due is None:
                return
            _take(locked, due, by=by, lenient=lenient)


def _take(barrier: Record, due: Due, *, by: User | None, lenient: bool) -> None:
    on = due.step.on
    if lenient and barrier.status_since is not None:
        on = max(on, barrier.status_since)
    number = str(due.step.record)
    words = {}
    for language in ("da", "en"):
        with override(language):
            words[language] = gettext("Follows from the application %(number)s.") % {
                "number": number
            }
    change_status(
        barrier,
        due.target,
        by=by,
        on=on,
        precision=due.step.precision,
        note_da=due.step.note_da or words["da"],
        note_en=due.step.note_en or words["en"],
        source=due.step.source,
        document=due.step.document,
        follows=True,
    )


def _logs_of(barrier: Record) -> list[list[StatusChange]]:
    """The logs of the exemptions a barrier led to; two queries."""
    links = Link.objects.filter(source=barrier, kind=LinkKind.LED_TO, target__type="exemption")
    logs: dict[int, list[StatusChange]] = {pk: [] for pk in links.values_list("target", flat=True)}
    steps = (
        StatusChange.objects.filter(record__in=logs)
        .select_related("record", "document")
        .order_by("pk")
    )
    for step in steps:
        logs[step.record_id].append(step)
    return list(logs.values())


def barriers_of(exemption: Record) -> Iterable[Record]:
    """The barriers that led to an exemption, always in one order, so that two never wait crosswise."""
    links = Link.objects.filter(target=exemption, kind=LinkKind.LED_TO, source__type="barrier")
    return [link.source for link in links.select_related("source").order_by("source_id")]


@receiver(status_changed)
def follow_exemption(
    sender: type[Any], record: Record, change: StatusChange, **kwargs: Any
) -> None:
    """In the same transaction: what a barrier lacks stops its exemption, too."""
    if record.type == "exemption":
        for barrier in barriers_of(record):
            _follow_strictly(barrier, change)
    elif record.type == "barrier" and change.to_status in _APPLIES:
        catch_up(record)


def _follow_strictly(barrier: Record, change: StatusChange) -> None:
    try:
        follow(barrier, by=change.by)
    except TransitionRefused as refused:
        words = {"barrier": str(barrier)}
        raise TransitionRefused(
            [gettext("The barrier %(barrier)s: ") % words + each for each in refused.messages]
        ) from refused


def catch_up(barrier: Record) -> None:
    """Follow if that is possible; what is missing is told where the barrier is edited."""
    try:
        follow(barrier, lenient=True)
    except TransitionRefused:
        return


@receiver(post_save, sender=Link)
def follow_new_link(sender: type[Link], instance: Link, created: bool, **kwargs: Any) -> None:
    """A barrier that is tied to an application which is sent or answered already."""
    if not created or kwargs.get("raw") or instance.kind != LinkKind.LED_TO:
        return
    if (instance.source.type, instance.target.type) == ("barrier", "exemption"):
        catch_up(instance.source)


@receiver(page_published, sender=BarrierPage)
def follow_when_published(sender: type[BarrierPage], instance: BarrierPage, **kwargs: Any) -> None:
    """The outcome a barrier lacked may have been written now."""
    if instance.alias_of_id is None and instance.record is not None:
        catch_up(instance.record)
