"""The ways of a barrier and of an exemption as the plan has them, written down a second time.

Nothing here is read from the product's tables, so a way that slips into those is found.
"""

from typing import Final


def _table(lines: str) -> dict[str, frozenset[str]]:
    """``state: where it can go``, one a line."""
    rows = (line.partition(":") for line in lines.strip().splitlines())
    return {source.strip(): frozenset(targets.split()) for source, _colon, targets in rows}


WAYS: Final = {
    "barrier": _table(
        """
        received: clarifying rejected duplicate
        clarifying: solved_locally already_possible cannot_change needs_law_change needs_exemption undocumented
        needs_exemption: applied
        applied: granted partly_granted refused withdrawn already_possible
        reapplied: granted partly_granted refused withdrawn already_possible
        granted: in_trial
        partly_granted: in_trial
        in_trial: evaluated
        evaluated: spread_into_law extended ended
        extended: in_trial
        refused: reapplied needs_law_change closed
        withdrawn: reapplied closed
        needs_law_change: spread_into_law closed
        rejected: clarifying
        duplicate: clarifying
        solved_locally: clarifying
        already_possible: clarifying
        cannot_change: clarifying
        undocumented: clarifying
        spread_into_law: clarifying
        ended: clarifying
        closed: clarifying
        """
    ),
    "exemption": _table(
        """
        draft: approved_locally withdrawn
        approved_locally: submitted withdrawn
        submitted: in_process withdrawn
        in_process: granted partly_granted refused referred withdrawn
        granted: legal_basis
        partly_granted: legal_basis
        legal_basis: charter_published
        charter_published: in_force
        in_force: expired extended ended
        extended: in_force
        expired: evaluated
        ended: evaluated
        evaluated: spread not_spread
        refused:
        referred:
        withdrawn:
        spread:
        not_spread:
        """
    ),
}
INITIAL: Final = {"barrier": "received", "exemption": "draft"}
#: Ends. A duplicate's outcome is the other barrier's; every other end says what came of it.
TERMINAL: Final = {
    "barrier": frozenset(
        [
            "rejected",
            "duplicate",
            "solved_locally",
            "already_possible",
            "cannot_change",
            "undocumented",
            "spread_into_law",
            "ended",
            "closed",
        ]
    ),
    "exemption": frozenset(["refused", "referred", "withdrawn", "spread", "not_spread"]),
}
#: A refusal or a withdrawal is no end for a barrier, and owes its readers the same words.
WITH_OUTCOME: Final = {
    "barrier": TERMINAL["barrier"] - {"duplicate"} | {"refused", "withdrawn"},
    "exemption": TERMINAL["exemption"],
}
ANSWERS: Final = frozenset(["granted", "partly_granted", "refused", "referred"])
PENDING: Final = frozenset(["submitted", "in_process"])


def asks_why(kind: str, source: str, target: str) -> bool:
    """Whether a step has to say why in its note."""
    if kind == "barrier":
        reopened = source in TERMINAL[kind] and target == "clarifying"
        return reopened or target == "rejected"
    return target in {"withdrawn", "extended", "ended", "not_spread"}


def is_way(kind: str, source: str, target: str) -> bool:
    """Whether the plan has a way between the two."""
    return target in WAYS[kind].get(source, frozenset())
