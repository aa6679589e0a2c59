"""Addresses of the pages and documents that stored text links to."""

from wagtail.documents import get_document_model
from wagtail.models import Page


def stored_link(linktype: str, object_id: str) -> str | None:
    """Return the address behind a stored link, without host; None when its target is gone."""
    if not object_id.isdecimal():
        return None
    if linktype == "page":
        page = Page.objects.filter(pk=int(object_id)).first()
        return None if page is None else page.get_url()
    if linktype == "document":
        document = get_document_model().objects.filter(pk=int(object_id)).first()
        return None if document is None else str(document.url)
    return None
