"""A submission's way to an answer, as a table. The desk and the sender both come through here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from feedback.models import Addition, Submission, SubmissionState, SubmissionStep
from feedback.models.submission import SubmissionQuerySet
from feedback.moderation.audit import note, note_all
from feedback.submissions.mailing import tell, tell_or_ask
from feedback.submissions.promises import promised_day
from network.lifecycle import Text
from network.transitions import TransitionRefused

_S = SubmissionState
#: Words to a sender, in the active language.
Say = Callable[[], str]
#: So many rows with one statement.
_BATCH: Final = 500


@dataclass(frozen=True)
class Act:
    """One row: from which states, to which, and its name in the log and on a button."""

    code: str
    label: Text
    sources: tuple[SubmissionState, ...]
    target: SubmissionState


RELEASE: Final = Act("release", gettext_lazy("Release"), (_S.HELD,), _S.RECEIVED)
TAKE: Final = Act("take", gettext_lazy("Take it on"), (_S.RECEIVED, _S.IN_PROGRESS), _S.IN_PROGRESS)
ANSWER: Final = Act("answer", gettext_lazy("Answer"), (_S.RECEIVED, _S.IN_PROGRESS), _S.ANSWERED)
CLOSE: Final = Act(
    "close", gettext_lazy("Close"), (_S.RECEIVED, _S.IN_PROGRESS, _S.ANSWERED), _S.CLOSED
)
REOPEN: Final = Act(
    "reopen", gettext_lazy("Take it up again"), (_S.ANSWERED, _S.CLOSED), _S.IN_PROGRESS
)
WITHDRAW: Final = Act(
    "withdraw",
    gettext_lazy("Withdraw"),
    (_S.HELD, _S.RECEIVED, _S.IN_PROGRESS),
    _S.WITHDRAWN,
)
REJECT: Final = Act(
    "reject", gettext_lazy("Reject as misuse"), (_S.HELD, _S.RECEIVED, _S.IN_PROGRESS), _S.REJECTED
)

#: The whole table.
ACTS: Final = (RELEASE, TAKE, ANSWER, CLOSE, REOPEN, WITHDRAW, REJECT)
#: What its sender can still add to.
OPEN_TO_ADDITIONS: Final = (_S.HELD, _S.RECEIVED, _S.IN_PROGRESS, _S.ANSWERED, _S.CLOSED)


def acts_for(submission: Submission) -> list[Act]:
    """What the table lets the desk do now; who may do it, policies say."""
    return [act for act in ACTS if act is not WITHDRAW and submission.state in act.sources]


def release(submission: Submission, by: User) -> Submission:
    """It is no misuse: from now on it is on its way, and its sender is told so."""
    with transaction.atomic():
        fresh = _step(submission, RELEASE, by)
        tell_or_ask(fresh)
    return fresh


def take(submission: Submission, by: User) -> Submission:
    """``by`` answers it; the sender is told once that somebody has begun."""
    with transaction.atomic():
        is_new = Submission.objects.filter(pk=submission.pk, state=_S.RECEIVED).exists()
        fresh = _step(submission, TAKE, by, owner=by)
        if is_new:
            tell(fresh)
    return fresh


def answer(submission: Submission, by: User, text: str) -> Submission:
    """The municipality's answer, mailed to the sender."""
    text = text.strip()
    if not text:
        raise TransitionRefused([_("Write the answer first.")])
    with transaction.atomic():
        fresh = _step(submission, ANSWER, by, answer=text, answered_at=timezone.now(), owner=by)
        tell(fresh)
    return fresh


def close(submission: Submission, by: User, text: str = "") -> Submission:
    """Nothing more is to be done; ``text`` says why to a sender who had no answer."""
    with transaction.atomic():
        was_answered = Submission.objects.filter(pk=submission.pk, state=_S.ANSWERED).exists()
        fresh = _step(submission, CLOSE, by, words=text)
        # Who has the answer need not hear that the case is closed, unless there is more to say.
        if text.strip() or not was_answered:
            tell(fresh)
    return fresh


