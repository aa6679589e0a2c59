"""The search page, /da/soeg/ and /en/search/."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from network.addresses import in_each_language
from network.meta import Meta, locale_name
from network.sites import origin_of
from search.addresses import pairs, query_of
from search.answering import Answer, answer
from search.asking import read
from search.help import ways_on
from search.noting import note_question
from search.promoting import promoted_for


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """The answer to the address's question; what cannot be read in it is told of beside the field."""
    shown = answer(read(request.GET))
    note_question(shown.question, shown.found)
    return render(request, "pages/search/search.html", _context(request, shown))


@require_safe
def to_search_page(request: HttpRequest, rest: str = "") -> HttpResponse:
    """From the other language's address to this one's, with the question and the format."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(reverse("search") + rest + (f"?{query}" if query else ""))


def _context(request: HttpRequest, shown: Answer) -> dict[str, Any]:
    question = shown.question
    query = query_of(question)
    whole = query_of(question, without=("page",))
    languages = in_each_language("search", query=query)
    title = _("Search: “%s”") % question.text if question.text else _("Search")
    return {
        "title": title,
        "answer": shown,
        "kept": pairs(question, without=("q", "page")),
        "kept_beside_days": pairs(question, without=("from", "to", "page")),
        "promoted": promoted_for(question),
        "ways": [] if shown.total else ways_on(),
        "feed_url": reverse("search_feed") + whole,
        "table_url": reverse("search_table") + whole,
        "languages": languages,
        "meta": Meta(
            canonical=origin_of(request)
            + reverse("search")
            + query_of(question, without=("sort",)),
            alternates=[],
            switch=list(languages.items()),
            description="",
            image_url="",
            # An answer is no page of the site: what it lists is.
            noindex=True,
            title=title,
            og_type="website",
            locale=locale_name(get_language()),
        ),
    }
