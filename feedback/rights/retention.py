"""What is forgotten unasked, as a table of rules; a dry run is the real run, taken back."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from feedback.models import (
    Attempt,
    Comment,
    CommentState,
    Contact,
    Retention,
    Submission,
    SubmissionFile,
    SubmissionState,
    UsedForm,
)
from feedback.models.submission import private_storage
from feedback.moderation.reasons import Reason
from feedback.rights.forgetting import OVER, anonymise
from feedback.submissions.mailing import DAYS_A_MONTH
from subscriptions.models import MailedLink, Message, MessageState
from subscriptions.retaining import due, forget

Rows = QuerySet[Any]
Now = datetime.datetime


@dataclass(frozen=True)
class Rule:
    """``rows`` is what is over at a moment; ``act`` forgets one of them, by default its row."""

    code: str
    label: Promise
    rows: Callable[[Now, Retention], Iterable[Any]]
    act: Callable[[Any], object] = Model.delete


@dataclass(frozen=True)
class Applied:
    """How many rows a rule met."""

    rule: Rule
    count: int


def apply_retention(*, dry_run: bool = False, now: Now | None = None) -> list[Applied]:
    """Forget what is over, in one transaction; a dry run counts just this and takes it back."""
    moment, kept = now or timezone.now(), Retention.current()
    with transaction.atomic():
        applied = [Applied(rule, _apply(rule, moment, kept)) for rule in RULES]
        if dry_run:
            transaction.set_rollback(True)
    return applied


def _apply(rule: Rule, now: Now, kept: Retention) -> int:
    rows = list(rule.rows(now, kept))
    for row in rows:
        rule.act(row)
    return len(rows)


def _before(now: Now, *, days: float = 0, months: int = 0, hours: int = 0) -> Now:
    return now - datetime.timedelta(days=days + round(months * DAYS_A_MONTH), hours=hours)


def _unconfirmed_comments(now: Now, kept: Retention) -> Rows:
    return Comment.objects.filter(
        state=CommentState.AWAITING_EMAIL,
        state_since__lt=_before(now, days=kept.unconfirmed_days),
    )


def _held(now: Now, kept: Retention) -> Rows:
    return Submission.objects.filter(
        state=SubmissionState.HELD, state_since__lt=_before(now, days=kept.spam_days)
    )


def _spam_comments(now: Now, kept: Retention) -> Rows:
    return _never_public(_before(now, days=kept.spam_days)).filter(reason=Reason.SPAM)


def _rejected_comments(now: Now, kept: Retention) -> Rows:
    return _never_public(_before(now, days=kept.rejected_days))


def _never_public(before: Now) -> "QuerySet[Comment]":
    """Rejected, and nobody has a claim to see it again."""
    return Comment.objects.filter(
        state=CommentState.REJECTED, state_since__lt=before, published_at=None
    ).exclude(appeal__state="open")


def _hidden_comments(now: Now, kept: Retention) -> Rows:
    """Nobody can ask for them any more: the words go, the dated note stays."""
    hidden = Comment.objects.filter(
        state=CommentState.HIDDEN, state_since__lt=_before(now, days=kept.rejected_days)
    )
    return hidden.exclude(text="").exclude(appeal__state="open")


def _empty(comment: Comment) -> None:
    comment.name = comment.text = comment.reason_text = ""
    comment.save(update_fields=["name", "text", "reason_text"])


def _rejected_submissions(now: Now, kept: Retention) -> Rows:
    return Submission.objects.filter(
        state=SubmissionState.REJECTED, state_since__lt=_before(now, days=kept.rejected_days)
    ).exclude(contact__journalised=True)


def _contacts(now: Now, kept: Retention) -> Rows:
    """Who sent what is over; never of what still waits for an answer."""
    return Contact.objects.filter(
        retain_until__lt=timezone.localtime(now).date(),
        journalised=False,
        submission__state__in=OVER,
    ).select_related("submission")


def _addresses(now: Now, kept: Retention) -> Rows:
    """Also of people whose matter is not over yet, or has to be kept, nothing is forgotten."""
    needed = Contact.objects.filter(address=OuterRef("pk")).exclude(
        journalised=False, submission__state__in=OVER
    )
    days = round(kept.contact_months * DAYS_A_MONTH)
    rows = due(now, kept_days=days, unconfirmed_days=kept.unconfirmed_days)
    return rows.exclude(Exists(needed)).distinct()


def _mails(now: Now, kept: Retention) -> Rows:
    return Message.objects.exclude(state=MessageState.WAITING).filter(
        made_at__lt=_before(now, months=kept.contact_months)
    )


def _links(now: Now, kept: Retention) -> Rows:
    return MailedLink.objects.filter(expires_at__lt=_before(now, days=kept.unconfirmed_days))


def _log(now: Now, kept: Retention) -> Rows:
    return ModelLogEntry.objects.filter(
        action__startswith="feedback.", timestamp__lt=_before(now, months=kept.log_months)
    )


def _forms(now: Now, kept: Retention) -> Rows:
    return UsedForm.objects.filter(used_at__lt=_before(now, hours=kept.form_hours))


def _attempts(now: Now, kept: Retention) -> Rows:
    return Attempt.objects.filter(span__lt=_before(now, hours=kept.form_hours))


def _lost_files(now: Now, kept: Retention) -> list[str]:
    """Without a row: the process was killed before it was certain."""
    storage, folder = private_storage(), str(SubmissionFile.file.field.upload_to)
    try:
        names = [f"{folder}{name}" for name in storage.listdir(folder)[1]]
    except FileNotFoundError:
        return []
    known = set(SubmissionFile.objects.values_list("file", flat=True))
    before = _before(now, hours=kept.form_hours)
    return [
        name for name in names if name not in known and storage.get_modified_time(name) < before
    ]


def _delete_file(name: str) -> None:
    transaction.on_commit(partial(private_storage().delete, name))


def _anonymise(contact: Contact) -> None:
    anonymise(contact.submission)


RULES: Final = (
    Rule("unconfirmed_comments", _("Comments nobody confirmed"), _unconfirmed_comments),
    Rule("held", _("Submissions held by the filter"), _held),
    Rule("spam_comments", _("Comments rejected as advertising"), _spam_comments),
    Rule("rejected_comments", _("Comments that were not published"), _rejected_comments),
    Rule("hidden_comments", _("The words of hidden comments"), _hidden_comments, _empty),
    Rule("rejected_submissions", _("Submissions rejected as misuse"), _rejected_submissions),
    Rule("contacts", _("Who sent something that is over"), _contacts, _anonymise),
    Rule("addresses", _("Mail addresses without contact"), _addresses, forget),
    Rule("mails", _("Old mails"), _mails),
    Rule("links", _("Links that no longer work"), _links),
    Rule("log", _("Old entries of the log"), _log),
    Rule("forms", _("Used forms"), _forms),
    Rule("attempts", _("Counts of what was sent from a place"), _attempts),
    Rule("lost_files", _("Files that belong to nothing"), _lost_files, _delete_file),
)
