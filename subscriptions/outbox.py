"""Writes mails into the outbox, in the transaction of what they tell of; the worker sends them."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils import timezone

from network.models import Record
from subscriptions.models import Address, Message, MessageState

#: The events of what is being written, while somebody wants to know.
_noted: ContextVar[set[str] | None] = ContextVar("noted", default=None)


@contextmanager
def noted_events() -> Iterator[set[str]]:
    """Gathers the events of all mails that are written inside."""
    events: set[str] = set()
    token = _noted.set(events)
    try:
        yield events
    finally:
        _noted.reset(token)


def post(
    address: Address,
    *,
    kind: str,
    event: str,
    facts: Mapping[str, Any],
    about: str = "",
    record: Record | None = None,
    language: str = "",
    urgent: bool = False,
    not_before: datetime.datetime | None = None,
) -> None:
    """Put one mail into the outbox. The second for the same address and event is nothing.

    ``kind`` names a letter (see subscriptions.letters), ``facts`` are what it is written from when it
    is sent: keys of rows rather than texts. ``event`` is what happened, once: "comment_answered:17".
    ``urgent`` is for what somebody waits for before the screen.
    """
    put_in(
        [
            Message(
                address=address,
                kind=kind,
                event=event,
                facts=dict(facts),
                about=about,
                record=record,
                language=language or address.language,
                urgent=urgent,
                not_before=not_before or timezone.now(),
            )
        ]
    )


def put_in(messages: Sequence[Message]) -> None:
    """Many mails with few statements; they are sent in this order."""
    noted = _noted.get()
    if noted is not None:
        noted.update(message.event for message in messages)
    Message.objects.bulk_create(messages, batch_size=500, ignore_conflicts=True)


def take_back(about: str) -> int:
    """What has not been sent of this will not be; how many mails that were."""
    return Message.objects.waiting().filter(about=about).update(state=MessageState.TAKEN_BACK)
