"""A thing that comes with its whole log: written as it was elsewhere, held to the same table."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils import timezone
from django.utils.translation import gettext as _

from network.dates import comes_after
from network.lifecycle import Lifecycle
from network.models import Record, StatusChange


@dataclass(frozen=True)
class Earlier:
    """A step that was taken before the one by which the thing enters here."""

    status: str
    on: datetime.date
    precision: str = "day"
    note_da: str = ""
    note_en: str = ""
    source: str = ""


def log_problems(lifecycle: Lifecycle, steps: Sequence[Earlier]) -> list[tuple[int, str]]:
    """What the table and the calendar have against a log, each with the place of the step."""
    problems = [
        (place, _("This status does not exist here."))
        for place, step in enumerate(steps)
        if step.status not in lifecycle
    ]
    today = timezone.localdate()
    problems += [
        (place, _("The date is in the future."))
        for place, step in enumerate(steps)
        if step.on > today
    ]
    for place, (before, after) in enumerate(pairwise(steps), start=1):
        if lifecycle.find(before.status, after.status) is None:
            words = {
                "source": lifecycle.label(before.status),
                "target": lifecycle.label(after.status),
            }
            said = _("“%(source)s” cannot be changed to “%(target)s”.") % words
            problems.append((place, said))
        if comes_after(before.on, before.precision, after.on, after.precision):
            problems.append((place, _("The date is before the latest status change.")))
    return problems


def write_earlier(record: Record, steps: Sequence[Earlier]) -> str:
    """Write the steps before the last one; the status that the last one comes from, "" for none."""
    before = ""
    for step in steps:
        StatusChange.objects.create(
            record=record,
            from_status=before,
            to_status=step.status,
            on=step.on,
            precision=step.precision,
            note_da=step.note_da,
            note_en=step.note_en,
            source=step.source,
            taken_over=True,
        )
        before = step.status
    return before
