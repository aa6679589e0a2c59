"""Documents that citizens send: whether a file is what its name says."""

import zipfile
from typing import IO, Final

#: What has to be in a packed document, by its ending.
_PARTS: Final = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "odt": "content.xml",
}
ENDINGS: Final = frozenset({"pdf", "txt", "csv", *_PARTS})
_HEAD: Final = 1024


def is_what_it_says(file: IO[bytes], ending: str) -> bool:
    """Whether the bytes are a document of the ending's kind, without a program in it."""
    file.seek(0)
    head = file.read(_HEAD)
    file.seek(0)
    if ending == "pdf":
        return b"%PDF-" in head
    if ending in _PARTS:
        return _is_packed(file, _PARTS[ending])
    return b"\x00" not in head and not head.startswith((b"MZ", b"\x7fELF", b"%PDF", b"PK\x03\x04"))


def _is_packed(file: IO[bytes], part: str) -> bool:
    try:
        with zipfile.ZipFile(file) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    finally:
        file.seek(0)
    return part in names and not any(name.lower().endswith("vbaproject.bin") for name in names)
