"""Links that need no row: what they lead to is signed, and good for a year.

For a page that belongs to one person (a receipt, somebody's preferences). The purpose is the name
of the route, and no link of one purpose opens another.
"""

import datetime
from typing import Final

from django.core import signing
from django.urls import reverse

_GOOD_FOR: Final = datetime.timedelta(days=365)


def address_for(purpose: str, pk: int) -> str:
    """The address, in the active language, of the route named ``purpose`` for the row ``pk``.

    path("receipt/<str:token>/", receipt, name="receipt")  →  address_for("receipt", submission.pk)
    """
    return reverse(purpose, args=[token_for(purpose, pk)])


def token_for(purpose: str, pk: int) -> str:
    """What stands in the address."""
    return _signer(purpose).sign(str(pk))


def handed_on(purpose: str, pk: int, token: str) -> str:
    """The address for another purpose, good for no longer than the ``token`` that leads to it."""
    _value, signed_at, _signature = token.rsplit(".", 2)
    signer = _signer(purpose)
    signer.timestamp = lambda: signed_at  # type: ignore[method-assign]
    return reverse(purpose, args=[signer.sign(str(pk))])


def read(purpose: str, token: str) -> int | None:
    """The row a token was made for; None for one that is forged, of another purpose, or too old."""
    try:
        return int(_signer(purpose).unsign(token, max_age=_GOOD_FOR))
    except (signing.BadSignature, ValueError):
        return None


def _signer(purpose: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"subscriptions.signed_links.{purpose}", sep=".")
