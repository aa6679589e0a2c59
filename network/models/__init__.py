"""The kernel's nouns: municipality, record, page, status, link, taxonomies, people, pictures, documents."""

from network.models.attachment import Attachment
from network.models.draft_number import DraftNumber
from network.models.keyword import Keyword, PageKeyword
from network.models.link import Link
from network.models.listing_page import ListingPage
from network.models.municipality import Municipality
from network.models.page import SitePage
from network.models.person import Person
from network.models.picture import Picture, PictureRendition
from network.models.record import NumberSeries, Record
from network.models.status import StatusChange
from network.models.taxonomy import Method, TargetGroup, Taxonomy, Theme

__all__ = [
    "Attachment",
    "DraftNumber",
    "Keyword",
    "Link",
    "ListingPage",
    "Method",
    "Municipality",
    "NumberSeries",
    "PageKeyword",
    "Person",
    "Picture",
    "PictureRendition",
    "Record",
    "SitePage",
    "StatusChange",
    "TargetGroup",
    "Taxonomy",
    "Theme",
]
