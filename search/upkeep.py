"""The index follows what happens to pages: noted with the change itself, made when that is safe."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from django.db import transaction
from django_tasks import task

from search.models import StaleEntry
from search.writing import BATCH, write_entries

#: More pages than this wait for the worker; nobody waits for them.
AT_ONCE: Final = 20

_held_back: ContextVar[bool] = ContextVar("held_back", default=False)


@contextmanager
def held_back() -> Iterator[None]:
    """For planting in bulk: what changes inside is noted, and whoever plants renews it at the end."""
    token = _held_back.set(True)
    try:
        yield
    finally:
        _held_back.reset(token)


def mark_stale(page_ids: Iterable[int]) -> None:
    """The entries of these pages have to be made anew, or removed.

    Noted in the caller's transaction, so that a crash between the two loses nothing; the entries
    follow when it is committed.
    """
    ids = sorted(set(page_ids))
    if not ids:
        return
    StaleEntry.objects.bulk_create([StaleEntry(pk) for pk in ids], ignore_conflicts=True)
    if not _held_back.get():
        # What fails here waits for the worker: the change itself is made, and nobody's page breaks.
        # (A lambda: Django names a function that has failed, and a partial has no name.)
        transaction.on_commit(lambda: _renew_after_commit(ids), robust=True)


def renew_stale(page_ids: Iterable[int] = ()) -> int:
    """Make the entries that wait, and those of the given pages; how many were looked at.

    A note is taken away before its page is read: a change in between notes it again.
    """
    done, given = 0, list(page_ids)
    while True:
        with transaction.atomic():
            some = given[:BATCH] or list(StaleEntry.objects.values_list("pk", flat=True)[:BATCH])
            StaleEntry.objects.filter(pk__in=some).delete()
            write_entries(some)
        given = given[BATCH:]
        done += len(some)
        if len(some) < BATCH and not given:
            return done


@task()
def renew_entries() -> None:
    """In the worker: everything that waits."""
    renew_stale()


def _renew_after_commit(ids: list[int]) -> None:
    waiting = list(StaleEntry.objects.filter(pk__in=ids).values_list("pk", flat=True))
    if len(waiting) > AT_ONCE:
        renew_entries.enqueue()
    elif waiting:
        renew_stale(waiting)
