"""`python -m search.document_reader FILE ENDING`: writes the text of a document to standard output.

Runs as a process of its own, with limits of memory and time: whoever makes a file can make one that
keeps its reader busy. It loads neither Django nor the site.
"""

import resource
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import docx
import odfdo
import pypdf

MEMORY_BYTES: Final = 768 * 1024 * 1024
PROCESSOR_SECONDS: Final = 20
#: More than anybody reads; the index looks at no more words either.
MOST_CHARACTERS: Final = 400_000


def _pdf(file: str) -> Iterator[str]:
    for page in pypdf.PdfReader(file).pages:
        yield page.extract_text()


def _docx(file: str) -> Iterator[str]:
    document = docx.Document(file)
    yield from (paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        yield from (cell.text for row in table.rows for cell in row.cells)


def _odt(file: str) -> Iterator[str]:
    yield odfdo.Document(file).get_formatted_text()


READERS: Final[Mapping[str, Callable[[str], Iterator[str]]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
}


def main(file: str, ending: str) -> None:
    """Write what the document says, as far as it goes."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    left = MOST_CHARACTERS
    for text in READERS[ending](file):
        sys.stdout.buffer.write(f"{text[:left]}\n".encode(errors="replace"))
        left -= len(text)
        if left <= 0:
            break


if __name__ == "__main__":
    main(*sys.argv[1:3])
