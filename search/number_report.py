"""The editors' report of documents in which a CPR number was found."""

from django.core.exceptions import PermissionDenied
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.permissions import policy_registry

from network.models import Attachment
from search.models import DocumentText


def documents_with_numbers(request: HttpRequest) -> "QuerySet[Attachment]":
    """Those that this editor may change, as their files are now."""
    policy = policy_registry.get_by_type(Attachment)
    own: QuerySet[Attachment] = policy.instances_user_has_any_permission_for(
        request.user, {"change", "delete"}
    )
    found = DocumentText.Outcome.NUMBER
    return own.filter(search_text__outcome=found, search_text__file_hash=F("file_hash")).order_by(
        "title"
    )


def number_report(request: HttpRequest) -> HttpResponse:
    """Each with the way to its form."""
    policy = policy_registry.get_by_type(Attachment)
    if not policy.user_has_any_permission(request.user, {"change", "delete"}):
        raise PermissionDenied
    context = {
        "page_title": _("Documents with CPR numbers"),
        "documents": [
            (document, reverse("wagtaildocs:edit", args=[document.pk]))
            for document in documents_with_numbers(request).select_related("search_text")
        ],
    }
    return render(request, "editors/number_report.html", context)


class NumberMenuItem(MenuItem):
    """For those who have a document to mend."""

    def is_shown(self, request: HttpRequest) -> bool:
        return documents_with_numbers(request).exists()
