"""The letters about a submission. Each says what is true when it is sent, or is not sent."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from feedback.models import Submission, SubmissionState, SubmissionStep
from feedback.submissions.addresses import receipt_address
from network.dates import written
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Message


@letter("submission_received")
def received(facts: Facts, message: Message) -> Letter | None:
    """It has come in: the reference number, the promised day, the way to the receipt."""
    step = _step(facts)
    if step is None or step.submission.state in (
        SubmissionState.WITHDRAWN,
        SubmissionState.REJECTED,
    ):
        return None
    submission = step.submission
    paragraphs = [
        _("Thank you. %(who)s has received what you sent.") % {"who": who_answers(submission)},
        _("Your reference number is %(reference)s.") % {"reference": submission.reference},
    ]
    if submission.due_on and submission.state in (
        SubmissionState.RECEIVED,
        SubmissionState.IN_PROGRESS,
    ):
        paragraphs.append(
            _("You get an answer by %(date)s.") % {"date": written(submission.due_on)}
        )
    paragraphs.append(
        _("On your receipt you can follow it, add something, or withdraw it. Keep the link.")
    )
    return _letter(submission, _("We have received it: %(reference)s"), paragraphs)


@letter("submission_taken")
def taken(facts: Facts, message: Message) -> Letter | None:
    """Somebody works on it now; not told when that is over already."""
    step = _step(facts)
    if step is None or step.submission.state != SubmissionState.IN_PROGRESS:
        return None
    submission = step.submission
    paragraphs = [
        _("%(who)s is working on what you sent.") % {"who": who_answers(submission)},
    ]
    if submission.due_on:
        paragraphs.append(
            _("You get an answer by %(date)s.") % {"date": written(submission.due_on)}
        )
    return _letter(submission, _("Somebody is working on it: %(reference)s"), paragraphs)


@letter("submission_answered")
def answered(facts: Facts, message: Message) -> Letter | None:
    """The answer itself, and where one can write back."""
    step = _step(facts)
    if step is None or not step.submission.answer:
        return None
    submission = step.submission
    return _letter(
        submission,
        _("Answer to %(reference)s"),
        [_("%(who)s has answered you:") % {"who": who_answers(submission)}],
        quote=submission.answer,
        after=[_("Do you have more to say? Add it on your receipt, and we take it up again.")],
    )


@letter("submission_closed")
def closed(facts: Facts, message: Message) -> Letter | None:
    """It was closed, with the words that go with it."""
    step = _step(facts)
    if step is None or step.submission.state != SubmissionState.CLOSED:
        return None
    return _letter(
        step.submission,
        _("Closed: %(reference)s"),
        [_("%(who)s has closed the case.") % {"who": who_answers(step.submission)}],
        quote=step.note,
        after=[_("Do you have more to say? Add it on your receipt, and we take it up again.")],
    )


@letter("submission_withdrawn")
def withdrawn(facts: Facts, message: Message) -> Letter | None:
    """The sender took it back; a mail in case it was somebody else."""
    step = _step(facts)
    if step is None:
        return None
    return _letter(
        step.submission,
        _("Withdrawn: %(reference)s"),
        [_("You have withdrawn what you sent. Nobody works on it any more.")],
    )


@letter("submission_rejected")
def rejected(facts: Facts, message: Message) -> Letter | None:
    """It was not taken on, and why."""
    step = _step(facts)
    if step is None or step.submission.state != SubmissionState.REJECTED:
        return None
    return _letter(
        step.submission,
        _("Not taken on: %(reference)s"),
        [_("%(who)s has not taken on what you sent.") % {"who": who_answers(step.submission)}],
        quote=step.note,
        after=[_("If you think that is wrong, write to us again.")],
    )


def who_answers(submission: Submission) -> str:
    """The municipality's name as a sentence begins with it; the network where there is none.

    What is confidential is answered by the coordinator, not by the municipality it is about.
    """
    if submission.municipality and not submission.confidential:
        return _("%(municipality)s municipality") % {"municipality": submission.municipality.name}
    return _("The network")


def _step(facts: Facts) -> SubmissionStep | None:
    rows = SubmissionStep.objects.select_related("submission__municipality")
    return rows.filter(pk=facts["step"]).first()


def _letter(
    submission: Submission,
    subject: str,
    paragraphs: list[str],
    quote: str = "",
    after: Sequence[str] = (),
) -> Letter:
    return Letter(
        subject=subject % {"reference": submission.reference},
        paragraphs=paragraphs,
        action=(_("See your receipt"), receipt_address(submission)),
        quote=quote,
        after=after,
    )
