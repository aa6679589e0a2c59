"""An answer becomes public, or is taken back: one function each, with its row in the log."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from feedback.consultations.public_list import copy_for_readers
from feedback.models import Outcome, PublishedAnswer, Submission
from feedback.moderation.audit import note

Answers = Sequence[Mapping[str, str]]


@transaction.atomic
def publish_answer(
    submission: Submission, by: User, *, name: str, answers: Answers | None = None
) -> PublishedAnswer:
    """Show an answer to everybody; ``answers`` is the copy with passages taken out, None the whole."""
    whole = copy_for_readers(submission.answers)
    shown = [dict(answer) for answer in answers] if answers is not None else whole
    row, _made = PublishedAnswer.objects.update_or_create(
        submission=submission,
        defaults={
            "name": name,
            "answers": shown,
            "is_redacted": shown != whole,
            "approved_by": by,
            "approved_at": timezone.now(),
        },
    )
    note(by, "feedback.publish", submission)
    return row


@transaction.atomic
def take_back_answer(submission: Submission, by: User) -> None:
    """Show it to nobody any more; the answer itself stays and counts."""
    deleted, _rows = PublishedAnswer.objects.filter(submission=submission).delete()
    if deleted:
        note(by, "feedback.unpublish", submission)


@transaction.atomic
def set_points(submission: Submission, points: Sequence[Any], by: User) -> None:
    """Say which points of “You said, we did” an answer has become part of; its writer reads it."""
    record = submission.record
    if record is None:
        return
    wanted = {f"{point.theme}: {point.did}"[:300]: point for point in points}
    own = Outcome.objects.filter(submission=submission, record=record)
    kept = set(own.filter(text_da__in=wanted).values_list("text_da", flat=True))
    own.exclude(text_da__in=wanted).delete()
    made = [
        Outcome(submission=submission, record=record, text_da=text)
        for text in wanted
        if text not in kept
    ]
    Outcome.objects.bulk_create(made)
    if made:
        note(by, "feedback.outcome", submission)
