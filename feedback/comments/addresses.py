"""Addresses of the debate: the page's own, a comment's permanent one, and those of its forms."""

from django.urls import reverse
from django.utils.translation import get_language

from feedback.models import Comment
from network.addresses import addresses
from network.models import Record, SitePage


def permalink(comment: Comment) -> str:
    """The address of a comment that stays; it leads to the page of the debate where it stands."""
    return reverse("comment", args=[comment.pk])


def page_of(record: Record) -> SitePage | None:
    """The thing's visible page in the active language, else in the one it was first written in."""
    rows = SitePage.objects.visible().filter(record=record).select_related("locale").order_by("pk")
    found = {page.locale.language_code: page for page in rows}
    wanted = found.get(get_language() or "") or found.get("da")
    return wanted or next(iter(found.values()), None)


def is_public(page: SitePage) -> bool:
    """Whether everybody may see the page."""
    return SitePage.objects.visible().filter(pk=page.pk).exists()


def page_address(page: SitePage) -> str:
    """The page's address without the host."""
    return addresses().of(page)


def form_address(page_url: str, reply_to: int | None = None) -> str:
    """Where one writes a comment on a page, or a reply to one there."""
    address = reverse("comment_form", args=[below(page_url)])
    return f"{address}?reply={reply_to}" if reply_to else address


def below(page_url: str) -> str:
    """A page's address as seen from the front page of its language.

    >>> below("/da/projekter/baenken/")
    'projekter/baenken'
    """
    return page_url.strip("/").partition("/")[2]
