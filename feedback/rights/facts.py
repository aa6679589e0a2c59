"""Rows as plain facts with names that people understand; for exports, in the reader's language."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.models import Comment, Submission
from feedback.protection import labels_of
from feedback.rights.holdings import Holdings
from network.models import Record, SitePage
from subscriptions.models import Follow, Message

Facts = dict[str, Any]


def facts_of_person(found: Holdings) -> Facts:
    """All that is kept of the owner of an address."""
    address = found.address
    titles = titles_of([*found.comments, *found.submissions, *found.follows])
    about: Facts = {_("Mail"): found.email}
    if address is not None:
        about |= {
            _("Language"): address.language,
            _("Known since"): _moment(address.made_at),
            _("Confirmed"): _moment(address.confirmed_at),
            _("Last contact"): _moment(address.last_contact_at),
        }
    return {
        _("You"): about,
        _("Your comments"): [comment_facts(each, titles) for each in found.comments],
        _("What you sent"): [submission_facts(each, titles) for each in found.submissions],
        _("What you follow"): [_follow(each, titles) for each in found.follows],
        _("Mails to you"): [_message(each) for each in found.messages],
    }


def comment_facts(comment: Comment, titles: dict[int, str]) -> Facts:
    """One comment."""
    return {
        _("Number"): f"#{comment.pk}",
        _("About"): titles.get(comment.record_id, ""),
        _("Name"): comment.name,
        _("Text"): comment.text,
        _("State"): comment.get_state_display(),
        _("Written"): _moment(comment.made_at),
        _("Published"): _moment(comment.published_at),
        _("Held because"): labels_of(comment.signals),
    }


def submission_facts(
    submission: Submission, titles: dict[int, str], *, contact: bool = True
) -> Facts:
    """One submission with its answers, its steps and who sent it."""
    facts: Facts = {
        _("Reference number"): submission.reference,
        _("Kind"): submission.get_kind_display(),
        _("To"): submission.municipality.name if submission.municipality else "",
        _("About"): titles.get(submission.record_id or 0, ""),
        _("State"): submission.get_state_display(),
        _("Received"): _moment(submission.made_at),
        _("Channel"): submission.get_channel_display(),
        _("Answer promised by"): _day(submission.due_on),
        _("What was written"): {
            str(each.get("label", "")): each.get("value", "") for each in submission.answers
        },
        _("Added later"): [each.text for each in submission.additions.all()],
        _("Answer"): submission.answer,
        _("Answered"): _moment(submission.answered_at),
        _("Steps"): [
            f"{_moment(each.at)}: {each.get_state_display()} {each.note}".strip()
            for each in submission.steps.all()
        ],
        _("Files"): [each.name for each in submission.files.all()],
        _("Held because"): labels_of(submission.signals),
    }
    return {**facts, **(_contact(submission) if contact else {})}


def titles_of(items: Iterable[Comment | Submission | Follow]) -> dict[int, str]:
    """By record, the number and title of what items are about."""
    return _titles([each.record_id for each in items])


def _contact(submission: Submission) -> Facts:
    contact = getattr(submission, "contact", None)
    if contact is None:
        return {}
    return {
        _("Sent by"): {
            _("Name"): contact.name,
            _("Telephone"): contact.phone,
            _("Mail"): contact.address.email if contact.address else "",
            _("Kept until"): _day(contact.retain_until),
            _("Journalised"): contact.journalised_because if contact.journalised else "",
        }
    }


def _follow(follow: Follow, titles: dict[int, str]) -> Facts:
    return {_("About"): titles.get(follow.record_id, ""), _("Since"): _moment(follow.made_at)}


def _message(message: Message) -> Facts:
    return {
        _("Kind"): message.kind,
        _("Written"): _moment(message.made_at),
        _("Sent"): _moment(message.sent_at),
        _("State"): message.get_state_display(),
    }


def _titles(records: list[int | None]) -> dict[int, str]:
    wanted = {pk for pk in records if pk}
    numbers = dict(Record.objects.filter(pk__in=wanted).values_list("pk", "number"))
    pages = SitePage.objects.filter(record__in=wanted, alias_of=None).order_by("-pk")
    return {
        pk: f"{numbers.get(pk) or ''} {title}".strip()
        for pk, title in pages.values_list("record_id", "title")
    }


def _moment(moment: datetime.datetime | None) -> str:
    return timezone.localtime(moment).isoformat(timespec="minutes") if moment else ""


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else ""
