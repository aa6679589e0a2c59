"""The decisions about a submission."""

from collections.abc import Callable
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from feedback.moderation.act_forms import AnswerForm, WordsForm
from feedback.moderation.acts import DeskAct
from feedback.policies import may_answer, may_hide, may_moderate
from feedback.submissions import lifecycle as submissions


def _step(code: str) -> Callable[[Any], bool]:
    """Whether the submissions' own table has this step now."""
    return lambda item: any(act.code == code for act in submissions.acts_for(item))


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
