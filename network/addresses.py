"""Addresses of many pages at once: the roots are read once, then each address is cut from a path."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.conf import settings
from django.urls import get_script_prefix, reverse
from django.utils import translation
from wagtail.models import Page, Site


class Root(NamedTuple):
    """The home page of one language: the start of its pages' ``url_path``, and its prefix."""

    start: str
    language: str
    site: str


class Addresses:
    """Turns a page's ``url_path`` into its address. Every language has its prefix (/da/, /en/)."""

    def __init__(self, roots: Sequence[Root]) -> None:
        self._roots = roots
        self._prefix = get_script_prefix()

    def path(self, url_path: str) -> str:
        """The address without the host, "" for a page outside every site."""
        for root in self._roots:
            if url_path.startswith(root.start):
                return f"{self._prefix}{root.language}/{url_path[len(root.start) :]}"
        return ""

    def of(self, page: Page) -> str:
        """The page's address without the host; "" outside every site."""
        return self.path(page.url_path)

    def homes(self) -> dict[str, str]:
        """Language code to the address of its front page."""
        return {root.language: self.path(root.start) for root in self._roots}

    def home(self, language: str) -> str:
        """The ``url_path`` of a language's home page, "" where the language has none."""
        return next((root.start for root in self._roots if root.language == language), "")


def addresses() -> Addresses:
    """Addresses by the roots of today; they come from the cache that Wagtail itself keeps."""
    return Addresses([Root(root, code, url) for _, root, url, code in Site.get_site_root_paths()])


def in_each_language(
    route: str, args: Sequence[Any] = (), *, query: str = "", **parts: Any
) -> dict[str, str]:
    """Language code to the address of a route there, Danish first; ``query`` stands at its end."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found[code] = reverse(route, args=args or None, kwargs=parts or None) + query
    return found


def below_home(address: str) -> str:
    """A page's address as seen from the front page of its language.

    >>> below_home("/da/projekter/baenken/")
    'projekter/baenken'
    """
    return address.strip("/").partition("/")[2]
