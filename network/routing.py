"""Finds the page of an address with two queries, however deep it lies."""

from typing import Final

from django.db.models import BooleanField, ExpressionWrapper
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page

from network.addresses import addresses
from network.breadcrumbs import remember_ancestors
from network.merged_views import address_elsewhere, gone_to
from network.models import SitePage
from network.page_types import known_types
from network.step_log import steps_of
from network.visibility import not_restricted, remember_open

# What every page shows of itself; joined, so that it costs no queries of its own.
SHOWN_WITH_PAGE: Final = ("record", "lead", "picture", "locale")

#: The tree is five deep; an address of many more parts is not looked up as one.
_DEEPEST: Final = 12


def serve_page(request: HttpRequest, path: str) -> HttpResponseBase:
    """Wagtail's page view, with the page already found.

    Wagtail asks the database twice for every part of an address. Where the whole address is a
    page's, this finds it and all above it at once; anything else (a route that a page adds beneath
    itself, a wrong address) is left to Wagtail.
    """
    found = page_at(path)
    if isinstance(found, SitePage) and found.live and (elsewhere := address_elsewhere(found)):
        return gone_to(elsewhere)
    if found is not None:
        try:
            # The place where Wagtail itself keeps the answer during a request.
            setattr(request, "_wagtail_route_for_request", found.route(request, []))  # noqa: B010
        except Http404:
            setattr(request, "_wagtail_route_for_request", None)  # noqa: B010
    response: HttpResponseBase = views.serve(request, path)
    return response


def page_at(path: str) -> Page | None:
    """The specific page at a path below the active language's home page, live or not."""
    start = addresses().home(get_language() or "")
    slugs = [part for part in path.split("/") if part]
    if not start or len(slugs) > _DEEPEST:
        return None
    url_paths = [start]
    for slug in slugs:
        url_paths.append(f"{url_paths[-1]}{slug}/")
    # The slugs' index finds the rows; the home page's own slug is the last part of its url_path.
    candidates = [*slugs, start.rstrip("/").rpartition("/")[2]]
    rows = (
        Page.objects.filter(slug__in=candidates, url_path__in=url_paths)
        .annotate(is_open=ExpressionWrapper(not_restricted(), output_field=BooleanField()))
        .order_by("depth")
    )
    by_path = {page.url_path: page for page in rows}
    page = by_path.get(url_paths[-1])
    if page is None:
        return None
    above = [by_path[each] for each in url_paths[:-1] if each in by_path]
    specific = _specific(page)
    remember_ancestors(specific, above)
    if page.is_open:
        remember_open(specific)
    return specific


def _specific(page: Page) -> Page:
    model = known_types().get(page.content_type_id)
    if model is None:
        specific: Page = page.specific
        return specific
    rows = model._default_manager.select_related(*SHOWN_WITH_PAGE)
    if model.lifecycle is not None:
        # The log is drawn as a track and told as a history.
        rows = rows.prefetch_related(steps_of("record__"))
    return rows.get(pk=page.pk)
