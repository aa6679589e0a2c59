"""The parts of a debate as templates show them."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from feedback.comments.addresses import form_address
from feedback.comments.reading import REPLIES, Row
from feedback.comments.sentences import came_in, reason_label
from feedback.models import Comment, CommentState
from feedback.models.comment import ANCHOR, ERASED
from feedback.outcomes.reading import LedTo
from network.bilingual import active_of
from network.dates import local_day
from network.listing_links import PageLink, SortOption

#: The id of the section, the same in every language.
SECTION: Final = "debat"


@dataclass(frozen=True)
class Said:
    """One comment, or the stub of one. ``lang`` is empty where it is the page's own language."""

    pk: int
    name: str
    text: str
    lang: str
    when: datetime.date | None
    state: str
    since: datetime.date | None
    reason: str
    official: bool
    hue_class: str
    reply_url: str = ""
    led_to: Sequence[LedTo] = ()
    #: How it came in, where that was not on the site.
    came_in: str = ""

    @property
    def anchor(self) -> str:
        """Its id on the page, the same in every language."""
        return f"{ANCHOR}{self.pk}"

    @property
    def url(self) -> str:
        """The address that always leads to it; "" for one that has none yet."""
        return reverse("comment", args=[self.pk]) if self.pk else ""

    @property
    def flag_url(self) -> str:
        """Where one says that it breaks the rules; nobody says so of a municipality's answer."""
        return "" if self.official or not self.pk else reverse("comment_flag", args=[self.pk])


@dataclass(frozen=True)
class Thread:
    """A comment with the replies shown of it; ``more`` are folded away behind ``more_url``."""

    first: Said
    replies: list[Said] = field(default_factory=list)
    more: int = 0
    more_url: str = ""


@dataclass(frozen=True)
class Debate:
    """What `components/debate.html` shows. ``form_url`` is empty where nobody can write.

    ``demo`` marks invented ones. ``closes`` is the last day of an open debate, ``closed`` that of one that is over. ``whole_url``
    leads from one thread alone back to all of them.
    """

    total: int
    threads: list[Thread]
    demo: bool = False
    form_url: str = ""
    closes: datetime.date | None = None
    closed: datetime.date | None = None
    rules_url: str = ""
    feed_url: str = ""
    whole_url: str = ""
    sorts: Sequence[SortOption] = ()
    pages: Sequence[PageLink] = ()
    previous_url: str = ""
    next_url: str = ""

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to read or to do."""
        return bool(self.form_url or self.threads)


def threads(
    rows: Sequence[Row], page_url: str, language: str, *, writing: bool, about: int = 0
) -> list[Thread]:
    """Rows as threads, in their order; replies follow the comment they belong to.

    ``about`` is the record whose debate it is; what was written about another one says so.
    """
    replies: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.parent is not None:
            replies[row.parent].append(row)
    found = []
    for row in rows:
        if row.parent is not None:
            continue
        first, beneath = said(row, language, about), replies[row.pk]
        if writing and row.state == CommentState.VISIBLE:
            first = replace(first, reply_url=form_address(page_url, reply_to=row.pk))
        # A thread alone shows all its replies; then nobody has counted them.
        siblings = max((each.siblings for each in beneath), default=0)
        more = siblings - len(beneath) if siblings > REPLIES else 0
        found.append(Thread(first, [said(each, language, about) for each in beneath], more))
    return found


def said(row: Row, language: str, about: int = 0) -> Said:
    """One comment in the reader's language; what is hidden says nothing but that."""
    is_visible = row.state == CommentState.VISIBLE
    official = active_of(row.name_da or "", row.name_en or "") or _("The network")
    return Said(
        pk=row.pk,
        name=(official if row.official else row.name) if is_visible else "",
        text=row.text if is_visible else "",
        lang="" if row.language == language else row.language,
        when=local_day(row.published_at),
        state=ERASED if row.reason == ERASED else row.state,
        since=local_day(row.state_since),
        reason=reason_label(row.reason),
        official=row.official,
        hue_class=f"hue-{row.hue}" if row.hue else "hue-neutral",
        came_in=_came_in(row, about) if is_visible else "",
    )


def _came_in(row: Row, about: int) -> str:
    """How it came in, where that was not on the page that shows it."""
    elsewhere = row.number if about and row.record != about else ""
    written = _("Written about %(number)s") % {"number": elsewhere} if elsewhere else ""
    return ", ".join(filter(None, [came_in(row.channel), written]))


def of_comment(comment: Comment, language: str) -> Said:
    """One comment that is at hand, as it is shown."""
    town = comment.municipality
    return said(
        Row(
            pk=comment.pk,
            parent=comment.parent_id,
            language=comment.language,
            name=comment.name,
            text=comment.text,
            state=comment.state,
            state_since=comment.state_since,
            reason=comment.reason,
            official=comment.official,
            name_da=town.name_da if town else "",
            name_en=town.name_en if town else "",
            hue=town.hue if town else "",
            published_at=comment.published_at or comment.made_at,
            channel=comment.channel,
        ),
        language,
    )
