"""Who hears what when a comment changes its state or is answered.

``of_change`` and ``of_official_answer`` say it without doing it, so that a moderator can be shown
what a decision will mail before it is taken; ``send`` puts it into the outbox.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from feedback.models import Comment, CommentState
from network.merging import survivor_of
from network.models import Record
from subscriptions.following import tell_followers as _tell
from subscriptions.models import Address
from subscriptions.outbox import post


@dataclass(frozen=True)
class Mailing:
    """One mail to be. ``kind`` names its letter in feedback/comments/letters.py."""

    address: Address
    kind: str
    event: str
    record: Record
    about: str
    facts: dict[str, Any] = field(default_factory=dict)


def of_change(comment: Comment, before: str) -> list[Mailing]:
    """What is mailed because the comment has come from the state ``before`` into its own."""
    kinds = {
        (CommentState.AWAITING_MODERATION, CommentState.VISIBLE): "comment_published",
        (CommentState.REJECTED, CommentState.VISIBLE): "comment_published",
        (CommentState.AWAITING_MODERATION, CommentState.REJECTED): "comment_rejected",
        (CommentState.VISIBLE, CommentState.HIDDEN): "comment_hidden",
        (CommentState.HIDDEN, CommentState.VISIBLE): "comment_restored",
    }
    kind = kinds.get((CommentState(before), CommentState(comment.state)))
    if kind is None:
        return []
    mailings = [_to_writer(comment, kind)]
    if kind == "comment_published" and comment.parent is not None:
        mailings.append(_of_reply(comment, comment.parent))
    return [each for each in mailings if each is not None]


def of_receipt(comment: Comment) -> list[Mailing]:
    """What is mailed to an address that has been confirmed lately: the comment came in."""
    received = _to_writer(comment, "comment_received")
    return [received] if received else []


def of_appeal(comment: Comment) -> list[Mailing]:
    """What is mailed when a decision stands after an appeal."""
    stands = _to_writer(comment, "comment_appeal_dismissed")
    return [stands] if stands else []


def of_official_answer(answer: Comment, answered: Comment | None) -> list[Mailing]:
    """The writer of what was answered, then whoever began the thread."""
    found = [answered, answered.parent] if answered is not None else []
    writers = [each.writer for each in found if each is not None and each.writer is not None]
    return [
        Mailing(
            address=writer,
            kind="comment_answered",
            event=_answer_event(answer),
            record=answer.record,
            about=f"comment:{answer.pk}",
            facts={"comment": answer.pk},
        )
        for writer in dict.fromkeys(writers)
    ]


def tell_followers(answer: Comment) -> None:
    """Everybody who follows the thing hears of an official answer; nobody twice."""
    _tell(
        Record.objects.get(pk=survivor_of(answer.record_id)),
        kind="comment_official",
        event=_answer_event(answer),
        facts={"comment": answer.pk},
        about=f"comment:{answer.pk}",
    )


def send(mailings: Iterable[Mailing]) -> None:
    """Put them into the outbox, in the transaction of what they tell of."""
    for each in mailings:
        post(
            each.address,
            kind=each.kind,
            event=each.event,
            facts=each.facts,
            about=each.about,
            record=each.record,
        )


def _answer_event(answer: Comment) -> str:
    return f"comment_answered:{answer.pk}"


def _to_writer(comment: Comment, kind: str) -> Mailing | None:
    if comment.writer is None:
        return None
    # The moment is part of the event: what is hidden twice is told of twice.
    moment = int(comment.state_since.timestamp() * 1000)
    return Mailing(
        address=comment.writer,
        kind=kind,
        event=f"{kind}:{comment.pk}:{moment}",
        record=comment.record,
        about=f"comment:{comment.pk}",
        facts={"comment": comment.pk},
    )


def _of_reply(reply: Comment, parent: Comment) -> Mailing | None:
    """Somebody has answered; nobody is told of their own answer."""
    if parent.writer is None or parent.writer_id == reply.writer_id:
        return None
    return Mailing(
        address=parent.writer,
        kind="comment_replied",
        event=f"comment_replied:{reply.pk}",
        record=reply.record,
        about=f"comment:{reply.pk}",
        facts={"comment": reply.pk},
    )
