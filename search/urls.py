"""Addresses of the search: below each language's own word for it, and the API at the root."""

import re
from typing import Final

from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import gettext_lazy as _

from search.api import api
from search.data_page import search_data
from search.feed import search_feed
from search.page import search_page, to_search_page
from search.suggestions import search_suggestions
from search.table import search_table

urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", api.urls)]

_pages: list[URLPattern | URLResolver] = [
    path("", search_page, name="search"),
    path("feed.atom", search_feed, name="search_feed"),
    path("table.csv", search_table, name="search_table"),
    path("suggestions.json", search_suggestions, name="search_suggestions"),
    path("data/", search_data, name="search_data"),
]

#: What stands below the word; anything else is no address in any language.
_RESTS: Final = "|".join(re.escape(str(page.pattern)) for page in _pages)

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path(_("search/"), include(_pages)),
    # The other language's word, typed by hand or kept from before a switch of language.
    re_path(rf"^(?:search|soeg)/(?P<rest>{_RESTS})$", to_search_page),
]
