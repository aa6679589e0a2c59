"""Pictures and documents: whose they are, and what a withdrawn consent does."""

import json

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Collection

from network.models import Attachment, Municipality, Picture
from network.role_setup import SHARED_COLLECTION, collection_of
from tests.admin.conftest import World
from tests.factories.network import AttachmentFactory, PictureFactory


def shared() -> Collection:
    return Collection.objects.get(name=SHARED_COLLECTION)


def picture_in(collection: Collection, title: str) -> Picture:
    return PictureFactory(title=title, collection=collection)


def chooser(client: Client, name: str) -> str:
    html: str = json.loads(client.get(reverse(f"{name}_chooser:choose")).content)["html"]
    return html


def test_an_editor_chooses_own_and_shared_pictures_only(world: World) -> None:
    picture_in(collection_of(world.assens), "Egen bænk")
    picture_in(collection_of(world.holbaek), "Fremmed bænk")
    picture_in(shared(), "Fælles bænk")
    html = chooser(world.log_in("assens"), "wagtailimages")
    assert "Egen bænk" in html
    assert "Fælles bænk" in html
    assert "Fremmed bænk" not in html


def test_an_editor_chooses_own_and_shared_documents_only(world: World) -> None:
    for name, collection in (
        ("Eget referat", collection_of(world.assens)),
        ("Fremmed referat", collection_of(world.holbaek)),
        ("Fælles referat", shared()),
    ):
        AttachmentFactory(title=name, collection=collection)
    html = chooser(world.log_in("assens"), "wagtaildocs")
    assert "Eget referat" in html
    assert "Fælles referat" in html
    assert "Fremmed referat" not in html


@pytest.mark.parametrize("action", ["edit", "delete"])
def test_an_editor_is_refused_at_the_picture_of_another_municipality(
    world: World, action: str
) -> None:
    own = picture_in(collection_of(world.assens), "Egen")
    foreign = picture_in(collection_of(world.holbaek), "Fremmed")
    client = world.log_in("assens")
    assert client.get(reverse(f"wagtailimages:{action}", args=[own.pk])).status_code == 200
    answer = client.get(reverse(f"wagtailimages:{action}", args=[foreign.pk]))
    assert answer.status_code == 302
    assert answer["Location"] == reverse("wagtailadmin_home")


def test_a_shared_picture_is_chosen_but_not_changed_by_a_municipality(world: World) -> None:
    picture = picture_in(shared(), "Fælles")
    address = reverse("wagtailimages:edit", args=[picture.pk])
    assert world.log_in("assens").get(address).status_code == 302
    assert world.log_in("editor").get(address).status_code == 200


def test_an_editor_uploads_into_the_own_collection_only(world: World) -> None:
    world.log_in("assens").post(
        reverse("wagtaildocs:add"),
        {
            "title": "Referat",
            "file": ContentFile(b"dato;emne", name="referat.csv"),
            "collection": collection_of(world.holbaek).pk,
        },
    )
    assert [str(each.collection) for each in Attachment.objects.all()] == ["Assens"]


@pytest.fixture
def shown_picture(world: World) -> Picture:
    # Wagtail remembers sizes by a picture's id, and another test's picture had the same one.
    cache.clear()
    picture = picture_in(collection_of(world.assens), "Bænken")
    picture.get_rendition("width-100")
    return picture


def test_a_withdrawn_consent_removes_the_files(
    shown_picture: Picture, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    storage = shown_picture.file.storage
    rendition = shown_picture.renditions.get()
    names = [shown_picture.file.name, rendition.file.name]
    assert all(storage.exists(name) for name in names)
    with django_capture_on_commit_callbacks(execute=True):
        shown_picture.consent = "withdrawn"
        shown_picture.save()
    assert not any(storage.exists(name) for name in names)
    assert not shown_picture.renditions.exists()
    assert Picture.objects.filter(pk=shown_picture.pk).exists()


def test_a_picture_with_consent_keeps_its_files(
    shown_picture: Picture, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        shown_picture.consent = "given"
        shown_picture.save()
    assert shown_picture.file.storage.exists(shown_picture.file.name)
    assert shown_picture.renditions.exists()


def test_a_withdrawn_picture_can_still_be_opened_in_the_admin(
    world: World,
    shown_picture: Picture,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        shown_picture.consent = "withdrawn"
        shown_picture.save()
    client = world.log_in("administrator")
    assert client.get(reverse("wagtailimages:edit", args=[shown_picture.pk])).status_code == 200
    assert client.get(reverse("wagtailimages:index")).status_code == 200


@pytest.mark.parametrize("name", ["skilt.svg", "foto.heic", "bombe.exe"])
def test_a_file_that_is_no_ordinary_picture_is_refused(world: World, name: str) -> None:
    answer = world.log_in("assens").post(
        reverse("wagtailimages:add"),
        {
            "title": "Noget",
            "description": "Noget",
            "file": ContentFile(b"<svg xmlns='http://www.w3.org/2000/svg'/>", name=name),
            "collection": collection_of(world.assens).pk,
        },
    )
    assert answer.status_code == 200
    assert "file" in answer.context["form"].errors
    assert not Picture.objects.exists()


def test_each_municipality_has_one_collection_however_often_it_is_asked(
    world: World,
) -> None:
    town: Municipality = world.assens
    assert collection_of(town) == collection_of(town)
    assert Attachment.objects.count() == 0
