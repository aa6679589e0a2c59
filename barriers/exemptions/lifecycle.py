"""An exemption's way: applied for, answered, made law where people live, tried, evaluated, spread.

Every step but one is the coordinator's, by the right to change what lies centrally; municipal
editors write the page. That a trial is over is for the calendar to say.
"""

from typing import Final

from django.utils.translation import gettext_lazy as _

from barriers.exemptions import guards
from barriers.outcome import OUTCOME
from network.lifecycle import Lifecycle, Requirement, State, Text, Tone, Transition
from network.requirements import REASON

#: An application that waits for its answer, and the answers there can be.
PENDING: Final = ("submitted", "in_process")
DECISIONS: Final = ("granted", "partly_granted", "referred", "refused", "withdrawn")
#: After a yes, on the way to being in force.
_YES: Final = ("granted", "partly_granted")

_ANSWER: Final = (guards.DECISION, guards.DECISION_SOURCE, guards.DECIDED_THEN)
_LAWFUL: Final = (
    guards.BASIS,
    guards.AFTER_BASIS,
    guards.CHARTER,
    guards.AFTER_CHARTER,
    guards.AFTER_START,
)


def _state(
    code: str, label: Text, tone: Tone = "neutral", *needs: Requirement, terminal: bool = False
) -> State:
    return State(code, label, tone, terminal, needs)


EXEMPTION: Final = Lifecycle(
    name="exemption",
    initial="draft",
    states=(
        _state("draft", _("Being written"), "open"),
        _state("approved_locally", _("Approved locally"), "open", guards.COUNCILS),
        _state("submitted", _("Application sent"), "now", guards.APPLIED),
        _state("in_process", _("Being considered"), "now"),
        _state("granted", _("Granted"), "good", *_ANSWER),
        _state("partly_granted", _("Partly granted"), "good", *_ANSWER),
        _state(
            "refused", _("Refused"), "neutral", *_ANSWER, guards.REASON_CODE, OUTCOME, terminal=True
        ),
        _state(
            "referred", _("Possible by existing rules"), "good", *_ANSWER, OUTCOME, terminal=True
        ),
        _state("withdrawn", _("Application withdrawn"), "neutral", OUTCOME, terminal=True),
        _state("legal_basis", _("Legal basis in force"), "good", guards.BASIS, guards.AFTER_BASIS),
        _state(
            "charter_published", _("Rules published"), "good", guards.CHARTER, guards.AFTER_CHARTER
        ),
        _state("in_force", _("In force"), "now", *_LAWFUL, guards.START, guards.NEW_END),
        _state("expired", _("Expired"), "neutral", guards.OVER),
        _state("extended", _("Trial extended"), "now", guards.NEW_END),
        _state("ended", _("Ended")),
        _state("evaluated", _("Evaluated"), "good", guards.EVALUATION),
        _state("spread", _("Spread to others"), "good", OUTCOME, terminal=True),
        _state("not_spread", _("Not spread"), "neutral", OUTCOME, terminal=True),
    ),
    transitions=(
        Transition("draft", "approved_locally", _("Approved locally"), (guards.COUNCILS_FIRST,)),
        Transition(
            "approved_locally",
            "submitted",
            _("Application sent"),
            (guards.SCHEME, guards.RULES, guards.CHANGE, guards.APPLIED_THEN, guards.ROUND_OPEN),
        ),
        Transition("submitted", "in_process", _("It is being considered")),
        *(
            Transition("in_process", code, label)
            for code, label in (
                ("granted", _("Granted")),
                ("partly_granted", _("Partly granted")),
                ("refused", _("Refused")),
                ("referred", _("Possible by existing rules")),
            )
        ),
        *(
            Transition(code, "withdrawn", _("Withdraw the application"), (REASON,))
            for code in ("draft", "approved_locally", *PENDING)
        ),
        *(Transition(code, "legal_basis", _("The legal basis is in force")) for code in _YES),
        Transition("legal_basis", "charter_published", _("The rules are published")),
        Transition("charter_published", "in_force", _("It is in force"), (guards.STARTS_THEN,)),
        Transition("in_force", "expired", _("It has expired"), who="clock"),
        Transition("in_force", "extended", _("Extend it"), (REASON,)),
        Transition("in_force", "ended", _("End it"), (REASON,)),
        Transition("extended", "in_force", _("It goes on")),
        Transition("expired", "evaluated", _("Mark as evaluated")),
        Transition("ended", "evaluated", _("Mark as evaluated")),
        Transition("evaluated", "spread", _("It is spread to others")),
        Transition("evaluated", "not_spread", _("It is not spread"), (REASON,)),
    ),
    track=(
        "draft",
        "submitted",
        "granted",
        "charter_published",
        "in_force",
        "expired",
        "evaluated",
        "spread",
    ),
)
