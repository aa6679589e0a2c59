"""The text of attached documents: read in the worker, found through the pages that carry them."""

import logging
import tempfile
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task
from wagtail.models import CollectionViewRestriction

from language.cpr import has_cpr_number
from network.changes import facts_changed
from network.models import Attachment, Record, SitePage
from search.document_use import documents_of, pages_with, pages_with_documents_in
from search.file_text import ENDINGS, text_of_file
from search.models import DocumentText
from search.upkeep import mark_stale

logger = logging.getLogger(__name__)

LARGEST_BYTES: Final = 25 * 1024 * 1024
_CHUNK: Final = 1024 * 1024

Outcome = DocumentText.Outcome


@task()
def read_documents_of(record_id: int) -> None:
    """After a publication: read what its pages carry, and let the pages be found by it.

    Queued after the publication's references, which say what the pages carry.
    """
    pages = list(SitePage.objects.filter(record=record_id).values_list("pk", flat=True))
    carried = documents_of(pages)
    for document in Attachment.objects.filter(pk__in=carried):
        read_document(document)
    # Also where they carry none any more: the entry may have been written before the references.
    mark_stale(pages)


@task()
def read_replaced(document_id: int) -> None:
    """After a document was added or changed: a CPR number in it is found before a page carries it."""
    document = Attachment.objects.filter(pk=document_id).first()
    if document is not None:
        read_document(document)
        mark_stale(pages_with(document_id))


def holds_number(document: Attachment) -> bool:
    """Whether a CPR number was found in the file as it is now."""
    found = DocumentText.objects.filter(pk=document.pk, outcome=Outcome.NUMBER)
    return found.filter(file_hash=document.file_hash).exists()


def read_document(document: Attachment) -> DocumentText | None:
    """What the document says, read once for each version of its file; None for other kinds of file.

    Never raises for what is wrong with a file: that is the outcome.
    """
    if document.file_extension.lower() not in ENDINGS:
        return None
    try:
        mark = document.get_file_hash() or ""
    except OSError:
        # The file is not there; when it is, saving the document reads it.
        logger.warning("document %s: no file", document.pk)
        return None
    known = DocumentText.objects.filter(pk=document.pk, file_hash=mark).first()
    if known is not None:
        return known
    outcome, text = _read(document)
    if has_cpr_number(text, today=timezone.localdate()):
        outcome, text = Outcome.NUMBER, ""
    if outcome not in (Outcome.READ, Outcome.EMPTY):
        logger.warning("document %s: %s", document.pk, outcome.value)
    found, _made = DocumentText.objects.update_or_create(
        document=document, defaults={"file_hash": mark, "outcome": outcome, "text": text}
    )
    return found


def _read(document: Attachment) -> tuple[DocumentText.Outcome, str]:
    ending = document.file_extension.lower()
    try:
        if (document.get_file_size() or 0) > LARGEST_BYTES:
            return Outcome.TOO_MUCH, ""
        with tempfile.NamedTemporaryFile(suffix=f".{ending}") as copy, document.open_file() as file:
            while chunk := file.read(_CHUNK):
                copy.write(chunk)
            copy.flush()
            return _guarded(copy.name, ending)
    except OSError:
        return Outcome.BROKEN, ""


def _guarded(name: str, ending: str) -> tuple[DocumentText.Outcome, str]:
    """The beginning for the index; a number anywhere in the file is found, also behind that."""
    outcome, text = text_of_file(name, ending)
    if outcome in (Outcome.READ, Outcome.EMPTY):
        _extent, whole = text_of_file(name, ending, extent="whole")
        if has_cpr_number(whole, today=timezone.localdate()):
            return Outcome.NUMBER, ""
    return outcome, text


@receiver(facts_changed)
def follow_publication(sender: type[Any], record: Record, **kwargs: Any) -> None:
    """The thing's documents may be new, or the first to be public."""
    transaction.on_commit(partial(read_documents_of.enqueue, record.pk))


@receiver(post_save, sender=Attachment)
def follow_document(sender: type[Any], instance: Attachment, **kwargs: Any) -> None:
    """A new file, or another one under the same name."""
    fields = kwargs.get("update_fields")
    if not kwargs.get("raw") and fields is None:
        transaction.on_commit(partial(read_replaced.enqueue, instance.pk))


@receiver(pre_delete, sender=Attachment)
def forget_document(sender: type[Any], instance: Attachment, **kwargs: Any) -> None:
    """While the references are still there; what it says is found by nobody from then on."""
    mark_stale(pages_with(instance.pk))


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(post_delete, sender=CollectionViewRestriction)
def follow_privacy(sender: type[Any], instance: CollectionViewRestriction, **kwargs: Any) -> None:
    """A collection was made private, or opened again."""
    if not kwargs.get("raw"):
        mark_stale(pages_with_documents_in(instance.collection))
