"""What leads to a comment, and the pages after something was sent."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from feedback.comments.addresses import is_public, page_of
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
from network.models import SitePage
from network.own_pages import own_page
from network.routing import page_at
from subscriptions.things import address_of


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
    return HttpResponseRedirect(f"{part.address(address_of(page))}#{found.anchor}")


@require_safe
def sent(request: HttpRequest, page: str) -> HttpResponse:
    """After a comment was sent. It says the same to everybody, whether we know the address or not."""
    below = _commented(page)
    steps = [
        _("Look in your mailbox. If there is a button in our mail, press it within seven days."),
        when_read(),
        _("You get a mail when it is shown, and when somebody answers you."),
    ]
    return told(
        request,
        _("Thank you, your comment has come in"),
        "comment_sent",
        page,
        steps=steps,
        # In the other language the page has another address, where it has one at all.
        languages={},
        way_on=_back_to(below),
    )


@require_safe
def confirmed(request: HttpRequest, page: str = "") -> HttpResponse:
    """After the button in the mail; without a page where the one commented is not public just now."""
    steps = [when_read(), _("You get a mail when it is shown, and when somebody answers you.")]
    title = _("Your comment awaits somebody who reads it")
    if not page:
        return told(request, title, "comment_confirmed", steps=steps)
    way_on = _back_to(_commented(page))
    return told(request, title, "comment_confirmed", page, steps=steps, languages={}, way_on=way_on)


@require_safe
def flagged(request: HttpRequest, pk: int) -> HttpResponse:
    """After a report."""
    found = Comment.objects.standing().select_related("record").filter(pk=pk).first()
    page = page_of(found.record) if found else None
    if found is None or page is None:
        raise Http404
    text = _("A moderator looks at the comment. If it breaks the rules of debate, it is hidden.")
    way_on = _back_to(page)
    title = _("Thank you for telling us")
    return told(request, title, "comment_flagged", pk, text=text, way_on=way_on)


def _commented(path: str) -> SitePage:
    """The public page at a path below the front page."""
    page = page_at(path)
    if not isinstance(page, SitePage) or not is_public(page):
        raise Http404
    return page


def _back_to(page: SitePage) -> tuple[str, str]:
    """The way back to a page: the words and the address."""
    return _("Back to “%(title)s”") % {"title": page.title}, address_of(page)


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
    route: str,
    *args: Any,
    text: str = "",
    steps: Sequence[str] = (),
    way_on: tuple[str, str] | None = None,
    **more: Any,
) -> HttpResponse:
    """A page that only tells something; ``route`` and ``args`` are its own."""
    context = {"text": text, "steps": steps, "way_on": way_on, **more}
    return own_page(
        request, "pages/comments/told.html", context, title=title, route=route, args=args
    )
