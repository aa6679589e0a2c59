"""Which pages carry which documents, and what the documents say."""

from collections import defaultdict
from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page, ReferenceIndex

from network.models import Attachment
from search.models import DocumentText


def document_texts(page_ids: Sequence[int]) -> dict[int, str]:
    """The titles and texts of the documents that pages carry, by page id; at most three queries."""
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
    read = dict(DocumentText.objects.filter(pk__in=wanted).values_list("pk", "text"))
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


def _references() -> QuerySet[ReferenceIndex]:
    types = ContentType.objects.get_for_models(Page, Attachment)
    return ReferenceIndex.objects.filter(
        base_content_type=types[Page], to_content_type=types[Attachment]
    ).order_by("pk")
