"""Forgets the owner of an address, wherever they are."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django_tasks import task

from feedback.moderation.audit import note
from feedback.rights.forgetting import erase_comment, erase_submission
from feedback.rights.holdings import Holdings, holdings_of
from search.finding import database_engine
from search.upkeep import renew_stale
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
    transaction.on_commit(forget_words.enqueue)
    return found


@task()
def forget_words() -> None:
    """Write the index anew where it is stale, and take deleted words out of its old pieces too."""
    renew_stale()
    database_engine().tidy()


def _let_go_of(address: Address, *, keep: bool) -> None:
    if not keep:
        forget(address)
        return
    for rows in (address.follows, address.links, address.messages):
        rows.all().delete()
