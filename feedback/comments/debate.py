"""The debate of a thing, as its page shows it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.urls import reverse

from feedback.comments.addresses import form_address
from feedback.comments.outcomes import with_outcomes
from feedback.comments.pages import Asked, read, sorts, turned_to
from feedback.comments.reading import replies_to, size_of, thread_of, threads_of
from feedback.comments.settings import rules_address
from feedback.comments.shown import SECTION, Debate, Thread, threads
from feedback.outcomes.reading import led_to_from_comments
from network.addresses import below_home


@dataclass(frozen=True)
class Rules:
    """What the page says of its debate: whether one can write, until when, and if it is made up."""

    is_open: bool
    until: datetime.date | None
    demo: bool = False


def debate_of(
    record: int, page_url: str, language: str, rules: Rules, parameters: Mapping[str, str]
) -> Debate:
    """The debate of a record on the page at ``page_url``, the part that its address asks for.

    Three queries after a change and none after that, however many have written; a thread alone is
    always asked for.
    """
    asked, size = read(parameters), size_of(record)
    total = replies_to(record, asked.thread) if asked.thread else size.threads
    turned = turned_to(asked, total, page_url)
    if asked.thread:
        rows = thread_of(record, asked.thread, turned.start)
    elif total:
        rows = threads_of(record, turned.start, newest_first=asked.newest_first)
    else:
        rows = []
    writing = form_address(page_url) if rules.is_open else ""
    found = with_outcomes(
        threads(rows, page_url, language, writing=rules.is_open, about=record),
        led_to_from_comments(record, language) if rows else {},
    )
    return Debate(
        total=size.visible,
        threads=[_with_way_on(thread, page_url) for thread in found],
        demo=rules.demo,
        form_url=writing,
        closes=rules.until if rules.is_open else None,
        closed=None if rules.is_open else rules.until,
        rules_url=rules_address(),
        feed_url=reverse("comment_feed", args=[below_home(page_url)]) if size.visible else "",
        whole_url=f"{page_url}#{SECTION}" if asked.thread else "",
        sorts=sorts(asked, page_url) if size.threads > 1 and not asked.thread else (),
        pages=turned.pages,
        previous_url=turned.previous_url,
        next_url=turned.next_url,
    )


def _with_way_on(thread: Thread, page_url: str) -> Thread:
    if not thread.more:
        return thread
    address = Asked(thread=thread.first.pk).address(page_url)
    return replace(thread, more_url=f"{address}#{SECTION}")
