"""What outcomes add to pages."""

from typing import Any

from django.http import HttpRequest

from feedback.outcomes.reading import came_of
from network.contexts import page_context
from network.models import SitePage


@page_context
def came_of_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The inputs that the page's thing came of."""
    return {"came_of": came_of(page.record_id)} if page.record_id else {}
