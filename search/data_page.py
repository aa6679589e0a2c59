"""How to use the site's answers in other programs: feed, table with its codebook, API."""

from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from network.addresses import in_each_language
from network.meta import Meta, locale_name
from network.registry import keeps_search_engines_away
from network.sites import origin_of
from search.api import PARAMETERS
from search.table import COLUMNS
from search.wording import facet_label, names

#: Facets whose values are codes that a reader of the data has to look up.
_CODED: Final = ("type", "municipality", "theme", "status", "kind", "answered", "language")
#: What the example addresses ask.
_EXAMPLE: Final = "q=havn&type=project"


@require_safe
def search_data(request: HttpRequest) -> HttpResponse:
    """Everything is made from the code and the vocabularies themselves, so it is never outdated."""
    languages = in_each_language("search_data")
    title, origin = _("Data for free use"), origin_of(request)
    context = {
        "title": title,
        "columns": COLUMNS,
        "parameters": [(name, _(meaning)) for name, meaning in PARAMETERS.items()],
        "codes": [(facet_label(facet), rows) for facet, rows in _codes(names())],
        "feed_url": f"{origin}{reverse('search_feed')}?{_EXAMPLE}",
        "table_url": f"{origin}{reverse('search_table')}?{_EXAMPLE}",
        "api_url": f"{origin}{reverse('api:search')}?{_EXAMPLE}&type=story&from=2026-01-01",
        "schema_url": reverse("api:openapi-json"),
        "languages": languages,
        "meta": Meta(
            canonical=origin + reverse("search_data"),
            alternates=[(code, origin + address) for code, address in languages.items()],
            switch=list(languages.items()),
            description=_("Follow the network as a feed, take it as a table, or ask the API."),
            image_url="",
            noindex=keeps_search_engines_away(request),
            title=title,
            og_type="website",
            locale=locale_name(get_language()),
        ),
    }
    return render(request, "pages/search/data.html", context)


def _codes(known: Mapping[str, Mapping[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(facet, list(known[facet].items())) for facet in _CODED if known[facet]]
