"""What a thing can have come of: the inputs on it, and any that is named by its number or link."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext as _

from feedback.models import Comment, Submission
from feedback.moderation.lines import item_url, text_of, title_of
from feedback.outcomes.places import Place
from feedback.policies import Item, may_see
from feedback.seeing import User
from network.models import Record, SitePage

#: So many of each sort are offered; the others are named by number.
_OFFERED: Final = 50
#: "#17", "17", or a comment's permanent address, whatever stands around it.
_COMMENT: Final = re.compile(r"^(?:#|.*/)?(\d{1,12})/?(?:[?#].*)?$")


#: What nobody has taken as input: not looked at yet, misuse, or taken back.
_NO_INPUT: Final = ("held", "rejected", "withdrawn")


@dataclass(frozen=True)
class Input:
    """One input an editor can choose. What they may not read has no text here."""

    key: str
    title: str
    text: str
    url: str


def key_of(item: Item) -> str:
    """The input's name in a form: "comment:17"."""
    return f"{type(item).__name__.lower()}:{item.pk}"


def offered(page: SitePage, user: User) -> list[Item]:
    """The inputs on the page and on the one above it: an update has those of its project."""
    records = _records_of(page)
    comments = Comment.objects.visible().filter(record__in=records, official=False)
    sent = Submission.objects.visible_to(user).filter(record__in=records)
    return [
        *comments.order_by("-made_at")[:_OFFERED],
        *sent.exclude(state__in=_NO_INPUT).order_by("-made_at")[:_OFFERED],
    ]


def as_inputs(items: Iterable[Item]) -> list[Input]:
    """Items as an editor chooses among them."""
    return [Input(key_of(each), title_of(each), text_of(each), item_url(each)) for each in items]


def named(lines: str, user: User) -> tuple[list[Item], list[str]]:
    """The inputs that are named one a line, and a sentence for each line that names none."""
    found: list[Item] = []
    problems = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        item = _submission(line, user) or _comment(line)
        if item is None:
            problems.append(_("We know no public comment or reference number “%s”.") % line)
        else:
            found.append(item)
    return found, problems


def by_keys(keys: Iterable[str], page: SitePage, user: User) -> list[Item]:
    """Those of the offered inputs that were ticked."""
    wanted = set(keys)
    return [each for each in offered(page, user) if key_of(each) in wanted]


def _submission(line: str, user: User) -> Submission | None:
    """By its reference number; what is confidential only for those who see it."""
    found = Submission.objects.filter(reference__iexact=line).exclude(state__in=_NO_INPUT)
    submission = found.first()
    if submission is None or (submission.confidential and not may_see(user, submission)):
        return None
    return submission


def _comment(line: str) -> Comment | None:
    match = _COMMENT.match(line)
    if match is None:
        return None
    return Comment.objects.visible().filter(pk=int(match[1]), official=False).first()


def _records_of(page: SitePage) -> list[int]:
    parent = page.get_parent()
    rows = SitePage.objects.filter(Q(pk=page.pk) | Q(pk=parent.pk if parent else None))
    return [pk for pk in rows.values_list("record", flat=True) if pk]


def is_at(record: Record, place: Place, item: Item) -> bool:
    """Whether the thing, at this place, is said to have come of the input already."""
    rows = record.came_of.filter(point=place.point, step=place.step)
    return (
        rows.filter(comment=item).exists()
        if isinstance(item, Comment)
        else rows.filter(submission=item).exists()
    )
