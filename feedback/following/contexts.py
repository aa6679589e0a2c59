"""What a page shows of this: the way to follow it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from network.contexts import page_context
from network.models import SitePage
from subscriptions.following import hears_of


@page_context
def way_to_follow(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The form's address and what one hears; empty where there is nothing more to hear of."""
    hears = hears_of(page.type_code) if page.number and not page.archived else None
    if hears is None:
        return {"follow_url": "", "follow_hears": ""}
    return {"follow_url": reverse("follow", args=[page.number]), "follow_hears": hears}
