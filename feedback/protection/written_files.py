"""Files lie outside the database: what a transaction wrote and then took back is deleted here."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models.fields.files import FieldFile
from django.db.models.signals import post_save
from django.dispatch import receiver

from feedback.models import SubmissionFile

#: What has been written since the outermost beginning; None outside of one.
_written: ContextVar[list[FieldFile] | None] = ContextVar("written", default=None)


@contextmanager
def no_file_without_its_row() -> Iterator[None]:
    """Around a transaction: where it fails, the files of its rows are deleted too.

    A process that is killed in between leaves its file to the retention rules.
    """
    if _written.get() is not None:
        yield
        return
    written: list[FieldFile] = []
    token = _written.set(written)
    try:
        yield
    except BaseException:
        for file in written:
            file.storage.delete(str(file.name))
        raise
    finally:
        _written.reset(token)


@receiver(post_save, sender=SubmissionFile)
def note_file(sender: type[Any], instance: SubmissionFile, *, created: bool, **kwargs: Any) -> None:
    """It is on the disk now, whatever becomes of its row."""
    written = _written.get()
    if created and written is not None:
        written.append(instance.file)
