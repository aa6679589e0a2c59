"""All decisions of the desk, by the sort of item they are about."""

from collections.abc import Mapping, Sequence
from typing import Final

from feedback.moderation.acts import DeskAct
from feedback.moderation.comment_acts import COMMENT_ACTS
from feedback.moderation.queues import Queue
from feedback.moderation.submission_acts import SUBMISSION_ACTS
from feedback.policies import Item
from feedback.seeing import User

_ALL: Final[Mapping[str, Sequence[DeskAct]]] = {
    "comment": COMMENT_ACTS,
    "submission": SUBMISSION_ACTS,
}


def act_named(kind: str, code: str) -> DeskAct | None:
    """The act of that code for a sort of item."""
    return next((act for act in _ALL[kind] if act.code == code), None)


def acts_for(item: Item, user: User, kind: str) -> list[DeskAct]:
    """What this user can do to the item now, in the order of the table."""
    return [act for act in _ALL[kind] if act.is_open_to(user, item)]


def bulk_acts(queue: Queue) -> list[DeskAct]:
    """What can be done to many items of a queue at once."""
    return [act for act in _ALL[queue.kind] if act.code in queue.bulk]
