"""The comments of a page as an Atom feed, newest first."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from feedback.citizens_text import as_html, cleaned
from feedback.comments.addresses import is_public, permalink
from feedback.comments.sentences import official_name
from feedback.models import Comment, Commentable
from network.merging import family
from network.models import SitePage
from network.routing import page_at
from network.sites import origin_of
from search.lines import tag_of
from subscriptions.things import address_of

ENTRIES: Final = 50


@require_safe
def comment_feed(request: HttpRequest, page: str) -> HttpResponse:
    """What everybody can read on the page; what is hidden leaves the feed with its next reading."""
    below = page_at(page)
    if not isinstance(below, SitePage) or not isinstance(below, Commentable):
        raise Http404
    if not is_public(below):
        raise Http404
    origin = origin_of(request)
    feed = Atom1Feed(
        title=_("Debate: %(title)s") % {"title": below.title},
        link=origin + address_of(below),
        description="",
        language=below.locale.language_code,
        feed_url=origin + request.path,
        feed_guid=tag_of(f"comments-{below.record_id}/{below.locale.language_code}", origin),
    )
    rows = (
        Comment.objects.visible()
        .filter(record__in=family(below.record_id or 0))
        .select_related("municipality")
    )
    is_demo = below.record is not None and below.record.demo
    demo_mark = as_html(_("Demo content") if is_demo else "")
    for comment in rows.order_by("-published_at", "-pk")[:ENTRIES]:
        name = official_name(comment) if comment.official else cleaned(comment.name)
        feed.add_item(
            title=_("Official answer: %(name)s") % {"name": name} if comment.official else name,
            link=origin + permalink(comment),
            description=demo_mark + as_html(cleaned(comment.text)),
            author_name=name,
            unique_id=tag_of(f"comment-{comment.pk}", origin),
            pubdate=localtime(comment.published_at),
            updateddate=localtime(comment.state_since),
        )
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response
