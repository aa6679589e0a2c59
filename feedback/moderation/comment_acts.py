"""The decisions about a comment."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.contrib.auth.models import User as Account
from django.utils.translation import gettext_lazy as _

from feedback.comments import lifecycle as comments
from feedback.models import AppealState, Comment, CommentState, FlagState
from feedback.moderation.act_forms import AnswerForm, ReasonForm
from feedback.moderation.acts import DeskAct
from feedback.policies import (
    may_answer,
    may_hide,
    may_moderate,
    may_publish,
    may_settle_appeal,
    municipality_of,
)
from feedback.seeing import User
from network.models import Municipality


def _in(*states: str) -> Callable[[Any], bool]:
    return lambda item: item.state in states


def _is_still_there(comment: Comment) -> bool:
    """Hidden, and its words are kept yet."""
    return comment.state == CommentState.HIDDEN and bool(comment.text)


def _is_flagged(comment: Comment) -> bool:
    open_flags = comment.flags.filter(state=FlagState.OPEN)
    return comment.state == CommentState.VISIBLE and open_flags.exists()


def _has_appeal(comment: Comment) -> bool:
    appeal = getattr(comment, "appeal", None)
    return appeal is not None and appeal.state == AppealState.OPEN


def _may_show_again(user: User, comment: Comment) -> bool:
    """Who hid it may take that back, but not decide the appeal against it."""
    may = may_settle_appeal(user, comment) if _has_appeal(comment) else True
    return may and may_publish(user, comment)


def _answer_comment(comment: Comment, by: Account, data: Mapping[str, Any]) -> object:
    town = Municipality.objects.filter(code=municipality_of(comment)).first()
    return comments.answer_officially(comment, by, town, data["text"], comment.language)


COMMENT_ACTS: Final = (
    DeskAct(
        "approve",
        "comment",
        _("Approve"),
        _("Everybody can read it at once."),
        _("The comment is public."),
        _in(CommentState.AWAITING_MODERATION, CommentState.REJECTED),
        may_publish,
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
        _is_still_there,
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
