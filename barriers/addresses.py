"""What the head of the register's own pages says."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.utils.translation import get_language

from network.meta import Meta, locale_name
from network.registry import keeps_search_engines_away
from network.sites import origin_of


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
        locale=locale_name(get_language()),
    )
