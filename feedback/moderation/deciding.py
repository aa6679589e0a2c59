"""Takes a decision of the desk: one at a time, by somebody who may, on what they have seen."""

from collections.abc import Mapping
from typing import Any, cast

from django.contrib.auth.models import User as Account
from django.db import transaction
from django.utils.translation import gettext as _

from feedback.moderation.acts import DeskAct
from feedback.moderation.history import done_meanwhile, seen_token
from feedback.policies import Item
from feedback.seeing import User
from network.transitions import TransitionRefused


def decide(
    act: DeskAct, item: Item, user: User, data: Mapping[str, Any], seen: str | None = None
) -> None:
    """Do it, all in one transaction; TransitionRefused says in words why not.

    ``seen`` is the token of what the user looked at: the second of two is told what the first did.
    """
    with transaction.atomic():
        locked = type(item)._default_manager.select_for_update().get(pk=item.pk)
        if seen is not None and seen != seen_token(locked):
            raise TransitionRefused([done_meanwhile(locked)])
        if not act.is_open_to(user, locked):
            raise TransitionRefused([_("This cannot be done to it now, or not by you.")])
        act.run(locked, cast("Account", user), data)
