"""A comment comes in: kept, and confirmed by mail, unless its address was confirmed lately."""

import datetime
from typing import Final

from django.utils import timezone
from django.utils.translation import get_language

from feedback.comments import mailings
from feedback.comments.lifecycle import confirm
from feedback.models import Comment
from feedback.moderation.audit import note
from language.guessing import guessed_language
from network.models import Record
from subscriptions.addresses import given
from subscriptions.confirming import ask_to_confirm
from subscriptions.models import Address
from subscriptions.retaining import touch

#: What one confirms with the mail (see confirming.py).
PURPOSE: Final = "comment"
#: An address that was confirmed within so many days is not asked again for each comment.
KNOWN_FOR: Final = datetime.timedelta(days=30)


def write(
    record: Record,
    *,
    name: str,
    text: str,
    email: str,
    parent: Comment | None = None,
    signals: list[str] | None = None,
) -> Comment:
    """Keep a comment, in the caller's transaction. The caller is not told which way it went.

    In both cases the owner of the address gets a mail, so nobody writes in their name unseen.
    """
    language = get_language() or "da"
    address = given(email, language)
    comment = Comment.objects.create(
        record=record,
        parent=parent,
        language=guessed_language(text, otherwise=language),
        name=name,
        text=text,
        writer=address,
        writer_key=address.key,
        signals=signals or [],
    )
    note(None, "feedback.receive", comment)
    touch(address)
    if _is_known(address):
        confirm(comment)
        mailings.send(mailings.of_receipt(comment))
    else:
        ask_to_confirm(address, PURPOSE, record=record, data={"comment": comment.pk})
    return comment


def _is_known(address: Address) -> bool:
    confirmed = address.confirmed_at
    return confirmed is not None and confirmed > timezone.now() - KNOWN_FOR
