"""What those who answered are told when the consultation is answered, or withdrawn."""

from functools import partial
from typing import Any, Final

from django.dispatch import receiver
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.consultations.answers import answers_to
from feedback.consultations.publishing import outcomes_of
from feedback.models import Submission
from feedback.models.submission import SubmissionQuerySet
from feedback.outcomes.naming import tell_writers
from feedback.submissions.lifecycle import answer_all, close_all
from network.changes import status_changed
from network.models import Record, SitePage, StatusChange
from subscriptions.following import let_follow
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Address, Message
from subscriptions.origins import absolute
from subscriptions.outbox import put_in
from subscriptions.own_letters import STATUS_CHANGED
from subscriptions.signed_links import address_for
from subscriptions.things import address_of, page_of

ANSWERED: Final = "consultation_answered"
WITHDRAWN: Final = "consultation_withdrawn"
#: By the status that ends it.
_LETTERS: Final = {"answered": ANSWERED, "withdrawn": WITHDRAWN}

let_follow("consultation", gettext_lazy("when it opens and closes, and when it is answered"))


@receiver(status_changed)
def tell_those_who_answered(
    sender: type[Any], record: Record, change: StatusChange, **kwargs: Any
) -> None:
    """Answered or withdrawn: so are all answers, and everybody who left an address is told once."""
    if record.type != "consultation" or change.to_status not in _LETTERS:
        return
    answers, kind = answers_to(record.pk), _LETTERS[change.to_status]
    if kind == ANSWERED:
        answer_all(answers, change.by, _answered)
        # Who answered reads of the points in the mail about the answer.
        points = record.came_of.filter(point__isnull=False, comment__isnull=False)
        tell_writers(record, points.select_related("comment__writer", "record").order_by("pk"))
    else:
        close_all(answers.open(), change.by, partial(_withdrawn, change))
    writers = _confirmed(answers)
    # A follower has the letter of the status in the outbox already; theirs becomes this one.
    event = f"{STATUS_CHANGED}:{change.pk}"
    waiting = Message.objects.waiting().filter(event=event, address__in=list(writers))
    waiting.update(kind=kind)
    put_in(
        [
            Message(
                address=address,
                kind=kind,
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


def _answered() -> str:
    return _("The consultation is answered. The answer to all stands on its page.")


def _withdrawn(change: StatusChange) -> str:
    return _(
        "The consultation was withdrawn, so nobody goes on with your answer. Why: %(reason)s"
    ) % {"reason": change.note}


@letter(ANSWERED)
def consultation_answered(facts: Facts, message: Message) -> Letter | None:
    """To one who answered; nothing is sent where the answer was taken back meanwhile."""
    found = _found(facts, message, "answered")
    if found is None:
        return None
    change, page, own = found
    told = {"title": page.title}
    # What is named later has a letter of its own.
    became = [outcome.text for outcome in outcomes_of(own) if outcome.made_at <= change.made_at]
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
        after=[_own_answer(own)],
    )


@letter(WITHDRAWN)
def consultation_withdrawn(facts: Facts, message: Message) -> Letter | None:
    """To one who answered: nobody reads the answers any more, and why."""
    found = _found(facts, message, "withdrawn")
    if found is None:
        return None
    change, page, own = found
    told = {"title": page.title}
    return Letter(
        subject=_("Withdrawn: %(title)s") % told,
        paragraphs=[
            _("You answered the consultation “%(title)s”.") % told,
            _(
                "Now the municipality has withdrawn it. It will not be answered. Thank you for "
                "your time all the same. This is why:"
            ),
        ],
        quote=change.note,
        action=(_("See the consultation"), address_of(page)),
        after=[_own_answer(own)],
    )


def _found(
    facts: Facts, message: Message, status: str
) -> tuple[StatusChange, SitePage, Submission] | None:
    """What the letter is about: the step, the page and the reader's answer, where that is true yet."""
    change = StatusChange.objects.select_related("record").filter(pk=facts["change"]).first()
    if change is None or change.record.status != status:
        return None
    page = page_of(change.record, message.language)
    own = answers_to(change.record_id).filter(contact__address=message.address).first()
    return (change, page, own) if page and own else None


def _own_answer(own: Submission) -> str:
    return _("Your own answer has the number %(reference)s. You find it here: %(address)s") % {
        "reference": own.reference,
        "address": absolute(address_for("receipt", own.pk)),
    }
