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
from network.related import LinkedGroup, linked_pages, similar_pages
from network.renditions import attach
from network.tracks import status_track

#: Fits a row of three.
RELATED = 3


@page_context
def surroundings(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Breadcrumbs, contents, meta, cards of what is linked and related, the track, a list's list."""
    where = addresses()
    versions = language_versions(page, where)
    found: dict[str, Any] = {
        "breadcrumbs": breadcrumbs(page, where),
        "track": None,
        "languages": versions,
    }
    pictures = [page.picture, *body_pictures(page)]
    attach(pictures)
    found["meta"] = meta_of(page, request, where, versions)
    if isinstance(page, ListingPage):
        listing = listing_of(page, request)
        found["listing"] = listing
        found["meta"] = _meta_of_listing(found["meta"], listing)
    found.update(_cards(page))
    if page.lifecycle is not None and page.record is not None:
        found["track"] = status_track(page.record, page.lifecycle)
    return found


def _cards(page: SitePage) -> dict[str, Any]:
    """The page's own card and those of linked and similar things, all made together."""
    groups = linked_pages(page) if page.number_letter else []
    linked = [each for group in groups for each in group.pages]
    similar = similar_pages(page, RELATED, without=linked) if page.number_letter else []
    own, *others = cards_for([page, *linked, *similar])
    cards = {card.page.pk: card for card in others}
    return {
        "card": own,
        "linked": [LinkedGroup(g.label, [cards[each.pk] for each in g.pages]) for g in groups],
        "related": [cards[each.pk] for each in similar],
    }


def _meta_of_listing(meta: Meta, listing: Listing) -> Meta:
    """A page of the list has its own address; a filtered list is for readers, not for engines.

    Every order of a list is the same content, so the order is no part of the address.
    """
    return replace(
        meta,
        canonical=meta.canonical + listing.selection.canonical(),
        alternates=[] if listing.selection.canonical() else meta.alternates,
        noindex=meta.noindex or listing.is_filtered,
    )
