"""The way from the front page down to a page."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from wagtail.models import Page

from network.addresses import Addresses
from network.visibility import paths_down_to

_KNOWN = "_pages_above"


def remember_ancestors(page: Page, above: Sequence[Page]) -> None:
    """Keep the pages above a page with it, home first, where somebody has read them already."""
    setattr(page, _KNOWN, list(above))


def pages_above(page: Page) -> list[Page]:
    """The pages above a page from its home page down; one query unless they are known."""
    known: list[Page] | None = getattr(page, _KNOWN, None)
    if known is None:
        # The tree's root has no address.
        paths = paths_down_to(page)[1:-1]
        known = list(Page.objects.filter(path__in=paths).order_by("depth")) if paths else []
        remember_ancestors(page, known)
    return known


def breadcrumbs(page: Page, addresses: Addresses) -> list[tuple[str, str]]:
    """Title and address of each public page above this one, the front page first."""
    above = [each for each in pages_above(page) if each.live]
    return [
        (_("Front page") if place == 0 else each.title, addresses.of(each))
        for place, each in enumerate(above)
    ]
