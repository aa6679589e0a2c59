"""Pictures and documents of the demo, each uploaded once: a file is known again by its content."""

import hashlib
from pathlib import Path

from django.core.files import File
from wagtail.models import Collection

from cocreation.demo.content import DOCUMENTS, PICTURES, read
from cocreation.demo.places import DANISH
from network.models import Attachment, Picture
from network.role_setup import SHARED_COLLECTION


class Shelf:
    """Gives pictures and documents by key and puts on the shelf what is not there yet."""

    def __init__(self) -> None:
        self._pictures: dict[str, Picture] = {}
        self._documents: dict[str, Attachment] = {}

    def fill(self) -> int:
        """Upload what is missing; returns how many files that were."""
        before = Picture.objects.count() + Attachment.objects.count()
        collection = _shared_collection()
        known = {each.file_hash: each for each in Picture.objects.all()}
        for key, facts in read("pictures").items():
            path = PICTURES / f"{key}.webp"
            self._pictures[key] = known.get(_hash(path)) or _upload_picture(
                path, facts["title"], facts["alt_da"], collection
            )
        stored = {each.file_hash: each for each in Attachment.objects.all()}
        for key, facts in read("documents").items():
            path = DOCUMENTS / facts["file"]
            self._documents[key] = stored.get(_hash(path)) or _upload_document(
                path, facts["title"], collection
            )
        return Picture.objects.count() + Attachment.objects.count() - before

    def picture(self, key: str) -> Picture:
        """A picture by its key in pictures.toml."""
        return self._pictures[key]

    def document(self, key: str) -> Attachment:
        """A document by its key in documents.toml."""
        return self._documents[key]

    def key_of(self, picture: Picture) -> str | None:
        """The key of a picture, None for one that is not the demo's."""
        keys = (key for key, each in self._pictures.items() if each.pk == picture.pk)
        return next(keys, None)


def words_for(key: str, language: str = DANISH) -> str:
    """What a picture shows, in the language."""
    facts = read("pictures")[key]
    words: str = facts[f"alt_{language}"]
    return words


def _hash(path: Path) -> str:
    """The same sum that Wagtail keeps of an uploaded file."""
    return hashlib.sha1(path.read_bytes(), usedforsecurity=False).hexdigest()


def _shared_collection() -> Collection:
    """The collection that everybody may use; the roles give rights to it."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=SHARED_COLLECTION).first()
    return found or root.add_child(instance=Collection(name=SHARED_COLLECTION))


def _upload_picture(path: Path, title: str, words: str, collection: Collection) -> Picture:
    with path.open("rb") as file:
        picture = Picture(
            title=title,
            description=words,
            photographer="Demo",
            file=File(file, name=path.name),
            collection=collection,
            file_size=path.stat().st_size,
            file_hash=_hash(path),
        )
        picture.full_clean(exclude=["width", "height"])
        picture.save()
    return picture


def _upload_document(path: Path, title: str, collection: Collection) -> Attachment:
    with path.open("rb") as file:
        document = Attachment(
            title=title,
            file=File(file, name=path.name),
            collection=collection,
            file_size=path.stat().st_size,
            file_hash=_hash(path),
        )
        document.save()
    return document
