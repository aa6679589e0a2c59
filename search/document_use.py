"""Which pages carry which documents, and what the documents say."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from network.models import Attachment
from search.models import DocumentText


def document_texts(page_ids: Sequence[int]) -> dict[int, str]:
    """The titles and texts of the documents that pages carry, by page id; at most four queries.

    A document in a private collection has its title alone, as readers see it on the page.
    """
    documents: dict[int, list[int]] = defaultdict(list)
    for page_id, document_id in (
        _references()
        .filter(object_id__in=[str(pk) for pk in page_ids])
        .values_list("object_id", "to_object_id")
    ):
        documents[int(page_id)].append(int(document_id))
    wanted = {pk for each in documents.values() for pk in each}
    if not wanted:
        return {}
    titles = dict(Attachment.objects.filter(pk__in=wanted).values_list("pk", "title"))
    read = _public_texts(wanted)
    return {
        page_id: "\n".join(
            f"{titles.get(pk, '')}\n{read.get(pk, '')}" for pk in dict.fromkeys(of_page)
        )
        for page_id, of_page in documents.items()
    }


def documents_of(page_ids: Sequence[int]) -> list[int]:
    """The ids of the documents that pages carry."""
    found = _references().filter(object_id__in=[str(pk) for pk in page_ids])
    return sorted({int(pk) for pk in found.values_list("to_object_id", flat=True)})


def pages_with(document_id: int) -> list[int]:
    """The ids of the pages, visible or not, that carry the document."""
    found = _references().filter(to_object_id=str(document_id)).values_list("object_id", flat=True)
    return sorted({int(pk) for pk in found})


def pages_with_documents_in(collection: Collection) -> list[int]:
    """The ids of the pages that carry a document of the collection or of one below it."""
    documents = Attachment.objects.filter(collection__path__startswith=collection.path)
    ids = [str(pk) for pk in documents.values_list("pk", flat=True)]
    found = _references().filter(to_object_id__in=ids).values_list("object_id", flat=True)
    return sorted({int(pk) for pk in found})


def _public_texts(document_ids: Iterable[int]) -> dict[int, str]:
    """The texts that everybody may read: a collection's privacy holds for all below it."""
    private = tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
    rows = DocumentText.objects.filter(pk__in=document_ids)
    return {
        pk: text
        for pk, text, path in rows.values_list("pk", "text", "document__collection__path")
        if not path.startswith(private)
    }


def _references() -> QuerySet[ReferenceIndex]:
    types = ContentType.objects.get_for_models(Page, Attachment)
    return ReferenceIndex.objects.filter(
        base_content_type=types[Page], to_content_type=types[Attachment]
    ).order_by("pk")
