"""Confirmed by mail: somebody gives an address, and what they asked for happens when its owner says so.

    ask_to_confirm(address, "comment", record=record, data={"comment": comment.pk})

    @on_confirmed("comment", subject=_("Confirm your comment"), …)
    def publish(link: MailedLink) -> str: ...   # where the person is sent to

The mail holds no word chosen by whoever typed the address. Its link works once and for seven days;
of its token only a digest is kept.
"""

import datetime
import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from network.models import Record
from subscriptions.models import Address, MailedLink
from subscriptions.models.address import UNCONFIRMED_DAYS
from subscriptions.outbox import post
from subscriptions.retaining import touch

Text = str | Promise
Handler = Callable[[MailedLink], str]

LETTER: Final = "confirm"
GOOD_FOR: Final = datetime.timedelta(days=UNCONFIRMED_DAYS)
#: Between two mails to an address that nobody has confirmed, and how many it gets in a day.
APART: Final = datetime.timedelta(minutes=1)
MOST_A_DAY: Final = 3
#: For a confirmed one: enough for a busy day, too few to pester somebody with.
MOST_A_DAY_CONFIRMED: Final = 20
_SUBJECT: Final = _("Confirm your e-mail address")
_WHY: Final = _("Somebody gave this e-mail address on our site, hopefully you.")
_BUTTON: Final = _("Confirm my address")
_DAY: Final = datetime.timedelta(days=1)


class CannotBeConfirmed(Exception):
    """Raised by a handler: what was asked for is no longer possible. ``message`` says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class Purpose:
    """What can be confirmed: the mail's subject, a sentence on what was asked for, the button."""

    handler: Handler
    subject: Text
    why: Text
    button: Text


_purposes: dict[str, Purpose] = {}


def on_confirmed(
    name: str,
    *,
    subject: Text = _SUBJECT,
    why: Text = _WHY,
    button: Text = _BUTTON,
) -> Callable[[Handler], Handler]:
    """A decorator for what happens in the confirming transaction; it answers where to go next.

    ``subject``, ``why`` and ``button`` are the words of the mail and of the page with the button.
    """

    def keep(handler: Handler) -> Handler:
        if name in _purposes:
            raise ValueError(f"The purpose {name} is registered twice")
        _purposes[name] = Purpose(handler, subject, why, button)
        return handler

    return keep


def purpose_of(link: MailedLink) -> Purpose:
    """The words and the handler of a link."""
    return _purposes[link.purpose]


def ask_to_confirm(
    address: Address,
    purpose: str,
    *,
    record: Record | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Mail the owner of the address a link that confirms; in the caller's transaction.

    An address that nobody has confirmed gets one such mail a minute and three a day. A second one
    within the minute waits; what is asked for twice within the minute is mailed once; a fourth is
    not mailed. The caller does not learn which, so that nobody is told.
    """
    asked = {"purpose": purpose, "record_id": record.pk if record else None, "data": data or {}}
    with transaction.atomic():
        locked = Address.objects.select_for_update().get(pk=address.pk)
        when = _when(locked, asked)
        if when is None:
            return
        seed = secrets.token_urlsafe(18)
        link = MailedLink.objects.create(
            address=locked, digest=_digest(token_of(seed)), expires_at=when + GOOD_FOR, **asked
        )
        touch(locked)
        post(
            locked,
            kind=LETTER,
            event=f"{LETTER}:{link.pk}",
            facts={"link": link.pk, "seed": seed},
            record=record,
            urgent=True,
            not_before=when,
        )


def token_of(seed: str) -> str:
    """The token of a mailed link, made from its seed and the site's key: it is kept nowhere."""
    return salted_hmac("subscriptions.mailed_link", seed, algorithm="sha256").hexdigest()


def find(token: str) -> MailedLink | None:
    """The link of a token; None for one we never made, or whose matter is gone."""
    link = (
        MailedLink.objects.select_related("address", "record").filter(digest=_digest(token)).first()
    )
    return link if link is not None and link.purpose in _purposes else None


def confirm(link: MailedLink) -> str:
    """Use the link and do what it is for; where to go next. "" where another press was quicker.

    Two presses of the button, also at the same moment, do it once and lead to the same place.
    Raises CannotBeConfirmed; then the link is as unused as before.
    """
    with transaction.atomic():
        mine = MailedLink.objects.filter(pk=link.pk, used_at=None).update(used_at=timezone.now())
        if mine:
            _confirm_address(link.address)
            where = purpose_of(link).handler(link)
            MailedLink.objects.filter(pk=link.pk).update(led_to=where)
            return where
    places = MailedLink.objects.filter(pk=link.pk).values_list("led_to", flat=True)
    return places.first() or ""


def _confirm_address(address: Address) -> None:
    if address.confirmed_at is None:
        address.confirmed_at = timezone.now()
        address.save(update_fields=["confirmed_at"])
    touch(address)


def _when(address: Address, asked: Mapping[str, Any]) -> datetime.datetime | None:
    """When the next mail may go to the address; None for not today, or where it is on its way.

    A link's own beginning is the moment its mail was planned for.
    """
    now = timezone.now()
    since = now + GOOD_FOR - _DAY
    links = list(address.links.filter(expires_at__gt=since).order_by("expires_at"))
    confirmed = address.confirmed_at is not None
    if len(links) >= (MOST_A_DAY_CONFIRMED if confirmed else MOST_A_DAY):
        return None
    for link in links:
        is_fresh = link.expires_at - GOOD_FOR > now - APART and link.used_at is None
        if is_fresh and all(getattr(link, name) == value for name, value in asked.items()):
            return None
    if not links or confirmed:
        return now
    return max(now, links[-1].expires_at - GOOD_FOR + APART)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
