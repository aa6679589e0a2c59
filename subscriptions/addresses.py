"""From what somebody typed to the one row of that address."""

import unicodedata

from subscriptions.models import Address


def normalised(email: str) -> str:
    """One form for an address however it is typed: no blanks around it, small letters.

    >>> normalised("  Anna@Example.DK ")
    'anna@example.dk'
    """
    return unicodedata.normalize("NFC", email).strip().lower()


def given(email: str, language: str) -> Address:
    """The row of an address that somebody gave in a form that checked it; made where there is none.

    Says nothing of whether it was known. The language of a known address stays: whoever types an
    address is not always its owner.
    """
    address, _made = Address.objects.get_or_create(
        email=normalised(email), defaults={"language": language}
    )
    return address
