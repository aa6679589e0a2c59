"""An answer as an Atom feed: newest first, with names that never change."""

from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from network.sites import origin_of
from search.addresses import query_of
from search.answering import found_for
from search.asking import LAST_PAGE, clean, read
from search.lines import Line, lines_of, tag_of
from search.question import Question

ENTRIES: Final = 50
_OPENSEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"


class AnswerFeed(Atom1Feed):
    """Atom with how many there are in all, and the way to the next part (RFC 5005)."""

    def root_attributes(self) -> dict[str, str]:
        attributes: dict[str, str] = super().root_attributes()
        return {**attributes, "xmlns:opensearch": _OPENSEARCH}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("opensearch:totalResults", str(self.feed["total"]))
        for rel, url in self.feed["steps"].items():
            handler.addQuickElement("link", "", {"rel": rel, "href": url})


@require_safe
def search_feed(request: HttpRequest) -> HttpResponse:
    """Every page of the answer is an entry, fifty at a time."""
    asked = read(request.GET, page_size=ENTRIES).question
    # A feed tells what is new; how well it fits is no order to follow something by.
    in_order = replace(asked, sort="newest") if asked.sort == "relevance" else asked
    answered, found = found_for(in_order)
    question = replace(asked, page=answered.page)
    origin = origin_of(request)
    whole = tag_of(f"search/{get_language()}{query_of(question, without=('page',))}", origin)
    feed = AnswerFeed(
        title=_title(question),
        link=origin + reverse("search") + query_of(question, without=("page",)),
        description="",
        language=get_language() or "da",
        author_name=_("Five municipalities"),
        feed_url=_feed_url(origin, question),
        feed_guid=whole,
        total=found.total,
        steps=_steps(origin, question, found.total),
    )
    for line in lines_of(found.ids, origin):
        feed.add_item(**_entry(line))
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response


def _title(question: Question) -> str:
    if not question.text:
        return _("Five municipalities: search")
    return _("Five municipalities: search for “%s”") % question.text


def _feed_url(origin: str, question: Question) -> str:
    return origin + reverse("search_feed") + query_of(question)


def _steps(origin: str, question: Question, total: int) -> dict[str, str]:
    """The ways to the parts before and after this one."""
    steps = {}
    if question.page > 1:
        steps["previous"] = _feed_url(origin, replace(question, page=question.page - 1))
    if question.page * ENTRIES < total and question.page < LAST_PAGE:
        steps["next"] = _feed_url(origin, replace(question, page=question.page + 1))
    return steps


def _entry(line: Line) -> dict[str, Any]:
    card = line.card
    # XML has no place for control characters, which come along when text is pasted.
    title, summary = clean(card.title), clean(card.summary)
    summary = f"{_('Demo content')}: {summary}" if card.demo else summary
    categories = [card.type_label, *(theme.name for theme in line.themes)]
    categories += [municipality.name for municipality in line.municipalities]
    return {
        "title": title,
        "link": line.url,
        # Django writes it as HTML.
        "description": escape(summary),
        "unique_id": line.tag,
        "pubdate": localtime(line.published) if line.published else None,
        "updateddate": localtime(line.updated) if line.updated else None,
        "categories": [
            clean(each) for each in (*categories, *([_("Demo content")] if card.demo else []))
        ],
    }
