"""Addresses of the debate: the page's own, a comment's permanent one, and those of its forms."""

from django.urls import reverse
from django.utils.translation import get_language

from feedback.models import Comment
from network.addresses import below_home
from network.models import Record, SitePage
from subscriptions import things


def permalink(comment: Comment) -> str:
    """The address of a comment that stays; it leads to the page of the debate where it stands."""
    return reverse("comment", args=[comment.pk])


def page_of(record: Record) -> SitePage | None:
    """The thing's visible page in the active language, else in one there is."""
    return things.page_of(record, get_language() or "")


def is_public(page: SitePage) -> bool:
    """Whether everybody may see the page."""
    return SitePage.objects.visible().filter(pk=page.pk).exists()


def form_address(page_url: str, reply_to: int | None = None) -> str:
    """Where one writes a comment on a page, or a reply to one there."""
    address = reverse("comment_form", args=[below_home(page_url)])
    return f"{address}?reply={reply_to}" if reply_to else address
