"""What is said of a barrier in each state of its lifecycle: since when, and what comes next.

One row a state. A sentence is whole in each language: nothing is glued together from labels, so
that word order, articles and tenses stay right in both.
"""

from dataclasses import dataclass
from typing import Final, Literal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from network.lifecycle import Text

#: What the days beside a sentence count: those a barrier has waited, those from the application
#: to the answer, or those from the report to the end.
Clock = Literal["waiting", "answer", "end"]


@dataclass(frozen=True)
class Pattern:
    """What is said of a state.

    ``dated`` takes ``at`` ("on 14 March 2018", "in March 2018") or ``since`` ("14 March 2018");
    ``undated`` is said where nobody knows the day. ``settled`` states are answers, and stamped.
    """

    dated: Text
    undated: Text
    ahead: Text
    clock: Clock
    settled: bool = False
    names_authority: bool = True


#: Sentences with a number of days, ``count``.
WAITED: Final = ngettext_lazy(
    "So far that is %(count)s day.", "So far that is %(count)s days.", "count"
)
AFTER_APPLICATION: Final = ngettext_lazy(
    "That was %(count)s day after the application.",
    "That was %(count)s days after the application.",
    "count",
)
AFTER_REPORT: Final = ngettext_lazy(
    "That was %(count)s day after the report.",
    "That was %(count)s days after the report.",
    "count",
)

_REOPEN = _("The case is closed. It can be opened again if something new turns up.")
_ANSWERS = _("The answer can be yes, yes to a part of it, or no.")

SENTENCES: Final[dict[str, Pattern]] = {
    "received": Pattern(
        _("The barrier was reported %(at)s and waits to be looked into."),
        _("The barrier has been reported and waits to be looked into."),
        _("Next, the network finds out what the rule says."),
        "waiting",
    ),
    "clarifying": Pattern(
        _("The network has been looking into the rule since %(since)s."),
        _("The network is looking into the rule."),
        _("Next, we say whether it can be solved here, takes an exemption, or has to stand."),
        "waiting",
    ),
    "rejected": Pattern(
        _("It was decided %(at)s not to take the barrier up."),
        _("It was decided not to take the barrier up."),
        _REOPEN,
        "end",
        settled=True,
        names_authority=False,
    ),
    "duplicate": Pattern(
        _("It was found %(at)s that the same barrier was in the register already."),
        _("The same barrier is in the register already."),
        _("Follow it where it was reported first."),
        "end",
        names_authority=False,
    ),
    "solved_locally": Pattern(
        _("The barrier was solved locally %(at)s."),
        _("The barrier was solved locally."),
        _("Nothing more is needed."),
        "end",
        settled=True,
    ),
    "already_possible": Pattern(
        _("It turned out %(at)s that it is possible already."),
        _("It turned out that it is possible already."),
        _("No exemption is needed."),
        "end",
        settled=True,
    ),
    "cannot_change": Pattern(
        _("It was settled %(at)s that the rule cannot be changed."),
        _("The rule cannot be changed."),
        _("The case is closed. It can be opened again if the rule becomes another."),
        "end",
        settled=True,
    ),
    "needs_law_change": Pattern(
        _("It has been clear since %(since)s that only a change of law helps."),
        _("Only a change of law helps."),
        _("Next, either the law is changed or the case is closed."),
        "waiting",
    ),
    "needs_exemption": Pattern(
        _("It has been clear since %(since)s that it takes an exemption."),
        _("It takes an exemption."),
        _("Next, a municipality can apply for one."),
        "waiting",
    ),
    "undocumented": Pattern(
        _("The outcome is not documented. The trail ends %(at)s."),
        _("The outcome is not documented."),
        _("Do you know what came of it? Then write to us."),
        "end",
        settled=True,
    ),
    "applied": Pattern(
        _("The application was sent %(at)s and waits for an answer."),
        _("The application has been sent and waits for an answer."),
        _ANSWERS,
        "waiting",
    ),
    "granted": Pattern(
        _("The application was granted %(at)s."),
        _("The application was granted."),
        _("Next, the trial can begin."),
        "answer",
        settled=True,
    ),
    "partly_granted": Pattern(
        _("The application was granted in part %(at)s."),
        _("The application was granted in part."),
        _("Next, the trial can begin with the part that was granted."),
        "answer",
        settled=True,
    ),
    "refused": Pattern(
        _("The application was refused %(at)s."),
        _("The application was refused."),
        _("One can apply again, ask for a change of law, or close the case."),
        "answer",
        settled=True,
    ),
    "withdrawn": Pattern(
        _("The application was withdrawn %(at)s."),
        _("The application was withdrawn."),
        _("One can apply again or close the case."),
        "answer",
        settled=True,
    ),
    "in_trial": Pattern(
        _("The exemption has been tried out since %(since)s."),
        _("The exemption is being tried out."),
        _("Next, the trial is evaluated."),
        "waiting",
    ),
    "evaluated": Pattern(
        _("The trial was evaluated %(at)s."),
        _("The trial has been evaluated."),
        _("Next, it is decided whether it becomes law, goes on or ends."),
        "end",
        settled=True,
    ),
    "spread_into_law": Pattern(
        _("It became law for everybody %(at)s."),
        _("It has become law for everybody."),
        _("Nothing more is needed."),
        "end",
        settled=True,
        names_authority=False,
    ),
    "extended": Pattern(
        _("The trial was extended %(at)s."),
        _("The trial has been extended."),
        _("Next, the trial goes on."),
        "end",
    ),
    "ended": Pattern(
        _("The trial ended %(at)s."),
        _("The trial has ended."),
        _("The rule applies as before."),
        "end",
        settled=True,
    ),
    "reapplied": Pattern(
        _("A new application was sent %(at)s and waits for an answer."),
        _("A new application has been sent and waits for an answer."),
        _ANSWERS,
        "waiting",
    ),
    "closed": Pattern(
        _("The case was closed %(at)s."),
        _("The case has been closed."),
        _("It can be opened again if something new turns up."),
        "end",
        settled=True,
        names_authority=False,
    ),
}
