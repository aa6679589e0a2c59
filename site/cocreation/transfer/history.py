"""The steps a thing took before its present status, on the way in and on the way out."""

from collections.abc import Callable
from typing import Final, TypeVar

from django.utils.translation import gettext as _

from cocreation.transfer import record_checks, values
from cocreation.transfer.refusal import Refused
from cocreation.transfer.values import Json, written_date
from network.lifecycle import Lifecycle
from network.models import Record
from network.taking_over import Earlier, log_problems

T = TypeVar("T")

_KEYS: Final = ("status", "on", "note", "source")


def history_of(lifecycle: Lifecycle | None) -> Callable[[Json], tuple[Earlier, ...]]:
    """A check for a list of steps, oldest first, which the lifecycle's table allows."""

    def check(value: Json) -> tuple[Earlier, ...]:
        items = values.items(value)
        if items and lifecycle is None:
            raise Refused(_("Pages of this type have no status."))
        steps = []
        for place, item in enumerate(items):
            try:
                steps.append(_step(item))
            except Refused as refusal:
                raise refusal.inside(f"[{place}]") from None
        for place, message in log_problems(lifecycle, steps) if lifecycle else ():
            raise Refused(message, f"[{place}]")
        return tuple(steps)

    return check


def written_history(record: Record) -> Json:
    """The steps before the latest one, oldest first."""
    changes = list(record.status_changes.order_by("pk"))[:-1]
    return [
        {
            "status": change.to_status,
            "on": written_date(change.on, change.precision),
            "note": {
                code: note
                for code, note in (("da", change.note_da), ("en", change.note_en))
                if note
            },
            "source": change.source,
        }
        for change in changes
    ]


def _step(item: Json) -> Earlier:
    given = values.members(item, _KEYS)
    status = _inside("status", lambda: values.required_text(given.get("status")))
    known = _inside("on", lambda: values.rough_date(given.get("on")))
    if known is None:
        raise Refused(_("This is missing."), "on")
    notes = _inside("note", lambda: record_checks.notes(given.get("note")))
    source = _inside("source", lambda: record_checks.source(given.get("source")))
    return Earlier(status, *known, *notes, source)


def _inside(path: str, check: Callable[[], T]) -> T:
    try:
        return check()
    except Refused as refusal:
        raise refusal.inside(path) from None
