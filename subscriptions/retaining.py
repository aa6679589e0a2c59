"""How long an address is kept, and how it is forgotten."""

import datetime
from typing import Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django.dispatch import Signal
from django.utils import timezone

from subscriptions.models import Address
from subscriptions.models.address import UNCONFIRMED_DAYS

#: About six months after the last contact; somebody who follows something is in contact.
KEPT_DAYS: Final = 183

#: Sent with ``address`` before an address is forgotten, in the same transaction: apps above let go
#: of what they keep of its owner.
forgetting = Signal()


def touch(address: Address) -> None:
    """There was contact: the day on which the address is forgotten moves on."""
    address.last_contact_at = timezone.now()
    # No save(): somebody may be forgotten at this very moment, and stays so.
    Address.objects.filter(pk=address.pk).update(last_contact_at=address.last_contact_at)


def due(
    now: datetime.datetime | None = None,
    *,
    kept_days: int = KEPT_DAYS,
    unconfirmed_days: int = UNCONFIRMED_DAYS,
) -> "QuerySet[Address]":
    """Addresses that are no longer kept: the last contact is long ago, and they follow nothing."""
    moment = now or timezone.now()
    long_ago = moment - datetime.timedelta(days=kept_days)
    never_confirmed = moment - datetime.timedelta(days=unconfirmed_days)
    is_over = Q(last_contact_at__lt=long_ago) | Q(
        confirmed_at=None, last_contact_at__lt=never_confirmed
    )
    return Address.objects.filter(is_over).exclude(
        confirmed_at__isnull=False, follows__isnull=False
    )


@transaction.atomic
def forget(address: Address) -> None:
    """Delete the address with its follows, links and mails; what others keep is told first."""
    forgetting.send(sender=Address, address=address)
    address.delete()
