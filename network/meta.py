"""What machines are told about a page: its one address, its languages, its words and picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.templatetags.static import static

from network.addresses import Addresses
from network.models import SitePage
from network.registry import keeps_search_engines_away
from network.renditions import USES, existing
from network.sites import origin_of


@dataclass(frozen=True)
class Meta:
    """``alternates`` are (language or "x-default", absolute address); empty with one language only.

    ``switch`` are (language, address) for readers: this page in each language, and where a language
    has none, its front page. ``image_url`` is the network's own picture where the page has none that
    may be shown.
    """

    canonical: str
    alternates: list[tuple[str, str]]
    switch: list[tuple[str, str]]
    description: str
    image_url: str
    noindex: bool
    title: str
    og_type: str
    locale: str


def meta_of(
    page: SitePage, request: HttpRequest, addresses: Addresses, versions: dict[str, str]
) -> Meta:
    """The facts for a page's head. ``versions``: language code to address, Danish first."""
    origin = origin_of(request)
    return Meta(
        canonical=origin + addresses.of(page),
        alternates=_alternates(versions, origin),
        switch=[
            (code, versions.get(code) or address) for code, address in addresses.homes().items()
        ],
        description=page.search_description or page.summary,
        image_url=_image_url(page, origin) or origin + _shared_picture(page),
        noindex=not page.live or keeps_search_engines_away(request),
        title=page.seo_title or page.title,
        og_type="article" if page.number_letter else "website",
        locale=locale_name(page.locale.language_code),
    )


def locale_name(language: str | None) -> str:
    """Language and country as Open Graph writes them, "da_DK"; "" for a language we have not."""
    return {"da": "da_DK", "en": "en_GB"}.get(language or "", "")


def language_versions(versions: Iterable[SitePage], addresses: Addresses) -> dict[str, str]:
    """Language code to address of a page's visible versions, Danish first."""
    found = {page.locale.language_code: addresses.of(page) for page in versions}
    return {language: found[language] for language in sorted(found) if found[language]}


def _alternates(versions: dict[str, str], origin: str) -> list[tuple[str, str]]:
    if len(versions) < 2:
        return []
    pairs = [(language, origin + address) for language, address in versions.items()]
    # Danish is what most of the network is written in; it is first.
    return [*pairs, ("x-default", pairs[0][1])]


def _shared_picture(page: SitePage) -> str:
    """The network's picture for sharing in the page's language."""
    language = page.locale.language_code
    return static(f"icons/social-{language if language == 'da' else 'en'}.png")


def _image_url(page: SitePage, origin: str) -> str | None:
    if page.picture is None or not page.picture.is_showable:
        return None
    _modern, plain = existing(page.picture, USES["hero"])
    if plain is None:
        return None
    url: str = plain.url
    return url if url.startswith(("http:", "https:")) else origin + url
