"""Everything a page template gets beside the page itself, gathered with few queries."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest

from network.addresses import addresses
from network.bodies import body_pictures
from network.breadcrumbs import breadcrumbs
from network.cards import cards_for
from network.contexts import page_context
from network.listing import Listing, listing_of
from network.meta import Meta, language_versions, meta_of
from network.models import SitePage
from network.models.listing_page import ListingPage
from network.picture_tasks import make_pictures_of
from network.related import as_cards, beside
from network.renditions import attach
from network.tracks import status_track

#: Fits a row of three.
RELATED = 3


@page_context
def surroundings(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Breadcrumbs, meta, cards of what is linked and related, the track, a list's list."""
    where = addresses()
    near = beside(page, RELATED)
    versions = language_versions(near.versions, where)
    linked = near.all_linked
    if getattr(request, "is_preview", False):
        make_pictures_of(page)
    # All pictures of the page together, so that their sizes are one question.
    pictures = [each.picture for each in (page, *linked, *near.similar)]
    attach([*pictures, *(picture for picture, _uses in body_pictures(page))])
    found: dict[str, Any] = {
        "breadcrumbs": breadcrumbs(page, where),
        "track": None,
        "card": cards_for([page], with_facts=False)[0],
        # Beside a page a thing is a line or a small card, so its type's facts are not asked for.
        "linked": as_cards(near.linked, cards_for(linked, with_facts=False)),
        "related": cards_for(near.similar, with_facts=False),
        "languages": versions,
        "meta": meta_of(page, request, where, versions),
    }
    if isinstance(page, ListingPage):
        found["listing"] = listing_of(page, request)
        found["meta"] = _meta_of_listing(found["meta"], found["listing"])
    if page.lifecycle is not None and page.record is not None:
        found["track"] = status_track(page.record, page.lifecycle)
    return found


def _meta_of_listing(meta: Meta, listing: Listing) -> Meta:
    """A page of the list has its own address; a filtered list is for readers, not for engines.

    Every order of a list is the same content, so the order is no part of the address. A reader who
    changes the language keeps the filters: they are named alike in both.
    """
    query = listing.selection.with_page(1)
    return replace(
        meta,
        canonical=meta.canonical + listing.selection.canonical(),
        switch=[(language, address + query) for language, address in meta.switch],
        alternates=[] if listing.selection.canonical() else meta.alternates,
        noindex=meta.noindex or listing.is_filtered,
    )
