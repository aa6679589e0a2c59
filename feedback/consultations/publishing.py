"""An answer becomes public, or is taken back: one function each, with its row in the log."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from feedback.consultations.public_list import copy_for_readers
from feedback.models import ConsultationPoint, Outcome, PublishedAnswer, Submission
from feedback.moderation.audit import note
from network.models import Record

Answers = Sequence[Mapping[str, str]]
#: As long as an outcome can be.
_LONGEST: Final = 300


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
def set_points(submission: Submission, points: Sequence[ConsultationPoint], by: User) -> None:
    """Say which points of “You said, we did” an answer has become part of.

    Its writer sees it on the receipt at once, and reads it in the mail about the answer.
    """
    if submission.record is None:
        return
    # Two who name the same at once come one after the other.
    Record.objects.select_for_update().get(pk=submission.record.pk)
    named = {outcome.pk: outcome for outcome in outcomes_of(submission)}
    kept = set()
    for point in points:
        texts = {"text_da": text_of(point), "text_en": _in_english(point)}
        same = [each for each in named.values() if is_about(each, point)]
        if same:
            Outcome.objects.filter(pk=same[0].pk).update(**texts)
            kept.add(same[0].pk)
            continue
        made = Outcome.objects.create(submission=submission, record=submission.record, **texts)
        kept.add(made.pk)
        note(by, "feedback.outcome", submission, data={"words": texts["text_da"]})
    Outcome.objects.filter(pk__in=named.keys() - kept).delete()


def outcomes_of(submission: Submission) -> list[Outcome]:
    """What the answer has become in the consultation's own answer."""
    own = Outcome.objects.filter(submission=submission, record=submission.record_id)
    return list(own.order_by("pk"))


def text_of(point: ConsultationPoint) -> str:
    """A point in one line."""
    return f"{point.theme}: {point.did}"[:_LONGEST]


def is_about(outcome: Outcome, point: ConsultationPoint) -> bool:
    """Whether an outcome was named with this point; its words may have got better since."""
    return outcome.text_da.startswith(f"{point.theme}: "[:_LONGEST])


def _in_english(point: ConsultationPoint) -> str:
    twin = ConsultationPoint.objects.filter(
        translation_key=point.translation_key, locale__language_code="en"
    )
    found = twin.exclude(pk=point.pk).first()
    return text_of(found) if found else ""
