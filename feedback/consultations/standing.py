"""Where a consultation stands by the clock, said in sentences: time left, promise, kept or not."""

import datetime
from dataclasses import dataclass
from typing import Literal

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from feedback.consultations.lifecycle import CONSULTATION, SETTLED
from feedback.consultations.moments import closed_text, closes_text, moment_text, opens_text
from feedback.models import ConsultationPage
from network.dates import written
from network.lifecycle import Tone
from network.tracks import StatusTrack, status_track, track_steps

#: How the promise stands: still to be kept, kept, kept late, overdue; "" where nothing is promised.
Promise = Literal["", "waiting", "kept", "late", "overdue"]


@dataclass(frozen=True)
class Extension:
    """A deadline that was moved: both moments in words, and why."""

    until: str
    answer_by: str
    reason: str


@dataclass(frozen=True)
class Standing:
    """``time`` says how long, ``promise_text`` by when there is an answer or when it came.

    ``note`` is what was said when it was answered or withdrawn.
    """

    status: str
    label: str
    tone: Tone
    time: str
    promise: Promise
    promise_text: str
    first_deadline: str
    extensions: list[Extension]
    note: str = ""

    @property
    def is_open(self) -> bool:
        """Whether one can answer now."""
        return self.status == "open"


def standing_of(page: ConsultationPage, now: datetime.datetime | None = None) -> Standing:
    """The consultation's standing at a moment; one query, for the extensions."""
    now = now or timezone.now()
    status = page.status_at(now)
    promise = promise_of(page, timezone.localdate(now))
    extensions = list(page.extensions.all())
    is_moved = bool(extensions) and page.closes_at is not None
    return Standing(
        status=status,
        label=CONSULTATION.label(status),
        tone=CONSULTATION.state(status).tone,
        time=time_said(page, now),
        promise=promise,
        promise_text=promise_said(page, promise, timezone.localdate(now)),
        first_deadline=moment_text(page.closes_at, ends=True)
        if is_moved and page.closes_at
        else "",
        extensions=[
            Extension(moment_text(row.until, ends=True), written(row.answer_by), row.reason)
            for row in extensions
        ],
        note=_note(page) if status in SETTLED else "",
    )


def _note(page: ConsultationPage) -> str:
    """What was said when it was answered or withdrawn."""
    changes = list(page.record.status_changes.all()) if page.record else []
    notes = [change.note for change in changes if change.to_status == page.status]
    return notes[-1] if notes else ""


def time_said(page: ConsultationPage, now: datetime.datetime) -> str:
    """How long until it opens or closes, when it closed, how it was answered; "" once withdrawn."""
    status = page.status_at(now)
    if status == "answered":
        return _("Answered in time") if page.was_in_time else _("Answered later than promised")
    if page.opens_at is None or page.deadline is None or status == "withdrawn":
        return ""
    if status == "planned":
        return opens_text(page.opens_at, now)
    return closes_text(page.deadline, now) if status == "open" else closed_text(page.deadline)


def promise_of(page: ConsultationPage, today: datetime.date) -> Promise:
    """How the promise to answer stands on a day."""
    if page.due_on is None or page.status == "withdrawn":
        return ""
    if page.status == "answered":
        return "kept" if page.was_in_time else "late"
    return "overdue" if page.is_overdue(today) else "waiting"


def promise_said(page: ConsultationPage, promise: Promise, today: datetime.date) -> str:
    """The promise as a sentence."""
    due, came = page.due_on, page.status_since
    if due is None or promise == "":
        return ""
    words = {"date": written(due), "came": written(came, page.status_precision)}
    if promise == "waiting":
        return _("You get an answer by %(date)s at the latest.") % words
    if promise == "kept":
        return _("Answered on %(came)s. That was promised by %(date)s.") % words
    days = ((came if promise == "late" and came else today) - due).days
    words = {**words, "count": str(days)}
    if promise == "late":
        said = ngettext(
            "Answered on %(came)s, %(count)s day later than promised.",
            "Answered on %(came)s, %(count)s days later than promised.",
            days,
        )
    else:
        said = ngettext(
            "The answer was promised by %(date)s. It is %(count)s day late.",
            "The answer was promised by %(date)s. It is %(count)s days late.",
            days,
        )
    return said % words


def track_of(page: ConsultationPage, standing: Standing) -> StatusTrack | None:
    """The track by the clock; the log's own where nothing has changed since it was written."""
    if page.record is None:
        return None
    written_track = status_track(page.record, CONSULTATION)
    if standing.status == page.status:
        return StatusTrack(written_track.steps, "")
    entered = {step.label: step.since_text for step in written_track.steps}
    by_code = {state.code: entered.get(str(state.label), "") for state in CONSULTATION}
    return StatusTrack(track_steps(standing.status, CONSULTATION, (), by_code), "")
