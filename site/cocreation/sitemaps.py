"""The sitemap: every public page in every language, each with its other language versions.

Wagtail's own sitemap lists the tree of the default language alone, and without alternates.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from network.addresses import addresses, in_each_language
from network.merging import survivors
from network.models import Municipality, SitePage
from network.sites import origin_of

#: Addresses in one file. The format allows 50,000; smaller files are read and renewed faster.
PART_SIZE: Final = 10_000
#: Pages that lie in no tree, by the names of their routes.
_OWN_ROUTES: Final = (
    *("register_barriers", "register_exemptions", "register_refusals", "register_codebook"),
    "what_applies",
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = "http://www.w3.org/1999/xhtml"


class Version(NamedTuple):
    """One page in one language. ``changed`` is an ISO day, "" where nobody knows."""

    key: Any
    language: str
    url: str
    changed: str


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All pages, or an index of parts where they are too many for one file."""
    origin = origin_of(request)
    count = _visible().count() + len(_own_pages(origin))
    if count <= PART_SIZE:
        versions = _versions(request)
        return _answer(_url_set(versions, versions))
    parts = range(1, -(-count // PART_SIZE) + 1)
    addresses_of_parts = (origin + reverse("sitemap_part", args=[part]) for part in parts)
    body = "".join(f"<sitemap><loc>{escape(url)}</loc></sitemap>\n" for url in addresses_of_parts)
    return _answer(f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n{body}</sitemapindex>\n')


@require_safe
def sitemap_part(request: HttpRequest, part: int) -> HttpResponse:
    """One part of a long sitemap, counted from 1."""
    versions = _versions(request)
    shown = versions[(part - 1) * PART_SIZE : part * PART_SIZE] if part > 0 else []
    if not shown:
        raise Http404
    return _answer(_url_set(shown, versions))


def _visible() -> Any:
    """Pages with an address of their own: one that has turned out to be another has that one's."""
    return SitePage.objects.visible().filter(depth__gt=1).exclude(record__in=survivors())


def _versions(request: HttpRequest) -> Sequence[Version]:
    """All visible pages in the order of the tree, then those of no tree; two queries."""
    origin, where = origin_of(request), addresses()
    rows = (
        _visible()
        .order_by("path")
        .values_list("translation_key", "locale__language_code", "url_path", "last_published_at")
    )
    found = []
    for key, language, url_path, changed in rows.iterator():
        address = where.path(url_path)
        if address:
            day = f"{changed:%Y-%m-%d}" if changed else ""
            found.append(Version(key, language, origin + address, day))
    return found + _own_pages(origin)


def _own_pages(origin: str) -> list[Version]:
    """The register and what applies where, in each language. They change from day to day."""
    codes = Municipality.objects.order_by("code").values_list("code", flat=True)
    places: list[tuple[str, Mapping[str, str]]] = [(route, {}) for route in _OWN_ROUTES]
    places += [("what_applies_in", {"code": code}) for code in codes]
    return [
        Version((route, *parts.values()), language, origin + address, "")
        for route, parts in places
        for language, address in in_each_language(route, **parts).items()
    ]


def _url_set(shown: Sequence[Version], everything: Sequence[Version]) -> str:
    siblings: dict[Any, list[Version]] = defaultdict(list)
    for version in everything:
        siblings[version.key].append(version)
    body = "".join(_lines(shown, siblings))
    return f'{_HEAD}<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">\n{body}</urlset>\n'


def _lines(shown: Sequence[Version], siblings: dict[Any, list[Version]]) -> Iterator[str]:
    for version in shown:
        changed = f"<lastmod>{version.changed}</lastmod>" if version.changed else ""
        together = siblings[version.key]
        links = "".join(_alternate(each.language, each.url) for each in together)
        if len(together) < 2:
            links = ""
        yield f"<url><loc>{escape(version.url)}</loc>{changed}{links}</url>\n"


def _alternate(language: str, url: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(url)}/>'


def _answer(body: str) -> HttpResponse:
    return HttpResponse(body, content_type="application/xml; charset=utf-8")
