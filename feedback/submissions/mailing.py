"""Who is mailed about a submission, and when: only somebody who has confirmed the address."""

import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from feedback.models import Contact, Retention, Submission, SubmissionState, SubmissionStep
from feedback.submissions.addresses import receipt_address
from subscriptions.confirming import CannotBeConfirmed, ask_to_confirm, on_confirmed
from subscriptions.models import Address, MailedLink
from subscriptions.outbox import post
from subscriptions.retaining import touch

#: On the whole.
DAYS_A_MONTH: Final = 30.5
PURPOSE: Final = "submission"
#: The letter that tells of a state; other states are not mailed about.
LETTERS: Final = {
    SubmissionState.RECEIVED: "submission_received",
    SubmissionState.IN_PROGRESS: "submission_taken",
    SubmissionState.ANSWERED: "submission_answered",
    SubmissionState.CLOSED: "submission_closed",
    SubmissionState.WITHDRAWN: "submission_withdrawn",
    SubmissionState.REJECTED: "submission_rejected",
}


def about(submission: Submission) -> str:
    """What groups the mails about a submission, so that they can be taken back together."""
    return f"submission:{submission.pk}"


def contact_kept_until() -> datetime.date:
    """The day after which who sent something is forgotten, counted from a contact today."""
    days = round(Retention.current().contact_months * DAYS_A_MONTH)
    return timezone.localdate() + datetime.timedelta(days=days)


def address_of(submission: Submission) -> Address | None:
    """The sender's address, confirmed or not; None for somebody who gave none, or is forgotten."""
    contact = getattr(submission, "contact", None)
    return contact.address if contact else None


def confirmed_address(submission: Submission) -> Address | None:
    """The address that a letter about the submission goes to; None where none goes."""
    address = address_of(submission)
    return address if address and address.confirmed_at else None


def tell_or_ask(submission: Submission) -> None:
    """Post the letter about the newest step, or ask the address to be confirmed first."""
    address = address_of(submission)
    if address is None:
        return
    if address.confirmed_at is None:
        ask_to_confirm(address, PURPOSE, data={"submission": submission.pk})
        return
    tell(submission)


def tell(submission: Submission) -> None:
    """Post the letter about the newest step to a confirmed address."""
    address = confirmed_address(submission)
    step = submission.steps.last()
    if address is None or step is None or step.state not in LETTERS:
        return
    _post(address, submission, step)
    touch(address)
    Contact.objects.filter(submission=submission).update(retain_until=contact_kept_until())


def _post(address: Address, submission: Submission, step: SubmissionStep) -> None:
    post(
        address,
        kind=LETTERS[SubmissionState(step.state)],
        event=f"submission-step:{step.pk}",
        facts={"submission": submission.pk, "step": step.pk},
        about=about(submission),
        record=submission.record,
        language=submission.language,
    )


@on_confirmed(
    PURPOSE,
    subject=_("Confirm your e-mail address, and we can answer you"),
    why=_("Somebody sent us something and gave this e-mail address, hopefully you."),
    button=_("Yes, it was me"),
)
def confirmed(link: MailedLink) -> str:
    """The address is theirs: they are told where it stands, and led to the receipt.

    What is held is told of when it has been released.
    """
    rows = Submission.objects.select_related("contact__address")
    submission = rows.filter(pk=link.data["submission"]).first()
    if submission is None:
        raise CannotBeConfirmed(gettext("What you sent is no longer there."))
    with transaction.atomic():
        if submission.state not in (SubmissionState.HELD, SubmissionState.REJECTED):
            first = submission.steps.filter(state=SubmissionState.RECEIVED).first()
            address = confirmed_address(submission)
            if first and address and submission.state != SubmissionState.RECEIVED:
                _post(address, submission, first)
            tell(submission)
    return receipt_address(submission)
