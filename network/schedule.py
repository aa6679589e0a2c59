"""What editors have planned happens on time: the worker publishes, and takes down, what is due."""

import datetime
from functools import partial
from typing import Any

from django.core.management import call_command
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task
from wagtail.models import Revision
from wagtail.signals import page_published


@task()
def keep_to_schedule() -> None:
    """Publish what is due and take down what has expired, as Wagtail's own command does."""
    call_command("publish_scheduled", verbosity=0)


def _look_again(moment: datetime.datetime | None) -> None:
    """Ask the worker for the moment; where tasks cannot wait, the command has to be run by a clock."""
    if moment and moment > timezone.now() and keep_to_schedule.get_backend().supports_defer:
        transaction.on_commit(partial(keep_to_schedule.using(run_after=moment).enqueue))


@receiver(post_save, sender=Revision)
def plan_publication(sender: type[Revision], instance: Revision, **kwargs: Any) -> None:
    """A version that was given a day to go live."""
    if not kwargs.get("raw"):
        _look_again(instance.approved_go_live_at)


@receiver(page_published)
def plan_expiry(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """A page that was given a day to be taken down."""
    _look_again(instance.expire_at)
