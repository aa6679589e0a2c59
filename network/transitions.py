"""The one way a status changes: form, admin, import and commands all come through here."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.search import index

from network.changes import facts_changed, status_changed
from network.grants import role_code
from network.lifecycle import Lifecycle, Request
from network.models import Record, SitePage, StatusChange
from network.requirements import missing


class TransitionRefused(Exception):
    """The change is not allowed; ``messages`` says why, one sentence each."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__(" ".join(messages))
        self.messages = list(messages)


def lifecycle_of(record: Record) -> Lifecycle | None:
    """The lifecycle of the record's type, None for things without a status."""
    for model in SitePage.types():
        if model.type_code == record.type:
            return model.lifecycle
    return None


def judged_page(record: Record) -> SitePage | None:
    """The page a change is judged by: what readers see, or the newest draft before publication."""
    page = record.leading_page()
    if page is None:
        return None
    specific: SitePage = page.specific
    return specific if specific.live else specific.get_latest_revision_as_object()


def gaps(record: Record) -> list[str]:
    """What the present state requires and the page lacks (a thing taken over may lack it)."""
    lifecycle = lifecycle_of(record)
    if lifecycle is None or record.status not in lifecycle:
        return []
    notes = record.status_changes.order_by("-pk").values_list("note_da", flat=True)
    request = Request(page=judged_page(record), note=notes.first() or "")
    return missing(lifecycle.state(record.status).needs, request)


def change_status(
    record: Record,
    target: str,
    *,
    by: User | None,
    on: datetime.date,
    precision: str = "day",
    note_da: str = "",
    note_en: str = "",
    source: str = "",
    taken_over: bool = False,
    expected: str | None = None,
    follows: bool = False,
) -> StatusChange:
    """Move the record to ``target`` and write it on the page rows of all languages, in one transaction.

    ``expected`` is the status the user saw; when somebody was quicker, the refusal says what they did.
    A thing ``taken_over`` may enter once in any state; what the state requires and is missing is then
    a gap (see :func:`gaps`), not a refusal. Naming the initial state as the first change dates it.
    ``follows`` says that the status follows another thing's, and nobody chose it.
    Raises TransitionRefused.
    """
    with transaction.atomic():
        locked = Record.objects.select_for_update().get(pk=record.pk)
        lifecycle = lifecycle_of(locked)
        if lifecycle is None or target not in lifecycle:
            raise TransitionRefused([_("This status does not exist here.")])
        if expected is not None and locked.status != expected:
            raise TransitionRefused([changed_meanwhile(locked, lifecycle)])
        problems = _date_problems(locked, on, precision)
        entered = locked.status_changes.exists()
        if taken_over and entered:
            problems.append(_("A thing can be taken over only once, before any other change."))
        entering = not entered and (taken_over or target == locked.status)
        if not entering:
            asked = Request(judged_page(locked), note_da.strip(), on, precision, follows)
            problems += _table_problems(locked, lifecycle, target, asked, by)
        if problems:
            raise TransitionRefused(problems)
        if not entered and not entering:
            _enter(locked, on, precision)
        change = StatusChange.objects.create(
            record=locked,
            from_status="" if entering else locked.status,
            to_status=target,
            on=on,
            precision=precision,
            note_da=note_da,
            note_en=note_en,
            source=source,
            taken_over=taken_over,
            by=by,
            role=role_code(by) if by else "",
        )
        facts: dict[str, Any] = {
            "status": target,
            "status_since": on,
            "status_precision": precision,
        }
        Record.objects.filter(pk=locked.pk).update(**facts)
        locked.status, locked.status_since, locked.status_precision = target, on, precision
        SitePage.objects.filter(record=locked).update(**facts)
        for version in locked.pages.all():
            index.insert_or_update_object(version.specific)
        facts_changed.send(sender=Record, record=locked)
        page = locked.leading_page()
        if page is not None:
            log(
                instance=page.specific_deferred,
                action="network.change_status",
                user=by,
                data={"from": change.from_status, "to": target},
            )
        status_changed.send(sender=Record, record=locked, change=change)
    record.status, record.status_since, record.status_precision = target, on, precision
    return change


def _enter(record: Record, before: datetime.date, precision: str) -> None:
    """Log that the thing began in its initial state, so that its track has a beginning."""
    created = timezone.localdate(record.created_at)
    StatusChange.objects.create(
        record=record,
        to_status=record.status,
        on=min(created, before),
        precision="day" if created <= before else precision,
    )


def changed_meanwhile(record: Record, lifecycle: Lifecycle) -> str:
    """The sentence for the second of two: who moved the status, and to what."""
    last = record.status_changes.order_by("-pk").first()
    who = str(last.by) if last and last.by else _("Somebody")
    return _(
        "%(who)s has just changed the status to “%(status)s”. Look at it before you go on."
    ) % {
        "who": who,
        "status": lifecycle.label(record.status),
    }


def _date_problems(record: Record, on: datetime.date, precision: str) -> list[str]:
    problems = []
    if on > timezone.localdate():
        problems.append(_("The date is in the future."))
    last = record.status_changes.order_by("-on", "-pk").first()
    if last is not None and precision == "day" and last.precision == "day" and on < last.on:
        problems.append(_("The date is before the latest status change."))
    return problems


def _table_problems(
    record: Record, lifecycle: Lifecycle, target: str, asked: Request, by: User | None
) -> list[str]:
    way = lifecycle.find(record.status, target)
    if way is None:
        return [
            _("“%(source)s” cannot be changed to “%(target)s”.")
            % {"source": lifecycle.label(record.status), "target": lifecycle.label(target)}
        ]
    if way.who == "clock" and by is not None:
        return [_("Nobody sets this status: it comes by itself at its date.")]
    if by is not None and not way.back_dated and asked.on != timezone.localdate():
        return [_("This step is dated today. A promise is judged by the day it is kept.")]
    return missing((*way.needs, *lifecycle.state(target).needs), asked)
