"""What leads to a comment, and the pages after something was sent."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from feedback.comments.addresses import is_public, page_address, page_of
from feedback.comments.pages import Asked
from feedback.comments.reading import (
    REPLIES_ALONE,
    THREADS,
    is_folded_away,
    place_among_replies,
    place_of,
)
from feedback.comments.settings import working_days
from feedback.models import Comment
from network.meta import Meta
from network.models import SitePage
from network.routing import page_at
from network.sites import origin_of


@require_safe
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """A comment's permanent address: on to the page of the debate where it stands today."""
    found = Comment.objects.standing().select_related("record", "parent").filter(pk=pk).first()
    page = page_of(found.record) if found else None
    if found is None or page is None:
        raise Http404
    if is_folded_away(found):
        part = Asked(place_among_replies(found) // REPLIES_ALONE + 1, thread=found.root_id)
    else:
        part = Asked(place_of(found) // THREADS + 1)
    return HttpResponseRedirect(f"{part.address(page_address(page))}#{found.anchor}")


@require_safe
def sent(request: HttpRequest, page: str) -> HttpResponse:
    """After a comment was sent. It says the same to everybody, whether we know the address or not."""
    below = page_at(page)
    if not isinstance(below, SitePage) or not is_public(below):
        raise Http404
    steps = [
        _("Look in your mailbox. If there is a button in our mail, press it within seven days."),
        when_read(),
        _("You get a mail when it is shown, and when somebody answers you."),
    ]
    return told(
        request,
        _("Thank you, your comment has come in"),
        steps=steps,
        way_on=(_("Back to “%(title)s”") % {"title": below.title}, page_address(below)),
    )


@require_safe
def confirmed(request: HttpRequest) -> HttpResponse:
    """After the button in the mail."""
    steps = [when_read(), _("You get a mail when it is shown, and when somebody answers you.")]
    return told(request, _("Your comment awaits somebody who reads it"), steps=steps)


@require_safe
def flagged(request: HttpRequest, pk: int) -> HttpResponse:
    """After a report."""
    found = Comment.objects.standing().select_related("record").filter(pk=pk).first()
    page = page_of(found.record) if found else None
    if found is None or page is None:
        raise Http404
    text = _("A moderator looks at the comment. If it breaks the rules of debate, it is hidden.")
    way_on = (_("Back to “%(title)s”") % {"title": page.title}, page_address(page))
    return told(request, _("Thank you for telling us"), text=text, way_on=way_on)


def when_read() -> str:
    """When somebody reads a comment, as a sentence."""
    days = working_days()
    return ngettext(
        "A moderator reads your comment within %(days)d working day, before it is shown.",
        "A moderator reads your comment within %(days)d working days, before it is shown.",
        days,
    ) % {"days": days}


def told(
    request: HttpRequest,
    title: str,
    *,
    text: str = "",
    steps: list[str] | None = None,
    way_on: tuple[str, str] | None = None,
    **more: Any,
) -> HttpResponse:
    """A page that only tells something. Search engines leave it alone."""
    context = {
        "title": title,
        "text": text,
        "steps": steps or [],
        "way_on": way_on,
        "meta": Meta(
            canonical=origin_of(request) + request.path,
            alternates=[],
            switch=[],
            description="",
            image_url="",
            noindex=True,
            title=title,
            og_type="website",
            locale={"da": "da_DK", "en": "en_GB"}.get(get_language() or "", ""),
        ),
        **more,
    }
    return render(request, "pages/comments/told.html", context)
