"""The decisions of the desk as a table: when they fit, who may take them, what they do.

The doing belongs to the lifecycles of comments and submissions; here stands which of their steps
is offered to whom.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.auth.models import User as Account
from django.utils.translation import gettext_lazy as _

from feedback.comments import lifecycle as comments
from feedback.models import AppealState, Comment, CommentState, FlagState
from feedback.moderation.act_forms import ActForm, AnswerForm, ReasonForm, WordsForm
from feedback.moderation.queues import Queue
from feedback.policies import (
    Item,
    may_answer,
    may_hide,
    may_moderate,
    may_settle_appeal,
    municipality_of,
)
from feedback.seeing import User
from feedback.submissions import lifecycle as submissions
from network.models import Municipality
from network.roles import Text

Run = Callable[[Any, Account, Mapping[str, Any]], object]


@dataclass(frozen=True)
class DeskAct:
    """One decision. ``fits`` looks at the item alone, ``may`` at who asks.

    ``says`` is one sentence on what it does, ``done`` what is said when it has been done.
    """

    code: str
    kind: str
    label: Text
    says: Text
    done: Text
    fits: Callable[[Any], bool]
    may: Callable[[User, Any], bool]
    run: Run
    form: type[ActForm] = ActForm
    is_grave: bool = False

    def is_open_to(self, user: User, item: Item) -> bool:
        """Whether this user can do it to this item now."""
        return self.fits(item) and self.may(user, item)

    @property
    def asks(self) -> bool:
        """Whether there is anything to fill in."""
        return bool(self.form.base_fields)


def _in(*states: str) -> Callable[[Any], bool]:
    return lambda item: item.state in states


def _is_flagged(comment: Comment) -> bool:
    open_flags = comment.flags.filter(state=FlagState.OPEN)
    return comment.state == CommentState.VISIBLE and open_flags.exists()


def _has_appeal(comment: Comment) -> bool:
    appeal = getattr(comment, "appeal", None)
    return appeal is not None and appeal.state == AppealState.OPEN


def _may_show_again(user: User, comment: Comment) -> bool:
    """Who hid it may take that back, but not decide the appeal against it."""
    return may_settle_appeal(user, comment) if _has_appeal(comment) else may_moderate(user, comment)


def _answer_comment(comment: Comment, by: Account, data: Mapping[str, Any]) -> object:
    town = Municipality.objects.filter(code=municipality_of(comment)).first()
    return comments.answer_officially(comment, by, town, data["text"], comment.language)


def _step(code: str) -> Callable[[Any], bool]:
    """Whether the submissions' own table has this step now."""
    return lambda item: any(act.code == code for act in submissions.acts_for(item))


COMMENT_ACTS: Final = (
    DeskAct(
        "approve",
        "comment",
        _("Approve"),
        _("Everybody can read it at once."),
        _("The comment is public."),
        _in(CommentState.AWAITING_MODERATION, CommentState.REJECTED),
        may_moderate,
        lambda item, by, data: comments.publish(item, by),
    ),
    DeskAct(
        "reject",
        "comment",
        _("Do not publish"),
        _("It is never shown. The writer reads why."),
        _("The comment is not published."),
        _in(CommentState.AWAITING_MODERATION),
        may_hide,
        lambda item, by, data: comments.reject(item, by, data["reason"], data["text"]),
        ReasonForm,
        is_grave=True,
    ),
    DeskAct(
        "dismiss_flags",
        "comment",
        _("The comment stays"),
        _("It breaks no rule. Its open flags are closed."),
        _("The flags are closed. The comment stays."),
        _is_flagged,
        may_moderate,
        lambda item, by, data: comments.dismiss_flags(item, by),
    ),
    DeskAct(
        "hide",
        "comment",
        _("Hide"),
        _("A dated note stands in its place. Replies stay, and it can be shown again."),
        _("The comment is hidden."),
        _in(CommentState.VISIBLE),
        may_hide,
        lambda item, by, data: comments.hide(item, by, data["reason"], data["text"]),
        ReasonForm,
        is_grave=True,
    ),
    DeskAct(
        "restore",
        "comment",
        _("Show again"),
        _("It stands at its old place again."),
        _("The comment is shown again."),
        _in(CommentState.HIDDEN),
        _may_show_again,
        lambda item, by, data: comments.restore(item, by),
    ),
    DeskAct(
        "dismiss_appeal",
        "comment",
        _("The decision stands"),
        _("The appeal is closed. The writer is told."),
        _("The appeal is closed."),
        _has_appeal,
        may_settle_appeal,
        lambda item, by, data: comments.dismiss_appeal(item.appeal, by),
        is_grave=True,
    ),
    DeskAct(
        "answer",
        "comment",
        _("Answer officially"),
        _("The answer stands out in the debate. The writer gets it first, then those who follow."),
        _("The answer is public."),
        lambda item: item.state == CommentState.VISIBLE and not item.official,
        may_answer,
        _answer_comment,
        AnswerForm,
    ),
)

SUBMISSION_ACTS: Final = (
    DeskAct(
        "release",
        "submission",
        _("Let it through"),
        _("It is no misuse. The sender gets the receipt."),
        _("It has been let through."),
        _step("release"),
        may_moderate,
        lambda item, by, data: submissions.release(item, by),
    ),
    DeskAct(
        "take",
        "submission",
        _("Take it"),
        _("You answer it. The sender hears that somebody has begun."),
        _("You have taken it."),
        _step("take"),
        may_answer,
        lambda item, by, data: submissions.take(item, by),
    ),
    DeskAct(
        "answer",
        "submission",
        _("Answer"),
        _("The sender gets the answer by mail, and finds it on the receipt."),
        _("The answer is on its way."),
        _step("answer"),
        may_answer,
        lambda item, by, data: submissions.answer(item, by, data["text"]),
        AnswerForm,
    ),
    DeskAct(
        "reopen",
        "submission",
        _("Take it up again"),
        _("It gets a new date. The sender is told."),
        _("It is open again."),
        _step("reopen"),
        may_answer,
        lambda item, by, data: submissions.reopen(item, by),
    ),
    DeskAct(
        "close",
        "submission",
        _("Close"),
        _("There is nothing more to do."),
        _("It is closed."),
        _step("close"),
        may_answer,
        lambda item, by, data: submissions.close(item, by, data["text"]),
        WordsForm,
    ),
    DeskAct(
        "reject",
        "submission",
        _("Reject as misuse"),
        _("Nobody works on it. A confirmed sender reads why."),
        _("It is rejected."),
        _step("reject"),
        may_hide,
        lambda item, by, data: submissions.reject(item, by, data["text"]),
        WordsForm,
        is_grave=True,
    ),
)

_ALL: Final[Mapping[str, Sequence[DeskAct]]] = {
    "comment": COMMENT_ACTS,
    "submission": SUBMISSION_ACTS,
}


def act_named(kind: str, code: str) -> DeskAct | None:
    """The act of that code for a sort of item."""
    return next((act for act in _ALL[kind] if act.code == code), None)


def acts_for(item: Item, user: User, kind: str) -> list[DeskAct]:
    """What this user can do to the item now, in the order of the table."""
    return [act for act in _ALL[kind] if act.is_open_to(user, item)]


def bulk_acts(queue: Queue) -> list[DeskAct]:
    """What can be done to many items of a queue at once."""
    return [act for act in _ALL[queue.kind] if act.code in queue.bulk]
