"""The worker's round: what was asked is written into the day's counts, what is old is deleted."""

import datetime
from typing import Final

from django.core.cache import cache
from django.utils import timezone
from django_tasks import task

from search.noting import forget_old_counts, write_counts

_EVERY: Final = datetime.timedelta(minutes=10)
_PLANNED: Final = "tally-planned"


@task()
def tally() -> None:
    """Plan the next round first, so that a crash in this one does not end them."""
    plan_tally()
    write_counts()
    forget_old_counts()


def plan_tally() -> None:
    """Let the worker make its round in a while, unless one is planned.

    The mark in the cache lasts exactly as long as the wait, so there is one row of rounds however
    often this is called. Where tasks cannot wait, `manage.py count_questions` has to be run by a
    clock.
    """
    if not tally.get_backend().supports_defer:
        return
    if cache.add(_PLANNED, 1, _EVERY.total_seconds()):
        tally.using(run_after=timezone.now() + _EVERY).enqueue()
