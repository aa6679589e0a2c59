"""What the sender of a submission reads of it: where it stands, what was promised, what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from feedback.models import (
    Addition,
    FileState,
    Outcome,
    Submission,
    SubmissionFile,
    SubmissionKind,
    SubmissionState,
    SubmissionStep,
)
from feedback.outcomes.reading import at_row
from feedback.submissions.lifecycle import OPEN_TO_ADDITIONS, WITHDRAW
from feedback.submissions.mailing import address_of
from network.dates import at, local_day, written
from network.tracks import StatusTrack, Step, StepState
from subscriptions.things import address_of as page_address
from subscriptions.things import pages_of

_S = SubmissionState
#: The main road. What the filter holds is for its sender what it is for everybody: received.
_ROAD: Final = (_S.RECEIVED, _S.IN_PROGRESS, _S.ANSWERED)


@dataclass(frozen=True)
class Way:
    """A public page that has to do with it: its words, address, and a state where it has one."""

    text: str
    url: str
    state: str = ""


@dataclass(frozen=True)
class Told:
    """What another app adds: what happens next (rich text), and the things it has become part of."""

    next: str = ""
    became: Sequence[Way] = ()


Teller = Callable[[Submission], Told]
_tellers: dict[str, Teller] = {}


def tells_of(kind: SubmissionKind) -> Callable[[Teller], Teller]:
    """A decorator for what the app of a kind adds to its receipts."""

    def keep(teller: Teller) -> Teller:
        if kind in _tellers:
            raise ValueError(f"{kind} is told of twice")
        _tellers[kind] = teller
        return teller

    return keep


@dataclass(frozen=True)
class Receipt:
    """All that the page shows. Texts are in the active language; what was sent is as it was."""

    submission: Submission
    about: Way | None
    track: StatusTrack
    now: str
    promise: str
    is_late: bool
    answered: str
    note: str
    outcomes: Sequence[Way]
    told: Told
    files: Sequence[str]
    additions: Sequence[Addition]
    awaits_confirmation: bool
    is_written_to: bool
    can_add: bool
    can_withdraw: bool


def receipt_of(submission: Submission) -> Receipt:
    """The receipt; a constant number of queries."""
    steps = list(submission.steps.all())
    outcomes = list(submission.outcomes.select_related("record"))
    records = [outcome.record for outcome in outcomes]
    if submission.record:
        records.append(submission.record)
    pages = pages_of(records, get_language() or "da")
    ways = {record: Way(page.title, page_address(page)) for record, page in pages.items()}
    address = address_of(submission)
    is_open = submission.state in (_S.HELD, _S.RECEIVED, _S.IN_PROGRESS)
    return Receipt(
        submission=submission,
        about=ways.get(submission.record_id or 0),
        track=StatusTrack(_track(submission, steps), _now(submission)),
        now=_now(submission),
        promise=_promise(submission) if is_open else "",
        is_late=submission.is_overdue,
        answered=written(local_day(submission.answered_at)) if submission.answer else "",
        note=steps[-1].note if steps else "",
        outcomes=[_outcome(outcome, ways.get(outcome.record_id)) for outcome in outcomes],
        told=_told(submission, is_open=is_open),
        files=[_file_said(file) for file in submission.files.all()],
        additions=list(submission.additions.all()),
        awaits_confirmation=address is not None and address.confirmed_at is None,
        is_written_to=is_open and address is not None and address.confirmed_at is not None,
        can_add=submission.state in OPEN_TO_ADDITIONS,
        can_withdraw=submission.state in WITHDRAW.sources,
    )


def _told(submission: Submission, *, is_open: bool) -> Told:
    """What happens next is said until something has happened."""
    teller = _tellers.get(submission.kind)
    told = teller(submission) if teller else Told()
    return told if is_open else replace(told, next="")


def _file_said(file: SubmissionFile) -> str:
    if file.state != FileState.REFUSED:
        return file.name
    return _("%(file)s (not accepted, deleted)") % {"file": file.name}


def _outcome(outcome: Outcome, way: Way | None) -> Way:
    if way is None:
        return Way(outcome.text, "")
    return Way(outcome.text, at_row(way.url, outcome.anchor), way.text)


def _track(submission: Submission, steps: Sequence[SubmissionStep]) -> list[Step]:
    """The road with the dates it was walked on; an end beside the road stands after where it left."""
    days = {_on_road(step.state): _day(step) for step in steps}
    days.setdefault(_S.RECEIVED, written(local_day(submission.made_at)))
    here = _on_road(submission.state)
    passed = {_on_road(step.state) for step in steps} | {_S.RECEIVED}
    if here in _ROAD:
        place = _ROAD.index(here)
        return [
            _step(state, _place(number, place), days.get(state, ""))
            for number, state in enumerate(_ROAD)
        ]
    road = [_step(state, "past", days.get(state, "")) for state in _ROAD if state in passed]
    return [*road, _step(here, "ended", days.get(here, ""))]


def _place(number: int, here: int) -> StepState:
    if number == here:
        return "ended" if here == len(_ROAD) - 1 else "now"
    return "past" if number < here else "next"


def _step(state: SubmissionState, place: StepState, since: str) -> Step:
    return Step(str(state.label), place, "" if place == "next" else since)


def _on_road(state: str) -> SubmissionState:
    return _S.RECEIVED if state == _S.HELD else _S(state)


def _day(step: SubmissionStep) -> str:
    return written(local_day(step.at))


def _now(submission: Submission) -> str:
    """Where it stands, in a sentence."""
    when = at(local_day(submission.state_since))
    sentences = {
        _S.HELD: _("We have received it %(at)s. Somebody looks it through before it goes on."),
        _S.RECEIVED: _("We received it %(at)s. Nobody has begun on it yet."),
        _S.IN_PROGRESS: _("Somebody took it on %(at)s and is working on it."),
        _S.ANSWERED: _("It was answered %(at)s."),
        _S.CLOSED: _("It was closed %(at)s."),
        _S.WITHDRAWN: _("You withdrew it %(at)s. Nobody works on it any more."),
        _S.REJECTED: _("It was not taken on. That was decided %(at)s."),
    }
    state = _S(submission.state)
    if submission.kind == SubmissionKind.CONSULTATION and state == _S.RECEIVED:
        # Nobody begins on one answer: all are read together.
        return _("We received it %(at)s. It is read together with the other answers.") % {
            "at": when
        }
    return sentences.get(state, sentences[_S.RECEIVED]) % {"at": when}


def _promise(submission: Submission) -> str:
    """The promised day; said plainly where it has passed."""
    if submission.due_on is None:
        return ""
    day = {"date": written(submission.due_on)}
    if submission.is_overdue:
        return _("You should have had an answer by %(date)s. We are late, and we are sorry.") % day
    return _("You get an answer by %(date)s at the latest.") % day
