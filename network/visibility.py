"""Who may see a page, asked inside the query itself instead of by a query of its own."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageViewRestriction

#: Where a page keeps that it is known to be open to everybody.
_KNOWN_OPEN = "_is_known_open"


def not_restricted() -> Q:
    """The condition that neither the page nor anything above it has a view restriction.

    Wagtail's ``public()`` fetches all restrictions first, at every call; this is a condition of
    the query, so any number of listings on a page cost nothing extra.
    """
    held = PageViewRestriction.objects.filter(
        page__path=Substr(OuterRef("path"), Value(1), Length("page__path"))
    )
    return Q(~Exists(held))


def restrictions_of(page: Page) -> QuerySet[PageViewRestriction]:
    """The restrictions that hold for a page; one query when it is read, none where it is known open.

    Unlike Wagtail's it does not look behind aliases: an alias is never public on this site.
    """
    if getattr(page, _KNOWN_OPEN, False):
        return PageViewRestriction.objects.none()
    return PageViewRestriction.objects.filter(page__path__in=paths_down_to(page))


def remember_open(page: Page) -> None:
    """Keep with a page just read that a query has found no restriction over it."""
    setattr(page, _KNOWN_OPEN, True)


def paths_down_to(page: Page) -> list[str]:
    """The tree paths of the page and of all above it, root first."""
    step = page.steplen
    return [page.path[:end] for end in range(step, len(page.path) + 1, step)]
