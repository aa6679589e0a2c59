"""What the register's pages say of reporting: the way to it, and how many a barrier stops."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from barriers.models import BarrierIndexPage, BarrierPage
from barriers.reporting.backing import backings_of
from barriers.reporting.places import report_address
from network.contexts import page_context
from network.models import SitePage


@page_context
def reporting_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """One query for a barrier, none for a list."""
    if not isinstance(page, BarrierPage | BarrierIndexPage):
        return {}
    context: dict[str, Any] = {"report_url": report_address(page.locale.language_code)}
    if isinstance(page, BarrierPage) and page.record is not None:
        can_join = bool(page.number) and not page.archived
        context["backings"] = backings_of(page.record)
        context["too_url"] = reverse("too", args=[page.number]) if can_join else ""
    return context
