"""A consultation's way: planned, open, closed, answered. The clock takes it as far as closed."""

from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.lifecycle import Lifecycle, Request, Requirement, State, Transition
from network.requirements import REASON, has_text


def _has_opened(request: Request) -> bool:
    opens_at = getattr(request.page, "opens_at", None)
    return opens_at is not None and opens_at <= timezone.now()


def _has_closed(request: Request) -> bool:
    deadline = getattr(request.page, "deadline", None)
    return deadline is not None and deadline <= timezone.now()


def _goes_on(request: Request) -> bool:
    deadline = getattr(request.page, "deadline", None)
    return deadline is not None and deadline > timezone.now()


def _has_answer(request: Request) -> bool:
    points = getattr(request.page, "points", None)
    return has_text(request, "answer") or (points is not None and points.exists())


OPENED: Final = Requirement(
    _("It opens by itself at the moment in “Opens”. Change that moment to open it earlier."),
    _has_opened,
)
CLOSED: Final = Requirement(
    _("It closes by itself at its deadline, and no earlier than was promised."), _has_closed
)
EXTENDED: Final = Requirement(
    _("Add a new deadline with its reason in “Extensions of the deadline”, and publish first."),
    _goes_on,
)
ANSWER: Final = Requirement(
    _(
        "Write what you did with the answers in “Our answer” or in “You said, we did”, and "
        "publish the page first."
    ),
    _has_answer,
)

CONSULTATION: Final = Lifecycle(
    name="consultation",
    initial="planned",
    states=(
        State("planned", _("Planned"), "open"),
        State("open", _("Open"), "now"),
        State("closed", _("Closed"), "open"),
        State("answered", _("Answered"), "good", terminal=True, needs=(ANSWER,)),
        State("withdrawn", _("Withdrawn"), terminal=True),
    ),
    transitions=(
        Transition("planned", "open", _("Open it"), needs=(OPENED,), who="clock"),
        Transition("open", "closed", _("Close it"), needs=(CLOSED,), who="clock"),
        Transition("closed", "open", _("Open it again"), needs=(EXTENDED,), who="clock"),
        # The promised day is judged by the day of the answer, so nobody dates that back.
        Transition("closed", "answered", _("Publish the answer"), back_dated=False),
        *(
            Transition(source, "withdrawn", _("Withdraw the consultation"), needs=(REASON,))
            for source in ("planned", "open", "closed")
        ),
    ),
    track=("planned", "open", "closed", "answered"),
)

#: From here on nothing is answered any more: what is asked and promised is settled.
SETTLED: Final = ("answered", "withdrawn")
