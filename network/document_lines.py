"""The documents of a page as its list shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class DocumentLine:
    """A document as the list shows it; ``size`` in bytes."""

    title: str
    url: str
    extension: str
    size: int


def document_lines(rows: Iterable[Any]) -> list[DocumentLine]:
    """The documents of a page, in the editors' order; a row has a ``document`` and a ``title``."""
    return [
        DocumentLine(
            row.title or row.document.title,
            row.document.url,
            row.document.file_extension,
            row.document.get_file_size() or 0,
        )
        for row in rows
    ]
