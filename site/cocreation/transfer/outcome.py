"""What became of a line."""

from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext_lazy as _


class Outcome(Enum):
    """The four things that can become of a line; `label` says it to people."""

    MADE = "made"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"

    @property
    def label(self) -> str:
        """The outcome in the active language."""
        return str(_LABELS[self])


_LABELS = {
    Outcome.MADE: _("made"),
    Outcome.UPDATED: _("updated"),
    Outcome.UNCHANGED: _("unchanged"),
    Outcome.KEPT: _("left alone"),
}


@dataclass(frozen=True)
class Result:
    """A line's outcome, the fields that differ, and what its sender should know."""

    line: int
    outcome: Outcome
    changes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    published: bool = False
