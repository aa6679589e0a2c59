"""Addresses of the register's own pages, in each language."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language

from network.meta import Meta
from network.registry import keeps_search_engines_away
from network.sites import origin_of


def in_each_language(name: str, query: str = "", **parts: Any) -> dict[str, str]:
    """Language code to the address of a named page there, Danish first."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found[code] = reverse(name, kwargs=parts or None) + query
    return found


def meta_for(
    request: HttpRequest,
    *,
    title: str,
    description: str,
    languages: Mapping[str, str],
    canonical: str,
    is_filtered: bool = False,
) -> Meta:
    """The facts for the head of a page that is no page of the tree."""
    origin = origin_of(request)
    alternates = [(code, origin + address) for code, address in languages.items()]
    return Meta(
        canonical=origin + canonical,
        alternates=[] if is_filtered else alternates,
        switch=list(languages.items()),
        description=description,
        image_url="",
        noindex=is_filtered or keeps_search_engines_away(request),
        title=title,
        og_type="website",
        locale={"da": "da_DK", "en": "en_GB"}.get(get_language() or "", ""),
    )
