"""`python -m search.document_reader FILE ENDING EXTENT`: writes the text of a document to standard output.

EXTENT says how much. "beginning" is for the index, which is served with that of a long text. Who looks
for something in the file asks for "all", or of a long one for "whole": then also what a reader of the
page does not see is written, notes, comments, what was struck out, and it ends with TOO_MUCH where there
is more in the file than the limits allow. Runs as a process of its own, with limits of memory and time:
whoever makes a file can make one that keeps its reader busy. It loads neither Django nor the site.
"""

import codecs
import re
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
#: Of a whole file; the longest book there is has fewer.
MOST_OF_WHOLE: Final = 25 * MOST_CHARACTERS
#: A character is up to four bytes; one byte more tells that there is more.
_MOST_BYTES: Final = 4 * MOST_OF_WHOLE + 1
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


def _all_of_odt(file: str) -> Iterator[str]:
    """Also heads and feet, which stand with the styles, and what is said of the file itself."""
    with zipfile.ZipFile(file) as packed:
        for name in packed.namelist():
            if name.endswith(("content.xml", "styles.xml", "meta.xml")):
                yield from _blocks_of(packed.read(name), _ODT_BLOCKS)


def _blocks_of(part: bytes, names: frozenset[str]) -> Iterator[str]:
    """The text of each innermost block; a gap that is drawn is a space."""
    for block in parse_xml(part).iter(*names):
        pieces = [block.text or ""]
        for inner in block.iterdescendants():
            pieces += [" " if inner.tag in _GAPS else inner.text or "", inner.tail or ""]
        yield "".join(pieces)


_ODF: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_ODT_BLOCKS: Final = frozenset({f"{_ODF % 'text'}p", f"{_ODF % 'text'}h", f"{_ODF % 'office'}meta"})
_GAPS: Final = frozenset(_ODF % "text" + name for name in ("s", "tab", "line-break"))


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

    yield from _beside_the_cells(file)


def _beside_the_cells(file: str) -> Iterator[str]:
    """Comments, text boxes, heads and feet of the sheets."""
    with zipfile.ZipFile(file) as packed:
        for name in packed.namelist():
            if name.startswith(_BESIDE) and name.endswith(".xml"):
                yield from _blocks_of(packed.read(name), _XLSX_BLOCKS)
            elif name.startswith("xl/worksheets/") and name.endswith(".xml"):
                yield from _edges_of(packed.read(name))


def _edges_of(sheet: bytes) -> Iterator[str]:
    """From the last of a sheet alone: a long one is not made into a tree a second time."""
    for found in _EDGES.finditer(sheet):
        yield from parse_xml(b"<edge>%s</edge>" % found[0]).itertext()


_BESIDE: Final = ("xl/comments", "xl/threadedComments/", "xl/drawings/")
_SHEET: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_THREAD: Final = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_XLSX_BLOCKS: Final = frozenset({f"{_SHEET}comment", f"{_THREAD}threadedComment", f"{_DRAWING}p"})
_EDGES: Final = re.compile(rb"<(?:odd|even|first)(Header|Footer)>[^<]*</(?:odd|even|first)\1>")


def _whole_number(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, int) and cell in _WITHOUT_ITS_NOUGHT:
        return f"{cell:010d}"
    return str(cell)


def _plain(file: str) -> Iterator[str]:
    """As editors' programs write it: UTF-8, else what Windows in Denmark uses."""
    with open(file, "rb") as opened:  # noqa: PTH123 - this process loads as little as it can
        raw = opened.read(_MOST_BYTES)
    try:
        # The last character of a long file may be cut in two.
        yield _utf_8().decode(raw, final=len(raw) < _MOST_BYTES)
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
    "odt": _all_of_odt,
    "xlsx": _all_of_xlsx,
}

_PACKED: Final = frozenset({"docx", "odt", "xlsx"})


def main(file: str, ending: str, extent: str) -> None:
    """Write what the document says, as far as it goes."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    if ending in _PACKED and _unpacked(file) > MOST_UNPACKED_BYTES:
        sys.exit(TOO_MUCH)
    most = MOST_OF_WHOLE if extent == "whole" else MOST_CHARACTERS
    readers = READERS if extent == "beginning" else {**READERS, **ALL_OF}
    try:
        is_whole = _write(readers[ending](file), most)
    except MemoryError:
        sys.exit(TOO_MUCH)
    if extent != "beginning" and not is_whole:
        sys.exit(TOO_MUCH)


def _unpacked(file: str) -> int:
    """By what the file says of itself; a part that is longer than that is not read to its end."""
    with zipfile.ZipFile(file) as packed:
        return sum(part.file_size for part in packed.infolist())


def _write(texts: Iterator[str], left: int) -> bool:
    """Whether that was all of it."""
    for text in texts:
        sys.stdout.buffer.write(f"{text[:left]}\n".encode(errors="replace"))
        left -= len(text)
        if left < 0:
            return False
    return True


if __name__ == "__main__":
    main(*sys.argv[1:4])
