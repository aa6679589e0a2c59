"""What the pages of stories show beside what every page shows."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from network.bodies import reading_minutes
from network.contexts import page_context
from network.models import SitePage
from network.toc import shown
from stories.models import StoryPage


@page_context
def story_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Who wrote the story, how long it takes to read, and what it builds on."""
    if not isinstance(page, StoryPage):
        return {}
    sources = [source.value for source in page.sources]
    return {
        "byline": page.byline_text,
        "author": page.person,
        "minutes": reading_minutes(page),
        "sources": sources,
        "linked_below": True,
        "sections_after": shown(
            ("do-differently", _("What we would do differently"), page.do_differently),
            ("reusable", _("What others can use"), page.reusable),
            ("sources", _("Sources"), sources),
        ),
    }
