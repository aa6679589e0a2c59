"""How one thing is forgotten: what was public leaves a stub, who said it is gone."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone

from feedback.comments.public import public_changed
from feedback.models import (
    Appeal,
    Comment,
    CommentState,
    Contact,
    PublishedAnswer,
    Submission,
    SubmissionFile,
    SubmissionState,
)
from feedback.models.comment import ERASED
from feedback.models.submission import OPEN_STATES
from network.freshness import forget
from search.upkeep import mark_stale
from subscriptions.models import Address
from subscriptions.outbox import take_back
from subscriptions.retaining import forgetting

#: A submission in one of these is over; in all others somebody may still have to write back.
OVER = (
    SubmissionState.ANSWERED,
    SubmissionState.CLOSED,
    SubmissionState.WITHDRAWN,
    SubmissionState.REJECTED,
)


@receiver(post_delete, sender=SubmissionFile)
def delete_file(sender: type[Any], instance: SubmissionFile, **kwargs: Any) -> None:
    """The file goes with its row, once that is certain."""
    storage, name = instance.file.storage, instance.file.name
    if name:
        transaction.on_commit(partial(storage.delete, name))


@receiver(forgetting, sender=Address)
def let_go(sender: type[Any], address: Address, **kwargs: Any) -> None:
    """The address is no longer kept: neither is who its owner is. What they said stays."""
    for contact in Contact.objects.filter(address=address, journalised=False):
        anonymise(contact.submission)
    Comment.objects.filter(writer=address).update(writer_key=None)


def anonymise(submission: Submission) -> None:
    """Forget who sent it, and their files; the answers stay."""
    Contact.objects.filter(submission=submission, journalised=False).delete()
    for file in submission.files.all():
        file.delete()
    Submission.objects.filter(pk=submission.pk).update(
        anonymised_at=timezone.now(), writer_key=None
    )


def erase_comment(comment: Comment) -> None:
    """Delete what was never public; what was leaves a stub that says why."""
    take_back(f"comment:{comment.pk}")
    Appeal.objects.filter(comment=comment).delete()
    if comment.published_at is None:
        comment.delete()
        return
    Comment.objects.filter(pk=comment.pk).update(
        name="",
        text="",
        state=CommentState.WITHDRAWN,
        state_since=timezone.now(),
        reason=ERASED,
        reason_text="",
        writer=None,
        writer_key=None,
        signals=[],
    )
    comment.flags.update(text="")
    public_changed(comment)


def erase_submission(submission: Submission) -> None:
    """Forget all that was in it; its reference number stays, so that a copy can be recognised."""
    take_back(f"submission:{submission.pk}")
    anonymise(submission)
    PublishedAnswer.objects.filter(submission=submission).delete()
    submission.additions.all().delete()
    submission.steps.update(note="")
    is_open = submission.state in (*OPEN_STATES, SubmissionState.HELD)
    state = SubmissionState.WITHDRAWN if is_open else submission.state
    Submission.objects.filter(pk=submission.pk).update(
        answers=[], answer="", signals=[], state=state, state_since=timezone.now()
    )
    forget()
    transaction.on_commit(forget)
    if submission.record is not None:
        mark_stale(submission.record.pages.values_list("pk", flat=True))
