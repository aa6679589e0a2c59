"""Editors are told which documents the search could not read."""

from django.core.files.base import ContentFile
from django.urls import reverse

from network.models import Attachment
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
