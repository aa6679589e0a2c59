"""The steps a thing took before its present status, on the way in and on the way out."""

from collections.abc import Callable
from typing import Final

from django.utils.translation import gettext as _

from cocreation.transfer import record_checks, values
from cocreation.transfer.refusal import Refused, inside
from cocreation.transfer.values import Json
from network.dates import known
from network.lifecycle import Lifecycle
from network.models import Record
from network.taking_over import Earlier, log_problems

_KEYS: Final = ("status", "on", "note", "source")


def history_of(lifecycle: Lifecycle | None) -> Callable[[Json], tuple[Earlier, ...]]:
    """A check for a list of steps, oldest first, which the lifecycle's table allows."""

    def check(value: Json) -> tuple[Earlier, ...]:
        items = values.items(value)
        if items and lifecycle is None:
            raise Refused(_("Pages of this type have no status."))
        steps = []
        for place, item in enumerate(items):
            with inside(f"[{place}]"):
                steps.append(_step(item))
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
            "on": known(change.on, change.precision),
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
    with inside("status"):
        status = values.required_text(given.get("status"))
    with inside("on"):
        day = values.rough_date(given.get("on"))
        if day is None:
            raise Refused(_("This is missing."))
    with inside("note"):
        notes = record_checks.notes(given.get("note"))
    with inside("source"):
        source = record_checks.source(given.get("source"))
    return Earlier(status, *day, *notes, source)
