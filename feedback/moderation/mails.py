"""What a decision will mail, found by taking it and undoing it: the same rows, the same letters.

There is no second rule of who hears what; what is shown before is what is posted after.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from feedback.models import Comment, Contact
from feedback.policies import Item
from network.freshness import tried
from subscriptions.letters import Letter, written
from subscriptions.models import Follow, Message, MessageState
from subscriptions.outbox import noted_events

_LINK: Final = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Mail:
    """One letter and how many get it. ``to`` says who in words; no address is ever named.

    Links are left out: they may open the reader's own receipt, or take back what they wrote.
    """

    to: str
    language: str
    letter: Letter

    @property
    def before(self) -> list[str]:
        """The paragraphs before what is quoted."""
        return [_without_links(text) for text in self.letter.paragraphs]

    @property
    def after(self) -> list[str]:
        """The paragraphs after it."""
        return [_without_links(text) for text in self.letter.after]

    @property
    def button(self) -> str:
        """The text on the letter's button, "" where it has none."""
        return self.letter.action[0] if self.letter.action else ""


def _without_links(text: str) -> str:
    return _LINK.sub(_("(a link)"), text)


def would_mail(run: Callable[[], object], items: Sequence[Item]) -> list[Mail]:
    """The mails that ``run`` would post about these items. Nothing of it stays.

    What it does outside the database it does when a transaction is committed, which this one is not.
    """
    with tried(), transaction.atomic():
        last = Message.objects.aggregate(last=Max("pk"))["last"] or 0
        # By event too: others may commit mails of their own meanwhile.
        with noted_events() as events:
            run()
        new = Message.objects.filter(pk__gt=last, state=MessageState.WAITING, event__in=events)
        new = new.order_by("pk")
        mails = _grouped(list(new.select_related("address")), items)
        transaction.set_rollback(True)
    return mails


def _grouped(messages: Sequence[Message], items: Sequence[Item]) -> list[Mail]:
    """One for each letter, with how many get it; a letter to many is written once."""
    writers = _writers(items)
    followers = _followers(items)
    groups: dict[tuple[str, str, str, str, bool], list[Message]] = {}
    for message in messages:
        who = _who(message, writers, followers)
        # What a letter is written from.
        facts = json.dumps(message.facts, sort_keys=True)
        key = (who, message.language, message.kind, facts, message.follow_id is None)
        groups.setdefault(key, []).append(message)
    alike: dict[tuple[str, str, object], tuple[Letter, int]] = {}
    for (who, language, *_from), sent in groups.items():
        letter = written(sent[0])
        if letter is None:
            continue
        mail = Mail(who, language, letter)
        words = (letter.subject, *mail.before, letter.quote, *mail.after)
        before = alike.get((who, language, words), (letter, 0))[1]
        alike[who, language, words] = (letter, before + len(sent))
    return [
        Mail(_to(who, count), language, letter)
        for (who, language, _words), (letter, count) in alike.items()
    ]


def _who(message: Message, writers: set[int], followers: set[int]) -> str:
    if message.address_id in writers:
        return "writer"
    return "follower" if message.address_id in followers else "other"


def _to(who: str, count: int) -> str:
    if who == "writer":
        one, many = (
            _("To the writer"),
            ngettext("To %(count)s writer", "To %(count)s writers", count),
        )
        return one if count == 1 else many % {"count": count}
    if who == "follower":
        words = ngettext("To %(count)s follower", "To %(count)s followers", count)
    else:
        words = ngettext(
            "To %(count)s other in the debate", "To %(count)s others in the debate", count
        )
    return words % {"count": count}


def _writers(items: Sequence[Item]) -> set[int]:
    comments = {item.writer_id for item in items if isinstance(item, Comment)}
    sent = [item.pk for item in items if not isinstance(item, Comment)]
    contacts = Contact.objects.filter(submission__in=sent).values_list("address_id", flat=True)
    return {pk for pk in (*comments, *contacts) if pk}


def _followers(items: Sequence[Item]) -> set[int]:
    records = {item.record_id for item in items if item.record_id}
    return set(Follow.objects.filter(record__in=records).values_list("address_id", flat=True))
