"""Search and references of many new things, written together instead of task by task.

Each save of a page would ask the worker for two tasks; for a planted network that is thousands,
most of them for the same pages again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_save
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backends
from wagtail.search.index import get_indexed_models
from wagtail.signal_handlers import disable_reference_index_auto_update

from network.models import SitePage
from search.upkeep import held_back, renew_stale

Saved = dict[type[Model], set[Any]]


@contextmanager
def indexed_together() -> Iterator[None]:
    """What is saved inside is findable when the block ends; nothing is if it fails."""
    saved: Saved = defaultdict(set)

    def note(sender: type[Model], instance: Model, **_kwargs: object) -> None:
        saved[sender].add(instance.pk)

    silent = [
        model
        for model in get_indexed_models()
        if post_save.disconnect(post_save_signal_handler, sender=model)
    ]
    post_save.connect(note)
    try:
        with disable_reference_index_auto_update(), held_back():
            yield
    finally:
        post_save.disconnect(note)
        for model in silent:
            post_save.connect(post_save_signal_handler, sender=model)
    with transaction.atomic():
        _write(saved)
        renew_stale(_pages(saved))


def _write(saved: Saved) -> None:
    searched = set(get_indexed_models())
    for model, ids in saved.items():
        rows = model._default_manager.filter(pk__in=ids)
        if ReferenceIndex.is_indexed(model):
            _refer(rows)
        if model in searched:
            found = list(model.get_indexed_objects().filter(pk__in=ids))  # type: ignore[attr-defined]  # of Indexed
            for backend in get_search_backends(with_auto_update=True):
                backend.add_bulk(model, found)


def _pages(saved: Saved) -> set[int]:
    return {pk for model, ids in saved.items() if issubclass(model, SitePage) for pk in ids}


def _refer(rows: Iterable[Model]) -> None:
    for row in rows:
        ReferenceIndex.create_or_update_for_object(row)
