"""What a form carries unseen: when it was shown, and a number that is used once; both signed."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.core.signing import BadSignature, Signer
from django.utils import timezone

#: Nobody fills in a form faster.
TOO_FAST: Final = timedelta(seconds=3)
#: How long a form that was left open can be sent.
TOO_OLD: Final = timedelta(hours=24)

_SALT: Final = "feedback.stamp"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp that this site made; ``age`` is since the form was shown."""

    nonce: str
    age: timedelta

    @property
    def is_too_fast(self) -> bool:
        return self.age < TOO_FAST

    @property
    def is_too_old(self) -> bool:
        return self.age > TOO_OLD


def new_stamp(purpose: str, *, age: timedelta = timedelta(0), nonce: str = "") -> str:
    """A stamp for the form at an address; ``age`` makes one that was shown a while ago."""
    shown = timezone.now() - age
    return Signer(salt=_SALT).sign_object(
        [purpose, nonce or secrets.token_urlsafe(18), round(shown.timestamp(), 1)]
    )


def read_stamp(purpose: str, signed: str) -> Stamp | None:
    """The stamp, or None where it is missing, forged, or another form's."""
    try:
        made_for, nonce, shown = Signer(salt=_SALT).unsign_object(signed)
    except (BadSignature, ValueError, TypeError, UnicodeError):
        return None
    if made_for != purpose:
        return None
    return Stamp(str(nonce), timedelta(seconds=timezone.now().timestamp() - float(shown)))


def older(signed: str, by: timedelta) -> str:
    """The same stamp as if the form had been shown so much earlier.

    >>> stamp = older(new_stamp("/da/kontakt/"), timedelta(minutes=1))
    >>> read_stamp("/da/kontakt/", stamp).is_too_fast
    False
    """
    made_for, nonce, _shown = Signer(salt=_SALT).unsign_object(signed)
    return new_stamp(made_for, age=by, nonce=nonce)
