"""The admin's form of a document: it tells the editor what the search could not read."""

from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm

from network.cpr_guard import refuse_cpr_numbers
from search.models import DocumentText

_TOLD: Final[dict[str, Promise]] = {
    DocumentText.Outcome.EMPTY: _(
        "The search found no text in this file; perhaps it is scanned pictures. It is found by its"
        " title alone, and screen readers cannot read it aloud."
    ),
    DocumentText.Outcome.BROKEN: _(
        "The search could not read this file; perhaps it is damaged or locked with a password. It"
        " is found by its title alone."
    ),
    DocumentText.Outcome.TOO_MUCH: _(
        "This file is too large for the search to read. It is found by its title alone."
    ),
    DocumentText.Outcome.NUMBER: _(
        "There is what looks like a CPR number in this file. Readers cannot download it. Take the"
        " number out, and upload the file again."
    ),
}


class DocumentForm(BaseDocumentForm):
    """Says beside the file why its text is not found; nothing where it is, or is not read yet."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = _told_of(self.instance)
        if told and "file" in self.fields:
            self.fields["file"].help_text = told

    def clean(self) -> dict[str, Any]:
        """A title is public."""
        cleaned: dict[str, Any] = super().clean()
        refuse_cpr_numbers(self, ("title", "tags"))
        return cleaned


def _told_of(document: Any) -> Promise | str:
    """Of the file as it is now: one that was replaced has not been read yet."""
    outcome = (
        DocumentText.objects.filter(pk=document.pk, file_hash=document.file_hash)
        .values_list("outcome", flat=True)
        .first()
    )
    return _TOLD.get(outcome or "", "")
