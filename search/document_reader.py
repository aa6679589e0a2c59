"""`python -m search.document_reader FILE ENDING [all]`: writes the text of a document to standard output.

Ends with TOO_MUCH where there is more in the file than the limits allow. The index is served with the
beginning of a long text; with "all", for who looks for something in it, that too is TOO_MUCH, and what
a reader of the page does not see is written as well: notes, comments, what was struck out. Runs as a process of its own, with limits of memory and time: whoever makes a file can make one that
keeps its reader busy. It loads neither Django nor the site.
"""

import codecs
import resource
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import docx
import docx.blkcntnr
import docx.document
import odfdo
import openpyxl
import pypdf
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

MEMORY_BYTES: Final = 768 * 1024 * 1024
PROCESSOR_SECONDS: Final = 20
#: More than anybody reads; the index looks at no more words either.
MOST_CHARACTERS: Final = 400_000
#: A character is up to four bytes; one byte more tells that there is more.
MOST_BYTES: Final = 4 * MOST_CHARACTERS + 1
#: What a packed file may be when unpacked; a Word file of a thousand pages is a tenth of it.
MOST_UNPACKED_BYTES: Final = 100 * 1024 * 1024
#: In a spreadsheet a CPR number typed as a number has lost the nought it begins with.
_WITHOUT_ITS_NOUGHT: Final = range(10**8, 10**9)
_utf_8: Final = codecs.getincrementaldecoder("utf-8-sig")
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


def _all_of_docx(file: str) -> Iterator[str]:
    """Each paragraph of each part, also those within another one: text boxes."""
    with zipfile.ZipFile(file) as packed:
        for name in packed.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                for paragraph in parse_xml(packed.read(name)).iter(qn("w:p")):
                    yield "".join(_runs_of(paragraph))


def _runs_of(paragraph: Any) -> Iterator[str]:
    for run in paragraph.iter(*_WRITTEN, *_DRAWN):
        if next(run.iterancestors(qn("w:p"))) is paragraph:
            yield _DRAWN.get(run.tag) or run.text or ""


_WRITTEN: Final = (qn("w:t"), qn("w:delText"), qn("w:instrText"))
_DRAWN: Final = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}


def _odt(file: str) -> Iterator[str]:
    yield odfdo.Document(file).get_formatted_text()


def _xlsx(file: str) -> Iterator[str]:
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            yield "\t".join(str(cell) for cell in row if cell is not None)


def _all_of_xlsx(file: str) -> Iterator[str]:
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            yield "\t".join(_whole_number(cell) for cell in row if cell is not None)


def _whole_number(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, int) and cell in _WITHOUT_ITS_NOUGHT:
        return f"{cell:010d}"
    return str(cell)


def _plain(file: str) -> Iterator[str]:
    """As editors' programs write it: UTF-8, else what Windows in Denmark uses."""
    with open(file, "rb") as opened:  # noqa: PTH123 - this process loads as little as it can
        raw = opened.read(MOST_BYTES)
    try:
        # The last character of a long file may be cut in two.
        yield _utf_8().decode(raw, final=len(raw) < MOST_BYTES)
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
ALL_OF: Final[Mapping[str, Callable[[str], Iterator[str]]]] = {
    "docx": _all_of_docx,
    "xlsx": _all_of_xlsx,
}

_PACKED: Final = frozenset({"docx", "odt", "xlsx"})


def main(file: str, ending: str, extent: str = "") -> None:
    """Write what the document says, as far as it goes."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    if ending in _PACKED and _unpacked(file) > MOST_UNPACKED_BYTES:
        sys.exit(TOO_MUCH)
    try:
        is_whole = _write(file, ending, has_all=extent == "all")
    except MemoryError:
        sys.exit(TOO_MUCH)
    if extent == "all" and not is_whole:
        sys.exit(TOO_MUCH)


def _unpacked(file: str) -> int:
    """By what the file says of itself; a part that is longer than that is not read to its end."""
    with zipfile.ZipFile(file) as packed:
        return sum(part.file_size for part in packed.infolist())


def _write(file: str, ending: str, *, has_all: bool) -> bool:
    """Whether that was all of it."""
    left = MOST_CHARACTERS
    for text in {**READERS, **(ALL_OF if has_all else {})}[ending](file):
        sys.stdout.buffer.write(f"{text[:left]}\n".encode(errors="replace"))
        left -= len(text)
        if left < 0:
            return False
    return True


if __name__ == "__main__":
    main(*sys.argv[1:4])
