"""Everything the screen of one item shows: a constant number of queries, whatever hangs on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from feedback.comments.sentences import reason_label
from feedback.models import Comment, Submission
from feedback.models.commentable import Commentable
from feedback.moderation.act_table import acts_for
from feedback.moderation.acts import DeskAct
from feedback.moderation.buttons import Button, buttons_for
from feedback.moderation.history import HistoryLine, history_of, name_of
from feedback.moderation.lines import item_url, kind_of, pages_of, text_of, title_of, town_of
from feedback.policies import Item, may_answer_on, may_see_contact
from feedback.protection.reasons import label_of
from feedback.seeing import User
from network.addresses import addresses
from network.models import SitePage

#: So many earlier items tell enough of a writer.
_EARLIER = 10


@dataclass(frozen=True)
class Earlier:
    """Another item by the same writer, as far as the user may see it."""

    title: str
    url: str
    text: str
    state: str
    item: Item


@dataclass(frozen=True)
class About:
    """The page an item is about, and its addresses in the admin and for everybody."""

    page: SitePage
    edit_url: str
    public_url: str
    status: str
    answer_url: str


@dataclass(frozen=True)
class Screen:
    """One item with all that a decision needs."""

    item: Item
    kind: str
    title: str
    url: str
    municipality: str
    about: About | None
    signals: Sequence[str]
    history: Sequence[HistoryLine]
    earlier: Sequence[Earlier]
    acts: Sequence[DeskAct]
    buttons: Sequence[Button]
    may_see_contact: bool
    owner: str

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        return str(self.item.get_state_display())

    @property
    def reason(self) -> str:
        """Why it was hidden or not published, in words; "" for any other item."""
        return reason_label(self.item.reason) if isinstance(self.item, Comment) else ""


def screen_of(item: Item, user: User) -> Screen:
    """The screen of an item for one user."""
    page = pages_of([item.record_id]).get(item.record_id) if item.record_id else None
    kind = kind_of(item)
    owner = item.owner if isinstance(item, Submission) else None
    return Screen(
        item=item,
        kind=kind,
        title=title_of(item),
        url=item_url(item),
        municipality=town_of(item, page),
        about=_about(page, user) if page else None,
        signals=[str(label_of(code)) for code in _doubts_about(item)],
        history=history_of(item),
        earlier=_earlier(item, user),
        acts=acts_for(item, user, kind),
        buttons=buttons_for(item, user),
        may_see_contact=may_see_contact(user, item),
        owner=name_of(owner) if owner else "",
    )


def _doubts_about(item: Item) -> list[str]:
    """The ladder's, also about what its sender added later; each once."""
    added = item.additions.all() if isinstance(item, Submission) else ()
    codes = [*item.signals, *(code for each in added for code in each.signals)]
    return list(dict.fromkeys(codes))


def thread_of(comment: Comment, user: User) -> list[Comment]:
    """What the comment answers, and what answers it, as far as the user may see it."""
    above = [comment.parent] if comment.parent else []
    replies = Comment.objects.visible_to(user).filter(parent=comment)
    return [*above, *replies.order_by("made_at")[:20]]


def files_of(submission: Submission) -> QuerySet[Any]:
    """The files that came with it; of a refused one only the name is left."""
    return submission.files.select_related("submission__municipality").order_by("pk")


def _about(page: SitePage, user: User) -> About:
    speaks = isinstance(page.specific, Commentable) and may_answer_on(user, page)
    return About(
        page=page,
        edit_url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        public_url=addresses().of(page) if page.live else "",
        status=page.status_label,
        answer_url=reverse("feedback_desk:answer_page", args=[page.pk]) if speaks else "",
    )


def _earlier(item: Item, user: User) -> list[Earlier]:
    """By the opaque key alone: nobody learns who the writer is."""
    if item.writer_key is None:
        return []
    found: list[Item] = []
    for model in (Comment, Submission):
        rows = model.objects.visible_to(user).filter(writer_key=item.writer_key)
        if isinstance(item, model):
            rows = rows.exclude(pk=item.pk)
        found += rows.order_by("-made_at")[:_EARLIER]
    found.sort(key=lambda each: each.made_at, reverse=True)
    return [
        Earlier(title_of(each), item_url(each), text_of(each), str(each.get_state_display()), each)
        for each in found[:_EARLIER]
    ]
