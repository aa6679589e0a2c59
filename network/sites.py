"""Which site answers, without asking the database on every page."""

from typing import NamedTuple

from django.http import HttpRequest
from wagtail.models import Site

#: The name a Site has before somebody has said where it lives.
_UNSET_HOSTS = frozenset({"http://", "http://localhost", "http://127.0.0.1"})


class SiteFacts(NamedTuple):
    """A site's id, and the scheme and host it is published under ("" where nobody has said)."""

    pk: int
    origin: str


def site_of(request: HttpRequest) -> SiteFacts | None:
    """The site of a request. Where there is one site only, it answers for every host."""
    roots = Site.get_site_root_paths()
    sites = {site_id: root_url for site_id, _path, root_url, _language in roots}
    if len(sites) > 1:
        found = Site.find_for_request(request)
        return None if found is None else _facts(found.pk, found.root_url)
    return next((_facts(pk, root_url) for pk, root_url in sites.items()), None)


def origin_of(request: HttpRequest) -> str:
    """Scheme and host that addresses are published under, without a slash at the end.

    The site's, once somebody has set it: behind a proxy, or under a second name, the request's own
    host is not the one to publish.
    """
    site = site_of(request)
    return (site.origin if site else "") or f"{request.scheme}://{request.get_host()}"


def published_origin() -> str:
    """Scheme and host the first site is published under, for work without a request; "" unsaid."""
    roots = Site.get_site_root_paths()
    return next((_facts(site_id, url).origin for site_id, _path, url, _language in roots), "")


def _facts(pk: int, root_url: str) -> SiteFacts:
    host = root_url.rpartition(":")[0] if root_url.count(":") > 1 else root_url
    return SiteFacts(pk, "" if host in _UNSET_HOSTS else root_url)
