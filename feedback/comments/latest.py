"""What citizens said last in the network, or on what one municipality leads, for the fronts."""

import datetime
from typing import Any, Final, NamedTuple

from django.utils.text import Truncator

from feedback.comments.addresses import permalink
from feedback.models import Comment
from network.dates import local_day
from network.freshness import remembered
from network.models import Municipality, Record, SitePage
from subscriptions.things import pages_of

#: A row of them.
LATEST: Final = 3
_LENGTH: Final = 140


class Latest(NamedTuple):
    """One comment as a front shows it; ``lang`` is what it is written in, "" for the page's own."""

    name: str
    text: str
    lang: str
    url: str
    on: datetime.date | None
    about: str
    about_lang: str
    hue_class: str
    demo: bool


def latest_comments(language: str, municipality: Municipality | None = None) -> list[Latest]:
    """The newest that everybody can read; two queries after a change, else none."""
    name = f"latest:{municipality.pk if municipality else 'all'}:{language}"
    return [Latest(*row) for row in remembered(name, lambda: _read(language, municipality))]


def _read(language: str, municipality: Municipality | None) -> list[tuple[Any, ...]]:
    pages = SitePage.objects.visible()
    if municipality is not None:
        pages = pages.filter(lead=municipality)
    # A comment is as public as the page it stands on.
    rows = Comment.objects.visible().filter(official=False, record__in=pages.values("record"))
    rows = rows.select_related("record").order_by("-published_at", "-pk")
    comments = list(rows[:LATEST])
    things = pages_of([comment.record for comment in comments], language) if comments else {}
    return [
        tuple(_latest(each, things[each.record_id], each.record, language))
        for each in comments
        if each.record_id in things
    ]


def _latest(comment: Comment, page: SitePage, record: Record, language: str) -> Latest:
    about_language = page.locale.language_code
    return Latest(
        name=comment.name,
        text=Truncator(comment.text).chars(_LENGTH),
        lang="" if comment.language == language else comment.language,
        url=permalink(comment),
        on=local_day(comment.published_at),
        about=page.title,
        about_lang="" if about_language == language else about_language,
        hue_class=page.lead.hue_class if page.lead else "hue-neutral",
        demo=record.demo,
    )
