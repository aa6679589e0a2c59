"""Editors are told which documents the search could not read."""

from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import ReferenceIndex

from network.models import Attachment, SitePage
from projects.models import ProjectDocument
from search.documents import read_document
from tests.admin.conftest import World
from tests.factories.network import AttachmentFactory


def form_of(world: World, document: Attachment) -> str:
    address = reverse("wagtaildocs:edit", args=[document.pk])
    return str(world.log_in("administrator").get(address).content.decode())


def test_a_document_that_could_not_be_read_says_so_where_it_is_edited(world: World) -> None:
    broken = ContentFile(b"%PDF-1.7 not really", name="itu.pdf")
    document = AttachmentFactory(title="Itu", file=broken)
    assert "could not read" not in form_of(world, document)
    read_document(document)
    assert "The search could not read this file" in form_of(world, document)


def test_another_file_in_its_place_is_not_blamed(world: World) -> None:
    document = AttachmentFactory(file=ContentFile(b"%PDF-1.7 not really", name="itu.pdf"))
    read_document(document)
    document.file = ContentFile(b"another", name="ny.pdf")
    document._set_document_file_metadata()
    document.save()
    assert "could not read" not in form_of(world, document)


def test_a_document_with_a_cpr_number_is_kept_from_readers_and_its_editor_is_told(
    world: World, project_in_assens: SitePage
) -> None:
    words = ContentFile(b"navn;nummer\nIda;070761-4285\n", name="liste.csv")
    document = AttachmentFactory(title="Liste", file=words)
    ProjectDocument.objects.create(page=project_in_assens, document=document)
    ReferenceIndex.create_or_update_for_object(project_in_assens)
    assert Client().get(document.url).status_code == 200
    found = read_document(document)
    assert found is not None
    assert found.text == ""
    assert Client().get(document.url).status_code == 404
    assert world.log_in("administrator").get(document.url).status_code == 200
    assert "looks like a CPR number" in form_of(world, document)
    report = world.log_in("administrator").get(reverse("number_report")).content.decode()
    assert "Liste" in report


def test_a_new_document_is_read_before_any_page_carries_it(
    world: World, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        document = AttachmentFactory(file=ContentFile(b"Ida 070761-4285", name="brev.txt"))
    assert "looks like a CPR number" in form_of(world, document)
