"""A file that is locked, broken, huge or made to keep its reader busy stops nobody."""

import io
import resource
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from django.core.files.base import ContentFile
from pypdf.generic import DictionaryObject, NameObject, StreamObject
from pytest_django import DjangoCaptureOnCommitCallbacks

from projects.models import ProjectDocument, ProjectPage
from search import document_reader, documents, file_text
from search.documents import read_document
from search.finding import find
from search.models import DocumentText
from search.question import Question
from tests.factories.listed import listed
from tests.factories.network import AttachmentFactory
from tests.factories.pages import ProjectFactory, Tree

Outcome = DocumentText.Outcome


def outcome_of(content: bytes, name: str) -> str:
    """What is noted, and that nothing of the file is kept."""
    read = read_document(AttachmentFactory(file=ContentFile(content, name=name)))
    assert read is not None
    noted = DocumentText.objects.get(pk=read.pk)
    assert noted.text == ""
    return noted.outcome


def pdf(content: bytes = b"", *, password: str = "") -> bytes:
    """A page with the given drawing instructions."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    stream = StreamObject()
    stream.set_data(content)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def word_file_with(main_part: bytes) -> bytes:
    """A Word file whose text is as given."""
    plain, changed = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(changed, "w") as target:
        for part in source.infolist():
            own = main_part if part.filename == "word/document.xml" else source.read(part)
            target.writestr(part.filename, own, zipfile.ZIP_DEFLATED)
    return changed.getvalue()


@pytest.mark.django_db
def test_a_file_above_the_limit_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGEST_BYTES", 100)
    assert outcome_of(b"x" * 101, "stor.pdf") == Outcome.TOO_MUCH


@pytest.mark.django_db
def test_a_word_file_that_unpacks_to_very_much_is_not_unpacked() -> None:
    bomb = word_file_with(b" " * (document_reader.MOST_UNPACKED_BYTES + 1))
    assert len(bomb) < documents.LARGEST_BYTES / 10
    assert outcome_of(bomb, "bombe.docx") == Outcome.TOO_MUCH


@pytest.mark.django_db
def test_a_pdf_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_text, "SECONDS", 2)
    endless = pdf(b"BT /F1 12 Tf (a) Tj ET\n" * 800_000)
    assert len(endless) < documents.LARGEST_BYTES / 10
    assert outcome_of(endless, "uendelig.pdf") == Outcome.TOO_MUCH


@pytest.mark.django_db
def test_a_reader_out_of_memory_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(_file: str) -> list[str]:
        raise MemoryError

    file = tmp_path / "x.pdf"
    file.write_bytes(pdf())
    monkeypatch.setitem(document_reader.READERS, "pdf", greedy)
    monkeypatch.setattr(resource, "setrlimit", lambda *_limit: None)
    with pytest.raises(SystemExit) as ended:
        document_reader.main(str(file), "pdf", "beginning")
    assert ended.value.code in file_text._LIMIT_MET


@pytest.mark.django_db
def test_a_locked_pdf_is_not_read() -> None:
    locked = pdf(b"BT /F1 12 Tf (hemmelig) Tj ET", password="kodeord")
    assert outcome_of(locked, "laast.pdf") == Outcome.BROKEN


@pytest.mark.django_db
def test_a_pdf_of_pictures_alone_has_no_text() -> None:
    assert outcome_of(pdf(), "skannet.pdf") == Outcome.EMPTY


def test_a_page_with_such_a_file_is_published_and_found(
    danish: Tree, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    bad = ContentFile(b"%PDF-1.7 not really", name="itu.pdf")
    document = AttachmentFactory(title="Ituregnskab", file=bad)
    page = listed(ProjectFactory(parent=danish.projects, title="Bænken", slug="b"))
    project = ProjectPage.objects.get(pk=page.pk)
    project.documents = [ProjectDocument(document=document)]
    with django_capture_on_commit_callbacks(execute=True):
        project.save()
        project.save_revision().publish()
    for text in ("bænken", "ituregnskab"):
        assert list(find(Question(text=text)).ids) == [page.pk], text
    assert DocumentText.objects.get(pk=document.pk).outcome == Outcome.BROKEN
