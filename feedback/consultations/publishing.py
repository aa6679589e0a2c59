"""An answer becomes public, or is taken back: one function each, with its row in the log."""

from collections.abc import Mapping, Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from feedback.consultations.public_list import copy_for_readers
from feedback.models import ConsultationPoint, Outcome, PublishedAnswer, Submission
from feedback.moderation.audit import note
from feedback.outcomes.naming import name_outcome, take_away
from feedback.outcomes.places import place_of_point

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
def set_points(submission: Submission, points: Sequence[ConsultationPoint], by: User) -> None:
    """Say which points of “You said, we did” an answer has become part of.

    Its writer sees it on the receipt at once, and reads it in the mail about the answer; where that
    has been sent, in a letter of its own.
    """
    if submission.record is None:
        return
    named = outcomes_of(submission)
    places = {place.point: place for place in map(place_of_point, points)}
    for outcome in named:
        place = places.get(outcome.point)
        if outcome.point is None:
            continue
        if place is None:
            take_away(outcome)
        else:
            # Its words may have got better since.
            texts = {"text_da": place.text_da, "text_en": place.text_en}
            Outcome.objects.filter(pk=outcome.pk).update(**texts)
    for place in places.values():
        name_outcome(
            submission.record,
            [submission],
            by,
            text_da=place.text_da,
            text_en=place.text_en,
            place=place,
        )


def outcomes_of(submission: Submission) -> list[Outcome]:
    """What the answer has become in the consultation's own answer."""
    own = Outcome.objects.filter(submission=submission, record=submission.record_id)
    return list(own.order_by("pk"))
