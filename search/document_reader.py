"""`python -m search.document_reader FILE ENDING`: writes the text of a document to standard output.

Ends with TOO_MUCH where there is more in the file than the limits allow. Runs as a process of its own, with limits of memory and time: whoever makes a file can make one that
keeps its reader busy. It loads neither Django nor the site.
"""

import resource
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import docx
import docx.blkcntnr
import docx.document
import odfdo
import openpyxl
import pypdf

MEMORY_BYTES: Final = 768 * 1024 * 1024
PROCESSOR_SECONDS: Final = 20
#: More than anybody reads; the index looks at no more words either.
MOST_CHARACTERS: Final = 400_000
#: What a packed file may be when unpacked; a Word file of a thousand pages is a tenth of it.
MOST_UNPACKED_BYTES: Final = 100 * 1024 * 1024
#: The exit status that says so; 1 is any other failure.
TOO_MUCH: Final = 3


def _pdf(file: str) -> Iterator[str]:
    for page in pypdf.PdfReader(file).pages:
        yield page.extract_text()


def _docx(file: str) -> Iterator[str]:
    document = docx.Document(file)
    yield from _words_of(document)
    for section in document.sections:
        for edge in (section.header, section.footer):
            # Else it is the one of the section before.
            if not edge.is_linked_to_previous:
                yield from _words_of(edge)


def _words_of(part: docx.blkcntnr.BlockItemContainer | docx.document.Document) -> Iterator[str]:
    yield from (paragraph.text for paragraph in part.paragraphs)
    for table in part.tables:
        yield from (cell.text for row in table.rows for cell in row.cells)


def _odt(file: str) -> Iterator[str]:
    yield odfdo.Document(file).get_formatted_text()


def _xlsx(file: str) -> Iterator[str]:
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            yield "\t".join(str(cell) for cell in row if cell is not None)


def _plain(file: str) -> Iterator[str]:
    """As editors' programs write it: UTF-8, else what Windows in Denmark uses."""
    with open(file, "rb") as opened:  # noqa: PTH123 - this process loads as little as it can
        raw = opened.read(MOST_CHARACTERS)
    try:
        yield raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield raw.decode("cp1252", errors="replace")


READERS: Final[Mapping[str, Callable[[str], Iterator[str]]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "xlsx": _xlsx,
    "txt": _plain,
    "csv": _plain,
}


_PACKED: Final = frozenset({"docx", "odt", "xlsx"})


def main(file: str, ending: str) -> None:
    """Write what the document says, as far as it goes."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    if ending in _PACKED and _unpacked(file) > MOST_UNPACKED_BYTES:
        sys.exit(TOO_MUCH)
    try:
        _write(file, ending)
    except MemoryError:
        sys.exit(TOO_MUCH)


def _unpacked(file: str) -> int:
    """By what the file says of itself; a part that is longer than that is not read to its end."""
    with zipfile.ZipFile(file) as packed:
        return sum(part.file_size for part in packed.infolist())


def _write(file: str, ending: str) -> None:
    left = MOST_CHARACTERS
    for text in READERS[ending](file):
        sys.stdout.buffer.write(f"{text[:left]}\n".encode(errors="replace"))
        left -= len(text)
        if left <= 0:
            break


if __name__ == "__main__":
    main(*sys.argv[1:3])
