"""What an attached document says leads to the page that carries it."""

from pathlib import Path

import docx
import pytest
from django.core.files.base import ContentFile
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Collection, CollectionViewRestriction, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

import cocreation.demo
from network.models import Attachment
from projects.models import ProjectDocument, ProjectPage
from search.documents import read_document, read_documents_of
from search.finding import find
from search.models import DocumentText
from search.question import Question
from tests.factories.listed import listed
from tests.factories.network import AttachmentFactory
from tests.factories.pages import ProjectFactory, Tree

PDF = Path(cocreation.demo.__file__).parent / "documents" / "project-description.pdf"


def word_file(folder: Path, text: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    document.save(str(folder / "x.docx"))
    return (folder / "x.docx").read_bytes()


def test_a_word_file_is_found_by_its_text_once_its_page_is_published(
    danish: Tree, tmp_path: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    content = ContentFile(word_file(tmp_path, "Vi talte isbjørne."), name="rapport.docx")
    document = AttachmentFactory(title="Rapport", file=content)
    page = listed(ProjectFactory(parent=danish.projects, title="Dyr", slug="dyr"))
    project = ProjectPage.objects.get(pk=page.pk)
    project.documents = [ProjectDocument(document=document)]
    with django_capture_on_commit_callbacks(execute=True):
        project.save()
    assert find(Question(text="isbjørne")).total == 0
    with django_capture_on_commit_callbacks(execute=True):
        project.save_revision().publish()
    assert list(find(Question(text="isbjørne")).ids) == [page.pk]


@pytest.fixture
def carrier(
    danish: Tree, tmp_path: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> ProjectPage:
    """A published project that carries a Word file on polar bears."""
    content = ContentFile(word_file(tmp_path, "Vi talte isbjørne."), name="rapport.docx")
    page = listed(ProjectFactory(parent=danish.projects, title="Dyr", slug="dyr"))
    project = ProjectPage.objects.get(pk=page.pk)
    project.documents = [ProjectDocument(document=AttachmentFactory(file=content))]
    with django_capture_on_commit_callbacks(execute=True):
        project.save()
        project.save_revision().publish()
    assert find(Question(text="isbjørne")).total == 1
    return project


def test_what_a_deleted_document_said_is_found_no_more(
    carrier: ProjectPage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        Attachment.objects.all().delete()
    assert find(Question(text="isbjørne")).total == 0


def test_what_a_document_said_is_found_no_more_once_its_page_has_dropped_it(
    carrier: ProjectPage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    project = ProjectPage.objects.get(pk=carrier.pk)
    project.documents = []
    # As a worker does it: the entry is written at once, the references follow later.
    with (
        django_capture_on_commit_callbacks(execute=True),
        disable_reference_index_auto_update(),
    ):
        project.save_revision().publish()
    ReferenceIndex.create_or_update_for_object(project)
    with django_capture_on_commit_callbacks(execute=True):
        read_documents_of.call(project.record_id)
    assert find(Question(text="isbjørne")).total == 0


def test_what_a_document_in_a_private_collection_says_is_found_by_nobody(
    carrier: ProjectPage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        privacy = CollectionViewRestriction.objects.create(
            collection=Collection.get_first_root_node(), restriction_type="login"
        )
    assert find(Question(text="isbjørne")).total == 0
    assert find(Question(text="dyr")).total == 1
    with django_capture_on_commit_callbacks(execute=True):
        privacy.delete()
    assert find(Question(text="isbjørne")).total == 1


@pytest.mark.django_db
def test_a_pdf_is_read_and_the_same_file_only_once() -> None:
    document = AttachmentFactory(file=ContentFile(PDF.read_bytes(), name="projekt.pdf"))
    read = read_document(document)
    assert read is not None
    assert (read.outcome, len(read.text) > 200) == ("read", True)
    again = read_document(document)
    assert again is not None
    assert again.read_at == read.read_at


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["itu.pdf", "itu.docx", "itu.odt"])
def test_a_broken_file_is_noted_and_stops_nobody(name: str) -> None:
    document = AttachmentFactory(file=ContentFile(b"%PDF-1.7 not really", name=name))
    read = read_document(document)
    assert read is not None
    assert (read.outcome, read.text) == (DocumentText.Outcome.BROKEN, "")


@pytest.mark.django_db
def test_other_kinds_of_files_are_left_alone() -> None:
    assert read_document(AttachmentFactory(file=ContentFile(b"x", name="program.bin"))) is None


@pytest.mark.django_db
def test_a_table_of_figures_is_read_as_text() -> None:
    found = read_document(AttachmentFactory())
    assert found is not None
    assert "dato;emne" in found.text


@pytest.mark.django_db
def test_a_number_far_behind_what_the_index_reads_is_found() -> None:
    long = b"Havnen;12\n" * 60_000 + b"Ida;070761-4285\n"
    read = read_document(AttachmentFactory(file=ContentFile(long, name="lang.csv")))
    assert read is not None
    assert (read.outcome, read.text) == ("number", "")


@pytest.mark.django_db
def test_a_long_document_without_one_is_found_by_its_beginning() -> None:
    read = read_document(AttachmentFactory(file=ContentFile(b"Havnen 12\n" * 60_000, name="l.txt")))
    assert read is not None
    assert read.outcome == "read"
    assert 390_000 < len(read.text) <= 400_001
