"""What comments add to pages and cards."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from feedback.comments.debate import Rules, debate_of
from feedback.comments.reading import counts
from feedback.comments.shown import SECTION
from feedback.models import Commentable
from network.contexts import page_context
from network.models import SitePage
from network.registry import Fact, added_facts
from network.toc import shown
from subscriptions.things import address_of


@page_context
def debate_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The debate of a page that has one."""
    if not isinstance(page, Commentable) or page.record is None:
        return {}
    debate = debate_of(
        page.record.pk,
        address_of(page),
        page.locale.language_code,
        Rules(page.takes_comments(), page.comments_until, page.record.demo),
        request.GET,
    )
    return {
        "debate": debate,
        "sections_last": shown((SECTION, _("Debate"), debate.is_shown)),
    }


@added_facts
def comments_on_cards(pages: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]:
    """How many comments can be read; nothing where nobody has written."""
    found = counts()
    return {
        page.pk: [(_("Comments"), str(found[page.record_id]))]
        for page in pages
        if page.record_id in found
    }
