"""The documents of a page as its list shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from network.models import Attachment


@dataclass(frozen=True)
class DocumentLine:
    """A document as the list shows it; ``size`` in bytes."""

    title: str
    url: str
    extension: str
    size: int


def document_line(document: Attachment, title: str) -> DocumentLine:
    """A document under the title that it has here."""
    size = document.get_file_size() or 0
    return DocumentLine(title, document.url, document.file_extension, size)


def document_lines(rows: Iterable[Any]) -> list[DocumentLine]:
    """The documents of a page, in the editors' order; a row has a ``document`` and a ``title``."""
    return [document_line(row.document, row.title or row.document.title) for row in rows]
