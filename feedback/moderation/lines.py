"""The lines of a queue: what each item is about, who waits, and since when; a constant number of queries."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language

from feedback.models import Comment, Submission
from feedback.moderation.queues import Queue
from feedback.policies import Item
from network.models import SitePage

#: So much of a text tells what it is about.
_EXCERPT = 220


@dataclass(frozen=True)
class Line:
    """One item as the queue shows it."""

    item: Item
    url: str
    title: str
    excerpt: str
    who: str
    page: SitePage | None
    municipality: str
    since: datetime.datetime
    due: datetime.date | None
    is_overdue: bool


def lines(queue: Queue, items: Iterable[Any]) -> Sequence[Line]:
    """The lines of one page of a queue."""
    rows = list(items)
    pages = pages_of(row.record_id for row in rows)
    today = timezone.localdate()
    found = []
    for row in rows:
        page, due = pages.get(row.record_id), queue.due(row)
        found.append(
            Line(
                item=row,
                url=f"{item_url(row)}?queue={queue.code}",
                title=title_of(row),
                excerpt=Truncator(text_of(row)).chars(_EXCERPT),
                who=row.name if isinstance(row, Comment) else "",
                page=page,
                municipality=town_of(row, page),
                since=getattr(row, queue.since),
                due=due,
                is_overdue=due is not None and due < today,
            )
        )
    return found


def item_url(item: Item) -> str:
    """The address of an item's own screen."""
    return reverse("feedback_desk:item", args=[kind_of(item), item.pk])


def kind_of(item: Item) -> str:
    """The word for its sort in addresses."""
    return "comment" if isinstance(item, Comment) else "submission"


def title_of(item: Item) -> str:
    """What the item is called: its sort and number."""
    if isinstance(item, Submission):
        return f"{item.get_kind_display()} {item.reference}"
    return f"{Comment._meta.verbose_name} {item}".capitalize()


def text_of(item: Item) -> str:
    """What the citizen wrote, in one piece."""
    if isinstance(item, Comment):
        return item.text
    return " · ".join(str(each.get("value", "")) for each in item.answers if each.get("value"))


def town_of(item: Item, page: SitePage | None) -> str:
    """The name of the municipality it belongs to; empty for the whole network's."""
    if isinstance(item, Submission):
        return item.municipality.name if item.municipality else ""
    return page.lead.name if page and page.lead else ""


def pages_of(records: Iterable[int | None]) -> dict[int, SitePage]:
    """The page of each record, by the record's id: in the reader's language, else the first there is."""
    wanted = {record for record in records if record}
    rows = SitePage.objects.filter(record__in=wanted, alias_of=None)
    found: dict[int, SitePage] = {}
    for page in rows.select_related("locale", "lead").order_by("pk"):
        record = page.record_id
        if record and (record not in found or page.locale.language_code == get_language()):
            found[record] = page
    return found
