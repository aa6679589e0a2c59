"""A trial is over when its last day is: by the calendar, and also after the machine was away."""

import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task
from wagtail.signals import page_published

from barriers.models import ExemptionPage
from network.changes import status_changed
from network.dates import home_zone
from network.models import Record, StatusChange
from network.transitions import TransitionRefused, change_status

_DAY = datetime.timedelta(days=1)


def end_what_is_over() -> int:
    """Expire every exemption whose last day has passed, as of the day after; returns how many."""
    today = timezone.localdate()
    rows = ExemptionPage.objects.filter(
        status="in_force", in_force_to__lt=today, alias_of=None
    ).select_related("record")
    ended = 0
    # Languages share their record and their dates.
    for page in {page.record_id: page for page in rows}.values():
        ended += _expire(page)
    return ended


def _expire(page: ExemptionPage) -> bool:
    if page.record is None or page.in_force_to is None:
        return False
    last = page.record.status_changes.order_by("-on").values_list("on", flat=True).first()
    over = page.in_force_to + _DAY
    try:
        change_status(
            page.record,
            "expired",
            by=None,
            on=max(over, last) if last else over,
            note_da="Perioden er slut.",
            note_en="The period is over.",
            expected="in_force",
        )
    except TransitionRefused:
        # Somebody extended or ended it meanwhile.
        return False
    return True


@task()
def expire_exemptions() -> None:
    """The task for the moment after a last day."""
    end_what_is_over()


def _plan(last_day: datetime.date | None) -> None:
    """Ask the worker for the first moment of the day after, in Denmark."""
    if last_day is None or not expire_exemptions.get_backend().supports_defer:
        return
    midnight = datetime.datetime.combine(last_day + _DAY, datetime.time(), home_zone())
    moment = max(midnight, timezone.now())
    transaction.on_commit(partial(expire_exemptions.using(run_after=moment).enqueue))


@receiver(page_published, sender=ExemptionPage)
def plan_when_published(
    sender: type[ExemptionPage], instance: ExemptionPage, **kwargs: Any
) -> None:
    """Its last day may be another one now."""
    if instance.status == "in_force":
        _plan(instance.in_force_to)


@receiver(status_changed)
def plan_when_in_force(
    sender: type[Any], record: Record, change: StatusChange, **kwargs: Any
) -> None:
    """From now on it has a last day."""
    if record.type == "exemption" and change.to_status == "in_force":
        page = ExemptionPage.objects.filter(record=record).first()
        _plan(page.in_force_to if page else None)
