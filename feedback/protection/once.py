"""A form that is sent twice is received once: a double click, a retry, fifty at the same time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from feedback.models import UsedForm
from feedback.protection.written_files import no_file_without_its_row

if TYPE_CHECKING:
    from feedback.protection.citizen_form import CitizenForm


class SentBefore(Exception):
    """The form was sent before with other words in it; these are not received yet."""


def once(form: "CitizenForm", make: Callable[[], str]) -> str:
    """Make the rows of a valid form with ``make``, which answers where the person is sent.

    All in one transaction with the mark that the form is used: the database refuses a second mark,
    and who comes second is sent where the first one was.
    """
    with no_file_without_its_row(), transaction.atomic():
        used = mark_used(form.nonce, form.fingerprint)
        if used is None:
            return receipt_of(form)
        used.receipt = make()
        used.save(update_fields=["receipt"])
        form.note_sent()
    return used.receipt


def receipt_of(form: "CitizenForm") -> str:
    """Where the first sending of the form led."""
    used = UsedForm.objects.get(nonce=form.nonce)
    if used.content != form.fingerprint:
        raise SentBefore
    return used.receipt


def mark_used(nonce: str, content: str = "") -> UsedForm | None:
    """The mark of a form with this number, or None where another one has it already."""
    try:
        with transaction.atomic():
            return UsedForm.objects.create(nonce=nonce, content=content)
    except IntegrityError:
        return None
