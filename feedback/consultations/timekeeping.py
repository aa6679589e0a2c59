"""The clock opens and closes consultations: the log is written by the worker, also after it was away."""

import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task
from wagtail.signals import page_published

from feedback.consultations.answered import note_overdue
from feedback.consultations.answers import answers_to
from feedback.consultations.moments import local
from feedback.models import ConsultationPage
from network.dates import home_zone
from network.models import Record
from network.transitions import TransitionRefused, change_status

#: The clock's own states, in their order.
_BY_CLOCK = ("planned", "open", "closed")


@task()
def keep_consultations_to_time() -> None:
    """Write what the clock has decided since the last time, and which promised days have passed."""
    keep_to_time()
    note_overdue()


def keep_to_time(now: datetime.datetime | None = None) -> int:
    """Move every consultation to where the clock has it; returns how many steps that were."""
    now = now or timezone.now()
    pages = ConsultationPage.objects.live().filter(alias_of=None, status__in=_BY_CLOCK)
    steps = 0
    for page in pages.select_related("record", "locale").order_by("pk"):
        if page.record is not None and page.status_at(now) != page.status:
            steps += _catch_up(page.record, page, now)
    return steps


def _catch_up(record: Record, page: ConsultationPage, now: datetime.datetime) -> int:
    """Step by step, each on the day it happened."""
    record.refresh_from_db()
    steps = 0
    if not record.status_changes.exists():
        _enter(record, page, now)
    while record.status in _BY_CLOCK and record.status != page.status_at(now):
        here = _BY_CLOCK.index(record.status)
        is_ahead = _BY_CLOCK.index(page.status_at(now)) > here
        target = _BY_CLOCK[here + 1] if is_ahead else "open"
        try:
            change_status(record, target, by=None, on=_day(record, page, target, now))
        except TransitionRefused:
            # Another worker was quicker, or a draft's moment is not public yet.
            break
        steps += 1
    return steps


def _move_promises(page: ConsultationPage) -> None:
    """Answers that wait have been promised what the page promises now."""
    waiting = answers_to(page.record_id or 0).open().exclude(due_on=page.due_on)
    waiting.update(due_on=page.due_on)


def _enter(record: Record, page: ConsultationPage, now: datetime.datetime) -> None:
    """It was planned from the day it was published; the log begins there."""
    moments = [page.first_published_at or now, page.opens_at or now, now]
    change_status(record, record.status, by=None, on=local(min(moments)).date())


def _day(
    record: Record, page: ConsultationPage, target: str, now: datetime.datetime
) -> datetime.date:
    """The day the step belongs to; never before the step that came last."""
    moment = {"open": page.opens_at, "closed": page.deadline}[target] or now
    if record.status == "closed":
        # Opened again: that is now, whenever it opened first.
        moment = now
    day = local(min(moment, now)).date()
    last = record.status_changes.order_by("-on").values_list("on", flat=True).first()
    return max(day, last) if last else day


@receiver(page_published, sender=ConsultationPage)
def plan_steps(sender: type[Any], instance: ConsultationPage, **kwargs: Any) -> None:
    """What is due now is done at once; the worker is asked for the moments that come."""
    if instance.alias_of_id is not None or instance.record is None:
        return
    if instance.status in _BY_CLOCK:
        _catch_up(instance.record, instance, timezone.now())
    _move_promises(instance)
    if not keep_consultations_to_time.get_backend().supports_defer:
        return
    for moment in (instance.opens_at, instance.deadline, _end_of_promise(instance)):
        if moment and moment > timezone.now():
            ask = keep_consultations_to_time.using(run_after=moment).enqueue
            transaction.on_commit(partial(ask))


def _end_of_promise(page: ConsultationPage) -> datetime.datetime | None:
    """The first moment of the day after the promised one."""
    if page.due_on is None:
        return None
    day = page.due_on + datetime.timedelta(days=1)
    return datetime.datetime.combine(day, datetime.time(0), tzinfo=home_zone())
