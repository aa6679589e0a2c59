"""Somebody follows a thing, and hears of what happens to it."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.functional import Promise

from network.merging import family_now, survivor_of
from network.models import Record
from subscriptions.models import Address, Follow, Message, MessageState
from subscriptions.outbox import put_in

Text = str | Promise
_hears: dict[str, Text] = {}


def let_follow(type_code: str, hears: Text) -> None:
    """Let people follow things of a type; ``hears`` says what they will be told of.

    let_follow("project", _("when its status changes, and when there is news from it"))
    """
    if type_code in _hears:
        raise ValueError(f"{type_code} can be followed already")
    _hears[type_code] = hears


def hears_of(type_code: str) -> Text | None:
    """What followers of a type are told of; None for a type that cannot be followed."""
    return _hears.get(type_code)


def start(address: Address, record: Record) -> Follow:
    """From now on the address hears of the thing; doing it again changes nothing."""
    follow, _made = Follow.objects.get_or_create(address=address, record=record)
    return follow


@transaction.atomic
def stop(follow: Follow) -> None:
    """The address hears no more of it; what waits for it because of that is not sent.

    Whoever follows several things that have turned out to be one hears no more of any.
    """
    same = Follow.objects.filter(
        address=follow.address_id, record__in=family_now(survivor_of(follow.record_id))
    )
    Message.objects.waiting().filter(follow__in=same).update(state=MessageState.TAKEN_BACK)
    same.delete()


def tell_followers(
    record: Record,
    *,
    kind: str,
    event: str,
    facts: Mapping[str, Any],
    first: Iterable[Address] = (),
    about: str = "",
    followed_before: datetime.datetime | None = None,
) -> None:
    """Put a letter for everybody who follows the thing into the outbox, in the caller's transaction.

    Who follows a thing that has turned out to be this one follows this one.

    ``first`` are those it is an answer to: theirs is sent before the others', whether they follow or
    not. ``about`` is for take_back. ``followed_before`` leaves out who came later. A constant number of statements for each 500 followers.
    """
    # Held until the letters are written: who unsubscribes in this moment does so just after it.
    held = Follow.objects.filter(record__in=family_now(record.pk))
    held = held.select_for_update(of=("self", "address"), no_key=True)
    followers = held.filter(address__confirmed_at__isnull=False).select_related("address")
    if followed_before is not None:
        followers = followers.filter(made_at__lte=followed_before)
    follows = {follow.address_id: follow for follow in followers.order_by("pk")}
    readers = {address.pk: address for address in first}
    readers |= {pk: follow.address for pk, follow in follows.items() if pk not in readers}
    put_in(
        [
            Message(
                address=address,
                kind=kind,
                event=event,
                facts=dict(facts),
                about=about,
                record=record,
                follow=follows.get(pk),
                language=address.language,
            )
            for pk, address in readers.items()
        ]
    )
