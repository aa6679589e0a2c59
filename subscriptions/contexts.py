"""What a page shows of this app: the way to follow it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from network.contexts import page_context
from network.models import SitePage
from subscriptions.following import hears_of


@page_context
def way_to_follow(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The address of the form, "" where there is nothing more to hear of."""
    can = bool(page.number) and not page.archived and hears_of(page.type_code) is not None
    return {"follow_url": reverse("follow", args=[page.number]) if can else ""}
