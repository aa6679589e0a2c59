"""The one way a comment changes its state: by the table, one at a time, with all that follows.

    hide(comment, by=user, reason=Reason.HATE, text="Det står i reglerne.")

Every act locks the row and compares it with the state the actor saw (``expected``; without it, the
state of the instance). The second of two is refused, and told what the first did. What follows is
one transaction with it: mails, search, what pages remember, a row of the log.
"""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.comments import mailings
from feedback.comments.public import public_changed
from feedback.comments.table import COMMENT
from feedback.models import Appeal, AppealState, Comment, CommentState, Flag, FlagState
from feedback.moderation.audit import note
from network.models import Municipality, Record
from network.transitions import TransitionRefused
from subscriptions.outbox import take_back


def confirm(comment: Comment) -> Comment:
    """The writer's mail is right; now somebody reads the comment."""
    return _move(comment, CommentState.AWAITING_MODERATION, by=None)


def publish(comment: Comment, by: User | None, expected: str | None = None) -> Comment:
    """Show it to everybody, and tell its writer and whoever it answers. An open appeal was right."""
    return _show(comment, by, expected, "feedback.approve")


def reject(
    comment: Comment, by: User | None, reason: str, text: str = "", expected: str | None = None
) -> Comment:
    """Do not show it; its writer is told why."""
    facts = {"reason": reason, "reason_text": text}
    with transaction.atomic():
        rejected = _move(comment, CommentState.REJECTED, by=by, expected=expected, **facts)
        note(by, "feedback.reject", rejected, reason=reason, data={"words": text})
    return rejected


def hide(
    comment: Comment, by: User | None, reason: str, text: str = "", expected: str | None = None
) -> Comment:
    """Take it out of the debate, leaving a dated stub; replies stay. Its open flags were right."""
    facts = {"reason": reason, "reason_text": text}
    with transaction.atomic():
        hidden = _move(comment, CommentState.HIDDEN, by=by, expected=expected, **facts)
        _settle_flags(hidden, FlagState.UPHELD)
        note(by, "feedback.hide", hidden, reason=reason, data={"words": text})
    return hidden


def restore(comment: Comment, by: User | None, expected: str | None = None) -> Comment:
    """Show what was hidden, at its old place. An open appeal was right."""
    return _show(comment, by, expected, "feedback.restore")


def withdraw(comment: Comment) -> Comment:
    """The writer takes it back: name and text are forgotten, a stub stays where it was public."""
    with transaction.atomic():
        withdrawn = _move(comment, CommentState.WITHDRAWN, by=None, name="", text="")
        note(None, "feedback.withdraw", withdrawn)
    return withdrawn


def answer_officially(
    about: Comment | Record,
    by: User | None,
    municipality: Municipality | None,
    text: str,
    language: str = "da",
) -> Comment:
    """A municipality (or the network) answers a comment, or says something to the whole debate.

    It stands in the thread of the comment. Its writer hears of it first, followers after that.
    """
    answered = about if isinstance(about, Comment) else None
    now = timezone.now()
    with transaction.atomic():
        answer = Comment.objects.create(
            record=about.record if isinstance(about, Comment) else about,
            parent_id=answered.root_id if answered else None,
            language=language,
            name=municipality.name_da if municipality else "",
            text=text,
            state=CommentState.VISIBLE,
            state_by=by,
            official=True,
            municipality=municipality,
            made_by=by,
            made_at=now,
            state_since=now,
            published_at=now,
        )
        mailings.send(mailings.of_official_answer(answer, answered))
        mailings.tell_followers(answer)
        public_changed(answer)
        note(by, "feedback.answer", answered or answer)
    return answer


def dismiss_appeal(appeal: Appeal, by: User | None) -> None:
    """The decision stands; the writer is told. (Where it does not: ``restore`` or ``publish``.)"""
    with transaction.atomic():
        if _settle_appeal(appeal.comment, AppealState.DISMISSED, by):
            mailings.send(mailings.of_appeal(appeal.comment))
            note(by, "feedback.dismiss_appeal", appeal.comment)


def dismiss_flags(comment: Comment, by: User | None) -> int:
    """The comment stays; its open flags are settled. How many there were."""
    with transaction.atomic():
        settled = _settle_flags(comment, FlagState.DISMISSED)
        if settled:
            note(by, "feedback.dismiss_flags", comment)
    return settled


def _show(comment: Comment, by: User | None, expected: str | None, action: str) -> Comment:
    facts = {"reason": "", "reason_text": ""}
    with transaction.atomic():
        shown = _move(comment, CommentState.VISIBLE, by=by, expected=expected, **facts)
        note(by, action, shown)
        if _settle_appeal(shown, AppealState.UPHELD, by):
            note(by, "feedback.uphold_appeal", shown)
    return shown


def _settle_flags(comment: Comment, state: FlagState) -> int:
    flags = Flag.objects.filter(comment=comment, state=FlagState.OPEN)
    return flags.update(state=state, settled_at=timezone.now())


def _settle_appeal(comment: Comment, state: AppealState, by: User | None) -> int:
    appeals = Appeal.objects.filter(comment=comment, state=AppealState.OPEN)
    return appeals.update(state=state, settled_at=timezone.now(), settled_by=by)


def _move(
    comment: Comment, target: str, *, by: User | None, expected: str | None = None, **facts: Any
) -> Comment:
    """The comment in its new state; TransitionRefused where the table or somebody else says no."""
    seen = expected if expected is not None else comment.state
    with transaction.atomic():
        locked = Comment.objects.select_for_update().get(pk=comment.pk)
        if locked.state != seen:
            raise TransitionRefused([_changed_meanwhile(locked)])
        if COMMENT.find(locked.state, target) is None:
            raise TransitionRefused(
                [
                    _("“%(source)s” cannot be changed to “%(target)s”.")
                    % {"source": COMMENT.label(locked.state), "target": COMMENT.label(target)}
                ]
            )
        was_public, before = locked.published_at is not None, locked.state
        locked.state, locked.state_by, locked.state_since = target, by, timezone.now()
        for name, value in facts.items():
            setattr(locked, name, value)
        if target == CommentState.VISIBLE and not was_public:
            locked.published_at = locked.state_since
        locked.save()
        # What was said of it before is no longer true, and what is not sent yet can be unsaid.
        take_back(f"comment:{locked.pk}")
        mailings.send(mailings.of_change(locked, before))
        if locked.published_at is not None:
            public_changed(locked)
    for name in ("state", "state_by", "state_since", "published_at", *facts):
        setattr(comment, name, getattr(locked, name))
    return comment


def _changed_meanwhile(comment: Comment) -> str:
    """The sentence for the second of two: who was quicker, and what they did."""
    if comment.state == CommentState.WITHDRAWN:
        return _("The writer has just withdrawn this comment.")
    return _(
        "%(who)s has just changed the comment to “%(state)s”. Look at it before you go on."
    ) % {
        "who": str(comment.state_by) if comment.state_by else _("Somebody"),
        "state": COMMENT.label(comment.state),
    }
