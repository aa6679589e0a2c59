"""What those who answered are told when the consultation is answered."""

from typing import Any

from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from feedback.consultations.answers import answers_to
from feedback.consultations.publishing import outcomes_of
from feedback.models import Submission, SubmissionState, SubmissionStep
from feedback.models.submission import SubmissionQuerySet
from network.changes import status_changed
from network.models import Record, StatusChange
from subscriptions.following import let_follow
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Address, Message
from subscriptions.origins import absolute
from subscriptions.outbox import put_in
from subscriptions.own_letters import STATUS_CHANGED
from subscriptions.signed_links import address_for
from subscriptions.things import address_of, page_of

ANSWERED = "consultation_answered"

let_follow("consultation", gettext_lazy("when it opens and closes, and when it is answered"))


@receiver(status_changed)
def answer_those_who_answered(
    sender: type[Any], record: Record, change: StatusChange, **kwargs: Any
) -> None:
    """All answers are answered by the one answer, and everybody who left an address is told once."""
    if record.type != "consultation" or change.to_status != "answered":
        return
    open_ones = answers_to(record.pk).exclude(state=SubmissionState.CLOSED)
    open_ones = open_ones.exclude(state=SubmissionState.ANSWERED)
    writers = _confirmed(answers_to(record.pk))
    _mark_answered(open_ones)
    # A follower has the letter of the status in the outbox already; theirs becomes this one.
    event = f"{STATUS_CHANGED}:{change.pk}"
    waiting = Message.objects.waiting().filter(event=event, address__in=list(writers))
    waiting.update(kind=ANSWERED)
    put_in(
        [
            Message(
                address=address,
                kind=ANSWERED,
                event=event,
                facts={"change": change.pk},
                record=record,
                language=address.language,
            )
            for address in writers.values()
        ]
    )


def _confirmed(answers: SubmissionQuerySet) -> dict[int, Address]:
    """The confirmed addresses that answers came from."""
    given = Address.objects.filter(
        contacts__submission__in=answers.values("pk"), confirmed_at__isnull=False
    )
    return {address.pk: address for address in given.order_by("pk").distinct()}


def _mark_answered(answers: SubmissionQuerySet) -> None:
    """In as many statements for ten thousand answers as for ten of a language."""
    now = timezone.now()
    found = list(answers.values_list("pk", "language"))
    for language in {language for _pk, language in found}:
        with override(language):
            words = _("The consultation is answered. The answer to all stands on its page.")
        Submission.objects.filter(pk__in=answers.values("pk"), language=language).update(
            state=SubmissionState.ANSWERED, state_since=now, answered_at=now, answer=words
        )
    SubmissionStep.objects.bulk_create(
        [
            SubmissionStep(submission_id=pk, state=SubmissionState.ANSWERED, at=now)
            for pk, _language in found
        ],
        batch_size=500,
    )


@letter(ANSWERED)
def consultation_answered(facts: Facts, message: Message) -> Letter | None:
    """To one who answered; nothing is sent where the answer was taken back meanwhile."""
    change = StatusChange.objects.select_related("record").filter(pk=facts["change"]).first()
    if change is None or change.record.status != "answered":
        return None
    page = page_of(change.record, message.language)
    own = answers_to(change.record_id).filter(contact__address=message.address).first()
    if page is None or own is None:
        return None
    told = {"title": page.title, "reference": own.reference}
    became = [outcome.text for outcome in outcomes_of(own)]
    return Letter(
        subject=_("Answered: %(title)s") % told,
        paragraphs=[
            _("You answered the consultation “%(title)s”.") % told,
            _(
                "Now the municipality has answered. You can read what you and others said, what "
                "was done, and why something could not be done."
            ),
        ],
        quote="\n".join([_("This is what your answer became part of:"), *became]) if became else "",
        action=(_("Read the answer"), address_of(page)),
        after=[
            _("Your own answer has the number %(reference)s. You find it here: %(address)s")
            % {**told, "address": absolute(address_for("receipt", own.pk))}
        ],
    )
