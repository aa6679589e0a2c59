"""The one door by which anything is submitted: forms on the site, and staff who enter what came on paper."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, Protocol

from django.db import transaction
from django.utils.translation import get_language

from feedback.citizens_text import cleaned
from feedback.models import (
    Channel,
    Contact,
    Submission,
    SubmissionFile,
    SubmissionKind,
    SubmissionState,
    SubmissionStep,
)
from feedback.moderation.audit import note
from feedback.protection import CleanUpload
from feedback.protection.written_files import no_file_without_its_row
from feedback.submissions.mailing import contact_kept_until, tell_or_ask
from feedback.submissions.promises import promised_day
from feedback.submissions.references import new_reference
from network.models import Municipality, Record
from subscriptions.addresses import given

Answer = Mapping[str, str]
Promise = date | Literal["promised"] | None


class Checked(Protocol):
    """A form that has been through the ladder."""

    signals: list[str]


def submit(
    kind: SubmissionKind,
    *,
    form: Checked | None,
    answers: Sequence[Answer],
    municipality: Municipality | None = None,
    record: Record | None = None,
    email: str = "",
    name: str = "",
    phone: str = "",
    files: Iterable[CleanUpload] = (),
    confidential: bool = False,
    channel: str = Channel.WEB,
    language: str = "",
    due_on: Promise = "promised",
    needs_answer: bool = True,
) -> Submission:
    """Write down what was sent, who sent it apart from it, and what is to be mailed; all or nothing.

    ``form`` is None for what staff enter. ``due_on`` is a day where the promise was made elsewhere,
    None where no answer was promised. What ``needs_answer`` not, is closed as it comes. What the
    ladder holds is not mailed about before somebody has released it.
    """
    language = language or get_language() or "da"
    signals = form.signals if form else []
    with no_file_without_its_row(), transaction.atomic():
        address = given(email, language) if email else None
        submission = Submission.objects.create(
            kind=kind,
            reference=new_reference(kind),
            record=record,
            municipality=municipality,
            language=language,
            answers=[_kept(answer) for answer in answers if answer["value"].strip()],
            state=_first_state(signals, needs_answer),
            due_on=promised_day(municipality) if due_on == "promised" else due_on,
            confidential=confidential,
            channel=channel,
            signals=signals,
            writer_key=address.key if address else None,
        )
        SubmissionStep.objects.create(submission=submission, state=submission.state)
        if address or name or phone:
            Contact.objects.create(
                submission=submission,
                name=name,
                phone=phone,
                address=address,
                retain_until=contact_kept_until(),
            )
        for upload in files:
            SubmissionFile.objects.create(
                submission=submission, file=upload.file, name=upload.name, size=upload.size
            )
        note(None, "feedback.receive", submission)
        if submission.state != SubmissionState.HELD:
            tell_or_ask(submission)
    return submission


def _kept(answer: Answer) -> dict[str, str]:
    """As it was written, but for what nobody can see."""
    return {**answer, "value": cleaned(answer["value"])}


def _first_state(signals: Sequence[str], needs_answer: bool) -> SubmissionState:
    if signals:
        return SubmissionState.HELD
    return SubmissionState.RECEIVED if needs_answer else SubmissionState.CLOSED
