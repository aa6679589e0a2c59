"""Forgets the owner of an address, wherever they are."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from feedback.moderation.audit import note
from feedback.rights.forgetting import erase_comment, erase_submission
from feedback.rights.holdings import Holdings, holdings_of
from subscriptions.models import Address
from subscriptions.retaining import forget


@transaction.atomic
def erase(email: str, by: AbstractBaseUser) -> Holdings:
    """Erase all that may be erased, log that it was done, and answer with what there was.

    The log names the items by their numbers, never the person. An address that a journalised item
    needs stays, with nothing else.
    """
    found = holdings_of(email)
    for comment in found.comments:
        note(by, "feedback.erase", comment)
        erase_comment(comment)
    for submission in found.erasable:
        note(by, "feedback.erase", submission)
        erase_submission(submission)
    if found.address is not None:
        _let_go_of(found.address, keep=bool(found.journalised))
    return found


def _let_go_of(address: Address, *, keep: bool) -> None:
    if not keep:
        forget(address)
        return
    for rows in (address.follows, address.links, address.messages):
        rows.all().delete()
