"""A document is served only where a page that the public can see uses it, and to editors."""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from wagtail import hooks
from wagtail.models import Page, ReferenceIndex

from network.models import Attachment, SitePage


@hooks.register("before_serve_document")
def refuse_unused_document(document: Attachment, request: HttpRequest) -> None:
    """404 for a document of no visible page: drafts' documents are as secret as the drafts.

    The public use is asked first, so that a public document needs no session.
    """
    if not is_public(document) and not is_editor(request):
        raise Http404


def is_public(document: Attachment) -> bool:
    """Whether a visible page refers to the document, in a field, a row or a text; two queries."""
    references = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pages = {int(pk) for pk in references.values_list("object_id", flat=True)}
    return bool(pages) and SitePage.objects.visible().filter(pk__in=pages).exists()


def is_editor(request: HttpRequest) -> bool:
    """Whether somebody with access to the admin asks."""
    return request.user.has_perm("wagtailadmin.access_admin")
