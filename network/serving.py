"""A document is served only where a page that the public can see uses it, and to editors."""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest
from wagtail import hooks
from wagtail.models import Page, ReferenceIndex

from network.models import Attachment, SitePage, StatusChange

# The admin lists the steps that a document belongs to, and does not delete it under them. Nothing
# else that a step points at is looked after so.
for _name in ("record", "by"):
    setattr(StatusChange._meta.get_field(_name), "wagtail_reference_index_ignore", True)  # noqa: B010
ReferenceIndex.register_model(StatusChange)


@hooks.register("before_serve_document")
def refuse_unused_document(document: Attachment, request: HttpRequest) -> None:
    """404 for a document of no visible page: drafts' documents are as secret as the drafts.

    The public use is asked first, so that a public document needs no session.
    """
    if not is_public(document) and not is_editor(request):
        raise Http404


def is_public(document: Attachment) -> bool:
    """Whether a visible page refers to the document: in a step, a field, a row or a text."""
    if _documents_a_step(document):
        return True
    references = ReferenceIndex.get_references_to(document).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pages = {int(pk) for pk in references.values_list("object_id", flat=True)}
    return bool(pages) and SitePage.objects.visible().filter(pk__in=pages).exists()


def _documents_a_step(document: Attachment) -> bool:
    """Whether a step of a thing that readers see is known from the document."""
    things = StatusChange.objects.filter(document=document).values("record")
    return SitePage.objects.visible().filter(record__in=things).exists()


def is_editor(request: HttpRequest) -> bool:
    """Whether somebody with access to the admin asks."""
    return request.user.has_perm("wagtailadmin.access_admin")
