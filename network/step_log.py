"""A thing's log as its page tells it: oldest first, each step with its document, read once."""

from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

from network.models import Record, StatusChange


def log_of(record: Record | None) -> list[StatusChange]:
    """The steps of a record; one query, none where they have been read with the page."""
    if record is None:
        return []
    prefetch_related_objects([record], steps_of())
    return list(record.status_changes.all())


def steps_of(before: str = "") -> "Prefetch[Any]":
    """The same, to read with many things at once; ``before`` is the way to their records."""
    steps = StatusChange.objects.select_related("document")
    return Prefetch(f"{before}status_changes", queryset=steps)
