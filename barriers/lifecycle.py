"""A barrier's way from report to outcome. A refusal is an outcome like any other.

From the application to its answer the status follows the barrier's exemptions, where the register
has them (barriers.following).
"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from barriers.by_hand import BY_HAND
from barriers.outcome import OUTCOME
from network.lifecycle import Lifecycle, State, Text, Tone, Transition
from network.requirements import ANOTHER, REASON, SOURCE


def _end(code: str, label: Text, tone: Tone = "neutral") -> State:
    return State(code, label, tone, terminal=True, needs=(OUTCOME,))


_AFTER_CLARIFYING = (
    ("solved_locally", _("Solved locally")),
    ("already_possible", _("It is already possible")),
    ("cannot_change", _("It cannot be changed")),
    ("needs_law_change", _("It needs a change of law")),
    ("needs_exemption", _("It needs an exemption")),
    ("undocumented", _("The outcome is not documented")),
)
_DECISIONS = (
    ("granted", _("Granted")),
    ("partly_granted", _("Partly granted")),
    ("refused", _("Refused")),
    ("withdrawn", _("Withdrawn")),
    ("already_possible", _("It is already possible")),
)

_STATES = (
    State("received", _("Received"), "open"),
    State("clarifying", _("Under clarification"), "open"),
    _end("rejected", _("Not taken up")),
    State("duplicate", _("Duplicate"), terminal=True, needs=(ANOTHER,)),
    _end("solved_locally", _("Solved locally"), "good"),
    _end("already_possible", _("Already possible"), "good"),
    _end("cannot_change", _("Cannot be changed")),
    State("needs_law_change", _("Needs a change of law"), "open"),
    State("needs_exemption", _("Needs an exemption"), "open"),
    State("undocumented", _("Outcome not documented"), terminal=True, needs=(OUTCOME, SOURCE)),
    State("applied", _("Applied for"), "now"),
    State("granted", _("Granted"), "good"),
    State("partly_granted", _("Partly granted"), "good"),
    State("refused", _("Refused"), needs=(OUTCOME,)),
    State("withdrawn", _("Application withdrawn"), needs=(OUTCOME,)),
    State("in_trial", _("In trial"), "now"),
    State("evaluated", _("Evaluated"), "good"),
    _end("spread_into_law", _("Spread into law"), "good"),
    State("extended", _("Trial extended"), "now"),
    _end("ended", _("Ended")),
    State("reapplied", _("Applied for again"), "now"),
    _end("closed", _("Closed")),
)

BARRIER: Final = Lifecycle(
    name="barrier",
    initial="received",
    states=_STATES,
    transitions=(
        Transition("received", "clarifying", _("Begin clarification")),
        Transition("received", "rejected", _("Do not take it up"), needs=(REASON,)),
        Transition("received", "duplicate", _("Mark as duplicate")),
        *(Transition("clarifying", code, label) for code, label in _AFTER_CLARIFYING),
        Transition("needs_exemption", "applied", _("Application sent"), (BY_HAND,)),
        *(Transition("applied", code, label, (BY_HAND,)) for code, label in _DECISIONS),
        Transition("granted", "in_trial", _("Begin the trial")),
        Transition("partly_granted", "in_trial", _("Begin the trial")),
        Transition("in_trial", "evaluated", _("Mark as evaluated")),
        Transition("evaluated", "spread_into_law", _("It has become law"), needs=(SOURCE,)),
        Transition("evaluated", "extended", _("Extend the trial")),
        Transition("evaluated", "ended", _("End it")),
        Transition("extended", "in_trial", _("Go on with the trial")),
        Transition("refused", "reapplied", _("Apply again"), (BY_HAND,)),
        Transition("refused", "needs_law_change", _("It needs a change of law")),
        Transition("refused", "closed", _("Close it")),
        Transition("withdrawn", "reapplied", _("Apply again"), (BY_HAND,)),
        Transition("withdrawn", "closed", _("Close it")),
        *(Transition("reapplied", code, label, (BY_HAND,)) for code, label in _DECISIONS),
        Transition("needs_law_change", "spread_into_law", _("It has become law"), needs=(SOURCE,)),
        Transition("needs_law_change", "closed", _("Close it")),
        *(
            Transition(state.code, "clarifying", _("Reopen"), needs=(REASON,))
            for state in _STATES
            if state.terminal
        ),
    ),
    track=(
        "received",
        "clarifying",
        "needs_exemption",
        "applied",
        "granted",
        "in_trial",
        "evaluated",
    ),
    merged="duplicate",
)
