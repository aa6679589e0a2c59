"""Files as citizens send them, and as nobody should."""

import io
import zipfile
from typing import Any

import docx
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def photo(
    name: str = "foto.jpg", size: tuple[int, int] = (40, 30), **saved: Any
) -> SimpleUploadedFile:
    """A picture that carries where it was taken, and a comment."""
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "hemmelig beskrivelse"
    exif.get_ifd(0x8825)[2] = (55.0, 43.0, 12.0)
    Image.new("RGB", size, "teal").save(buffer, "JPEG", exif=exif, **saved)
    return upload(name, buffer.getvalue())


def word_file(text: str, header: str = "") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_file_with_part(part: str, text: str) -> bytes:
    """A Word file with something beside its text: footnotes, comments."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    buffer = io.BytesIO(word_file("Intet her."))
    with zipfile.ZipFile(buffer, "a") as packed:
        packed.writestr(
            f"word/{part}.xml",
            f'<w:part xmlns:w="{space}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:part>',
        )
    return buffer.getvalue()


def spreadsheet(*cells: object) -> bytes:
    book = Workbook()
    assert book.active is not None
    book.active.append(list(cells))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def spreadsheet_beside(*, comment: str = "", foot: str = "") -> bytes:
    """A number that stands in no cell."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = "Bænke"
    if comment:
        sheet["A1"].comment = Comment(comment, "Ida")
    sheet.oddFooter.center.text = foot or None
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def odt_file(text: str, header: str = "") -> bytes:
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"<text:p>{text}</text:p></office:text></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", content)
        if header:
            packed.writestr("styles.xml", content.replace(text, header))
        packed.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def zip_bomb() -> bytes:
    """A Word file of some hundred kilobytes that unpacks to far more than memory holds."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b"0" * (150 * 1024 * 1024))
    return buffer.getvalue()


def picture(millions: int, kind: str = "PNG") -> bytes:
    """A picture of few bytes and many million pixels."""
    buffer = io.BytesIO()
    mode = "1" if kind == "PNG" else "L"
    Image.new(mode, (10_000, millions * 100 + 1)).save(buffer, kind)
    return buffer.getvalue()
