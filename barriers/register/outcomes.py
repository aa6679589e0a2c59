"""Which states are answers, for both tables: what a reader means by "refused" or "granted"."""

from typing import Final

from barriers.exemptions.lifecycle import EXEMPTION
from barriers.lifecycle import BARRIER
from network.lifecycle import Lifecycle

#: The two tables, by the word for them in code and addresses.
LIFECYCLES: Final[dict[str, Lifecycle]] = {"barriers": BARRIER, "exemptions": EXEMPTION}

#: States that say what came of a thing; the others are stations on the way.
OUTCOMES: Final[dict[str, tuple[str, ...]]] = {
    "barriers": (
        *("solved_locally", "already_possible", "granted", "partly_granted", "refused"),
        *("withdrawn", "cannot_change", "needs_law_change", "spread_into_law", "rejected"),
        *("undocumented", "duplicate", "ended", "closed"),
    ),
    "exemptions": (
        *("granted", "partly_granted", "refused", "referred", "withdrawn"),
        *("expired", "ended", "spread", "not_spread"),
    ),
}

#: A thing's answer is the last of these it came to; what follows an answer does not undo it.
ANSWERS: Final[dict[str, tuple[str, ...]]] = {
    "barriers": tuple(code for code in OUTCOMES["barriers"] if code not in ("ended", "closed")),
    "exemptions": ("granted", "partly_granted", "refused", "referred", "withdrawn"),
}

#: From the first to the second is how long an authority took.
APPLIED: Final = ("applied", "reapplied", "submitted")
ANSWERED: Final = ("granted", "partly_granted", "refused", "referred", "already_possible")
