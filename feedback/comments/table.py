"""A comment's states and the ways between them, as a table."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from feedback.models import CommentState
from network.lifecycle import Lifecycle, State, Tone, Transition


def _state(state: CommentState, tone: Tone, *, terminal: bool = False) -> State:
    return State(state.value, state.label, tone, terminal)


#: Confirmed first, then read by somebody, then public. What was public once leaves a stub.
COMMENT: Final = Lifecycle(
    name="comment",
    initial=CommentState.AWAITING_EMAIL,
    states=(
        _state(CommentState.AWAITING_EMAIL, "open"),
        _state(CommentState.AWAITING_MODERATION, "now"),
        _state(CommentState.VISIBLE, "good"),
        _state(CommentState.HIDDEN, "neutral"),
        _state(CommentState.REJECTED, "neutral"),
        _state(CommentState.WITHDRAWN, "neutral", terminal=True),
    ),
    transitions=(
        Transition(CommentState.AWAITING_EMAIL, CommentState.AWAITING_MODERATION, _("Confirm")),
        Transition(CommentState.AWAITING_EMAIL, CommentState.WITHDRAWN, _("Withdraw")),
        Transition(CommentState.AWAITING_MODERATION, CommentState.VISIBLE, _("Publish")),
        Transition(CommentState.AWAITING_MODERATION, CommentState.REJECTED, _("Do not publish")),
        Transition(CommentState.AWAITING_MODERATION, CommentState.WITHDRAWN, _("Withdraw")),
        Transition(CommentState.VISIBLE, CommentState.HIDDEN, _("Hide")),
        Transition(CommentState.VISIBLE, CommentState.WITHDRAWN, _("Withdraw")),
        Transition(CommentState.HIDDEN, CommentState.VISIBLE, _("Show again")),
        Transition(CommentState.HIDDEN, CommentState.WITHDRAWN, _("Withdraw")),
        Transition(CommentState.REJECTED, CommentState.VISIBLE, _("Publish after all")),
        Transition(CommentState.REJECTED, CommentState.WITHDRAWN, _("Withdraw")),
    ),
    track=(
        CommentState.AWAITING_EMAIL,
        CommentState.AWAITING_MODERATION,
        CommentState.VISIBLE,
    ),
)
