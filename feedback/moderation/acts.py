"""What a decision of the desk is: when it fits, who may take it, what it does.

The doing belongs to the lifecycles of comments and submissions; the tables say which of their steps
is offered to whom.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User as Account

from feedback.moderation.act_forms import ActForm
from feedback.policies import Item
from feedback.seeing import User
from network.roles import Text

Run = Callable[[Any, Account, Mapping[str, Any]], object]


@dataclass(frozen=True)
class DeskAct:
    """One decision. ``fits`` looks at the item alone, ``may`` at who asks.

    ``says`` is one sentence on what it does, ``done`` what is said when it has been done.
    """

    code: str
    kind: str
    label: Text
    says: Text
    done: Text
    fits: Callable[[Any], bool]
    may: Callable[[User, Any], bool]
    run: Run
    form: type[ActForm] = ActForm
    is_grave: bool = False

    def is_open_to(self, user: User, item: Item) -> bool:
        """Whether this user can do it to this item now."""
        return self.fits(item) and self.may(user, item)

    @property
    def asks(self) -> bool:
        """Whether there is anything to fill in."""
        return bool(self.form.base_fields)
