"""The small form behind each transition button."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from network.lifecycle import Lifecycle, Transition
from network.models import SitePage
from network.permissions import may_change_status
from network.status_form import StatusForm
from network.status_overview import Needs, needs_of
from network.transitions import (
    TransitionRefused,
    change_status,
    changed_meanwhile,
    judged_page,
)


def change_page_status(request: HttpRequest, page_id: int, target: str) -> HttpResponse:
    """Show the form for one transition, and make it. Refusals are sentences above the form."""
    page = get_object_or_404(SitePage, pk=page_id).specific
    if not may_change_status(request.user, page):
        raise PermissionDenied
    lifecycle, record = page.lifecycle, page.record
    if lifecycle is None or record is None or target not in lifecycle:
        raise Http404
    seen = request.POST.get("expected") or request.GET.get("expected") or record.status
    way = lifecycle.find(seen, target)
    needs = _needs(page, lifecycle, way)
    form = StatusForm(
        request.POST or None,
        initial={"on": timezone.localdate(), "expected": seen},
        user=cast("User", request.user),
        wants={need.field for need in needs.wants},
        merges=page if target == lifecycle.merged else None,
    )
    refusals: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            change_status(
                record,
                target,
                by=cast("User", request.user),
                **{**form.step(), "expected": seen},
            )
        except TransitionRefused as refused:
            refusals = form.take(refused)
        else:
            messages.success(
                request,
                gettext("“%(page)s” now has the status “%(status)s”.")
                % {"page": page.get_admin_display_title(), "status": lifecycle.label(target)},
            )
            return redirect("wagtailadmin_pages:edit", page.pk)
    elif request.method != "POST":
        refusals = _foreseen(page, lifecycle, seen, way)
    context = {
        "page": page,
        "form": form,
        "refusals": refusals,
        "lacks": needs.lacks,
        "wants": [need.message for need in needs.wants],
        "is_possible": way is not None and not needs.lacks and record.status == seen,
        "from_label": lifecycle.label(record.status),
        "to_label": lifecycle.label(target),
        "page_title": str(way.label) if way else gettext("Change status"),
        "page_subtitle": page.get_admin_display_title(),
        "back_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    return render(request, "editors/status_form.html", context)


def _needs(page: SitePage, lifecycle: Lifecycle, way: Transition | None) -> Needs:
    if way is None or page.record is None:
        return Needs([], [])
    return needs_of(judged_page(page.record), lifecycle, way)


def _foreseen(page: SitePage, lifecycle: Lifecycle, seen: str, way: Transition | None) -> list[str]:
    """What can be told before anything is sent: somebody was quicker, or there is no such way."""
    record = page.record
    if record is not None and record.status != seen:
        return [changed_meanwhile(record, lifecycle)]
    if way is None:
        return [gettext("There is no way from the present status to the one you chose.")]
    return []