def reopen(submission: Submission, by: User | None) -> Submission:
    """Taken up again, by the desk or because the sender has more to say; with a new promise."""
    with transaction.atomic():
        facts: dict[str, Any] = {"owner": by} if by else {}
        if submission.due_on:
            facts["due_on"] = promised_day(submission.municipality)
        fresh = _step(submission, REOPEN, by, **facts)
        tell(fresh)
    return fresh


def withdraw(submission: Submission) -> Submission:
    """Its sender takes it back: nobody works on it any more."""
    with transaction.atomic():
        fresh = _step(submission, WITHDRAW, None)
        tell(fresh)
    return fresh


def reject(submission: Submission, by: User, text: str = "") -> Submission:
    """It is misuse. A confirmed sender is told why, in ``text``."""
    with transaction.atomic():
        fresh = _step(submission, REJECT, by, words=text)
        tell(fresh)
    return fresh


def add(submission: Submission, text: str, signals: list[str]) -> Addition:
    """What its sender has to add.

    It wakes what was answered or closed, also where the ladder has its doubts: somebody looks at it,
    and what the doubts are stands beside it. Only a robot in the trap wakes nobody.
    """
    with transaction.atomic():
        locked = Submission.objects.select_for_update().get(pk=submission.pk)
        if locked.state not in OPEN_TO_ADDITIONS:
            raise _refused(locked)
        addition = Addition.objects.create(submission=locked, text=text, signals=signals)
        note(None, "feedback.add", locked)
        if locked.state in REOPEN.sources and "trap" not in signals:
            reopen(locked, None)
    return addition


def answer_all(submissions: SubmissionQuerySet, by: User | None, say: Say) -> None:
    """One answer to all that are open. Who calls it mails those who sent them, once."""
    facts: dict[str, Any] = {"owner": by} if by else {}
    _step_all(submissions, ANSWER, by, say, answered_at=timezone.now(), **facts)


def close_all(submissions: SubmissionQuerySet, by: User | None, say: Say) -> None:
    """Nothing more is to be done about any of them, and why. Who calls it mails, once."""
    _step_all(submissions, CLOSE, by, say)


def _step_all(
    submissions: SubmissionQuerySet, act: Act, by: User | None, say: Say, **facts: Any
) -> None:
    """Take the step with all that the table lets through, under a lock; the others stay as they are.

    In as many statements for five hundred as for five of a language.
    """
    now = timezone.now()
    facts |= {"state": act.target, "state_since": now}
    with transaction.atomic():
        open_ones = submissions.select_for_update().filter(state__in=act.sources)
        rows = list(open_ones.order_by("pk").only("pk", "reference", "language"))
        words = {}
        for language in {row.language for row in rows}:
            with override(language):
                words[language] = say().strip()
            own = {**facts, "answer": words[language]} if act is ANSWER else facts
            keys = [row.pk for row in rows if row.language == language]
            for start in range(0, len(keys), _BATCH):
                Submission.objects.filter(pk__in=keys[start : start + _BATCH]).update(**own)
        steps = [
            SubmissionStep(
                submission=row,
                state=act.target,
                at=now,
                note="" if act is ANSWER else words[row.language],
            )
            for row in rows
        ]
        SubmissionStep.objects.bulk_create(steps, batch_size=_BATCH)
        note_all(by, f"feedback.{act.code}", rows)


def _step(
    submission: Submission,
    act: Act,
    by: User | None,
    *,
    words: str = "",
    **facts: Any,
) -> Submission:
    """Take the step under a lock; the second of two at once finds that it is too late."""
    fresh = Submission.objects.select_for_update().get(pk=submission.pk)
    if fresh.state not in act.sources:
        raise _refused(fresh)
    facts |= {"state": act.target}
    if fresh.state != act.target:
        facts["state_since"] = timezone.now()
        SubmissionStep.objects.create(submission=fresh, state=act.target, note=words.strip())
    for name, value in facts.items():
        setattr(fresh, name, value)
    fresh.save(update_fields=list(facts))
    note(by, f"feedback.{act.code}", fresh)
    return fresh


def _refused(submission: Submission) -> TransitionRefused:
    state = SubmissionState(submission.state).label
    return TransitionRefused(
        [_("This cannot be done now. The state is “%(state)s”.") % {"state": state}]
    )
