"""Remembers what is dear to work out and the same for all readers, until any content changes.

    frame = remembered(f"frame:{language}", lambda: work_it_out())

Everything remembered carries the stamp of the content it was made from. A change renews the stamp,
in the cache that all processes share, and nothing made before is found again. What is remembered
must be plain data (no rows), so that it outlives a new version of the code.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, TypeVar

from django.core.cache import cache
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site

Value = TypeVar("Value")

_STAMP: Final = "content-stamp"
#: Also what no signal tells (a date that passes, a row changed by hand) is seen after this time.
_SECONDS: Final = 600

#: True while something is only tried, and will be undone.
_is_trial: ContextVar[bool] = ContextVar("is_trial", default=False)

_watched: list[type[Model]] = [Page, PageViewRestriction, Site]


def watch(model: type[Model]) -> type[Model]:
    """Let every change of a row of this model count as a change of content; usable as decorator."""
    _watched.append(model)
    return model


def remembered(name: str, work_out: Callable[[], Value]) -> Value:
    """The value remembered under the name since the last change, else worked out now."""
    if _is_trial.get():
        return work_out()
    # Read before the work: what is made from old content must not be found under a new stamp.
    stamp = _stamp()
    if not stamp:
        # A cache that keeps no stamp cannot be told of a change: nothing is remembered.
        return work_out()
    key = f"{stamp}:{name}"
    found = cache.get(key)
    if found is None:
        made = work_out()
        cache.set(key, (made,), _SECONDS)
        return made
    value: Value = found[0]
    return value


@contextmanager
def tried() -> Iterator[None]:
    """Around what will be rolled back: nobody else sees it, so nothing is forgotten or remembered."""
    token = _is_trial.set(True)
    try:
        yield
    finally:
        _is_trial.reset(token)


def forget() -> None:
    """Content has changed: nothing remembered so far is found again."""
    if _is_trial.get():
        return
    cache.set(_STAMP, secrets.token_hex(8), None)


def _stamp() -> str:
    stamp: str | None = cache.get(_STAMP)
    if stamp is None:
        forget()
        stamp = cache.get(_STAMP)
    return stamp or ""


def _forget_after(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """At once for this transaction's own readers, and again when the others can see the change."""
    if isinstance(instance, tuple(_watched)):
        forget()
        transaction.on_commit(forget)


post_save.connect(_forget_after, dispatch_uid="network.freshness.save")
post_delete.connect(_forget_after, dispatch_uid="network.freshness.delete")
m2m_changed.connect(_forget_after, dispatch_uid="network.freshness.m2m")
