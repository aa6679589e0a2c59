"""What followers are told without anybody asking for it."""

from typing import Any

from django.dispatch import receiver

from network.changes import status_changed
from network.models import StatusChange
from subscriptions.following import tell_followers
from subscriptions.own_letters import STATUS_CHANGED


@receiver(status_changed)
def tell_of_status(sender: type[Any], change: StatusChange, **kwargs: Any) -> None:
    """Every change of every lifecycle, but not where a thing came with its status."""
    # A thing that is only entered has no status that anybody saw change.
    if change.from_status and not change.taken_over:
        tell_followers(
            change.record,
            kind=STATUS_CHANGED,
            event=f"{STATUS_CHANGED}:{change.pk}",
            facts={"change": change.pk},
        )
