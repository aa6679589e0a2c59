"""robots.txt: what machines may read."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from network.registry import keeps_search_engines_away
from network.sites import origin_of

#: Search engines that obey "noindex"; they can do so only on pages they may read.
_HEED_NOINDEX = ("Googlebot", "Bingbot")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything but the admin; while the content is a demonstration, nothing.

    A page that may not be fetched can still be listed by its address alone. So the engines that
    heed the pages' own "noindex" may fetch them also then, and all others may not.
    """
    if keeps_search_engines_away(request):
        engines = [f"User-agent: {name}" for name in _HEED_NOINDEX]
        lines = [*engines, "Disallow: /admin/", "", "User-agent: *", "Disallow: /"]
    else:
        address = origin_of(request) + reverse("sitemap")
        lines = ["User-agent: *", "Disallow: /admin/", "", f"Sitemap: {address}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
