"""What happened to an item, as people read it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from feedback.moderation.audit import ACTIONS, entries_of
from feedback.moderation.reasons import Reason
from feedback.policies import Item
from network.roles import ROLES

_REASONS: Final = dict(Reason.choices)
_ROLES: Final = {role.code: role.label for role in ROLES}


@dataclass(frozen=True)
class HistoryLine:
    """One act: when, who in which role, what, and why."""

    at: datetime.datetime
    who: str
    role: str
    what: str
    reason: str
    words: str
    entry: ModelLogEntry


def history_of(item: Item) -> list[HistoryLine]:
    """The item's history, the newest first."""
    return as_lines(entries_of(item))


def as_lines(entries: Iterable[ModelLogEntry]) -> list[HistoryLine]:
    """Rows of the log as people read them."""
    return [_line(entry) for entry in entries]


def seen_token(item: Item) -> str:
    """What somebody has seen of an item: it changes with each act, and with its state."""
    last = entries_of(item).values_list("pk", flat=True).first() or 0
    return f"{item.state}:{last}"


def done_meanwhile(item: Item) -> str:
    """The sentence for the second of two at the same item: what the first did."""
    last = next(iter(history_of(item)), None)
    if last is None:
        return _("The item has changed meanwhile. Look at it before you go on.")
    return _("%(who)s was quicker: “%(what)s”. Look at it before you go on.") % {
        "who": last.who,
        "what": last.what,
    }


def _line(entry: Any) -> HistoryLine:
    data = entry.data or {}
    what = ACTIONS[entry.action][1] if entry.action in ACTIONS else entry.action
    return HistoryLine(
        at=entry.timestamp,
        who=name_of(entry.user) if entry.user else _("The citizen"),
        role=str(_ROLES.get(data.get("role", ""), "")),
        what=str(what),
        reason=str(_REASONS.get(data.get("reason", ""), data.get("reason", ""))),
        words=str(data.get("words", "")),
        entry=entry,
    )


def name_of(user: Any) -> str:
    """A member of staff's name as colleagues read it."""
    return str(user.get_full_name() or user.get_username())
