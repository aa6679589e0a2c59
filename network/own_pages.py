"""Pages that are nobody's copy: a form, a receipt, somebody's preferences. Never cached, never listed."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from network.addresses import in_each_language
from network.meta import Meta


def own_page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    title: str,
    route: str,
    args: Sequence[Any] = (),
    status: int = 200,
) -> HttpResponse:
    """Render a page in the site's frame; ``route`` and ``args`` name its address in each language."""
    languages = in_each_language(route, args)
    meta = Meta(
        canonical="",
        alternates=[],
        switch=list(languages.items()),
        description="",
        image_url="",
        noindex=True,
        title="",
        og_type="",
        locale="",
    )
    whole = {"title": title, "languages": languages, "meta": meta, **context}
    return kept_nowhere(render(request, template, whole, status=status))


def kept_nowhere(response: HttpResponse) -> HttpResponse:
    """Neither a cache nor a search engine keeps it."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
