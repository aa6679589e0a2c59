"""Archiving in the admin: the button's confirmation, the bulk action, and the refusals to delete."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page

from network.archiving import set_archived, why_not_archived
from network.models import SitePage
from network.permissions import User, may_archive


def archive(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask, then archive."""
    return _change(request, page_id, archived=True)


def unarchive(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask, then take back from the archive."""
    return _change(request, page_id, archived=False)


def _change(request: HttpRequest, page_id: int, *, archived: bool) -> HttpResponse:
    page: SitePage = get_object_or_404(SitePage, pk=page_id).specific
    if not may_archive(request.user, page):
        raise PermissionDenied
    reason = why_not_archived(page) if archived else ""
    if request.method == "POST" and not reason:
        set_archived(page, archived, by=request.user)
        sentence = (
            gettext("“%(title)s” is archived. Its address stays.")
            if archived
            else gettext("“%(title)s” is no longer archived.")
        )
        messages.success(request, sentence % {"title": page.get_admin_display_title()})
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {
        "page": page,
        "archived": archived,
        "reason": reason,
        "page_title": gettext("Archive") if archived else gettext("Take back from the archive"),
        "page_subtitle": page.get_admin_display_title(),
        "back_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    return render(request, "editors/archive.html", context)


class ArchiveBulkAction(PageBulkAction):
    """Archive what is ticked in a list; offered beside "delete", which refuses published things."""

    display_name = _("Archive")
    aria_label = _("Archive selected pages")
    action_type = "archive"
    action_priority = 25
    template_name = "editors/bulk_archive.html"

    def check_perm(self, obj: Page) -> bool:
        page = obj.specific
        if not isinstance(page, SitePage) or not may_archive(self.request.user, page):
            return False
        return not why_not_archived(page)

    @classmethod
    def execute_action(
        cls, objects: list[Page], user: User | None = None, **kwargs: Any
    ) -> tuple[int, int]:
        for page in objects:
            set_archived(page.specific, True, by=user)
        return len(objects), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(count)d page is archived.", "%(count)d pages are archived.", num_parent_objects
        ) % {"count": num_parent_objects}
