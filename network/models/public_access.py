"""What a page says when somebody comes to its address."""

from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from wagtail.models import PageViewRestriction
from wagtail.url_routing import RouteResult

from network.visibility import restrictions_of

if TYPE_CHECKING:
    from wagtail.models import Page as Base
else:
    Base = object


class PublicAccess(Base):
    """Mixin of Page: an alias has no address of its own, and restrictions cost one query."""

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """As Wagtail has it, but 404 for an alias: it would show what its original may hide."""
        if self.alias_of_id is not None and not path_components:
            raise Http404
        found: RouteResult = super().route(request, path_components)
        return found

    def get_view_restrictions(self) -> "QuerySet[PageViewRestriction, Any]":
        """Restrictions on the page or above it, in one query."""
        return restrictions_of(self)
