"""People with addresses, and the letter box of a test."""

import re

from django.core import mail
from django.utils import timezone

from network.models import Record
from subscriptions.confirming import ask_to_confirm
from subscriptions.models import Address, Follow
from subscriptions.sending import send_due

_LINK = re.compile(r"http://testserver(/\S+)")


def confirmed(email: str, language: str = "da") -> Address:
    """An address whose owner has said yes."""
    return Address.objects.create(email=email, language=language, confirmed_at=timezone.now())


def follower(email: str, record: Record, language: str = "da") -> Follow:
    """Somebody who follows the thing."""
    return Follow.objects.create(address=confirmed(email, language), record=record)


def delivered() -> list[mail.EmailMultiAlternatives]:
    """What the postman has brought since the last time, in the order it was sent."""
    mail.outbox.clear()
    assert send_due()
    return [each for each in mail.outbox if isinstance(each, mail.EmailMultiAlternatives)]


def links_in(letter: mail.EmailMessage) -> list[str]:
    """The addresses on this site that the plain text of a mail names, without the host."""
    return _LINK.findall(str(letter.body))


def link_asked_for(address: Address, purpose: str, record: Record | None = None) -> str:
    """The link mailed to somebody who is asked to confirm."""
    ask_to_confirm(address, purpose, record=record)
    [letter] = delivered()
    return links_in(letter)[0]
