"""A status drawn as a track: where we came from, where we are and since when, what comes next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from network.dates import at, written
from network.lifecycle import Lifecycle
from network.models import Record

StepState = Literal["past", "now", "next", "ended"]

#: More ways on than this say nothing to a reader; then the track alone is shown.
FEW_WAYS = 5


@dataclass(frozen=True)
class Step:
    """One state on the track. ``since_text`` is when it was entered, "" where nobody knows."""

    label: str
    state: StepState
    since_text: str = ""


@dataclass(frozen=True)
class StatusTrack:
    """The steps in order, and the same said in words."""

    steps: list[Step]
    sentence: str


def status_track(record: Record, lifecycle: Lifecycle) -> StatusTrack:
    """The record's track with its dates; one query, for the log."""
    changes = list(record.status_changes.all())
    entered = {change.to_status: written(change.on, change.precision) for change in changes}
    if record.status_since:
        entered[record.status] = written(record.status_since, record.status_precision)
    visited = [change.to_status for change in changes]
    steps = track_steps(record.status, lifecycle, visited, entered)
    return StatusTrack(steps, _sentence(record, lifecycle, visited) if steps else "")


def track_steps(
    status: str,
    lifecycle: Lifecycle,
    visited: Iterable[str] = (),
    entered: dict[str, str] | None = None,
) -> list[Step]:
    """The track of a thing in ``status``; empty for a status the lifecycle does not know.

    A thing on the main road has passed all states before its own. One that has left the road
    stands after the last state of the road it had visited, and what comes next is where its own
    ways lead back to the road: nothing, after a refusal.
    """
    if status not in lifecycle:
        return []
    dates = entered or {}
    road = lifecycle.track
    place = _place(status, road, visited)
    here: StepState = "ended" if lifecycle.state(status).terminal else "now"
    passed = road[:place] if status in road else road[: place + 1]

    def step(code: str, state: StepState) -> Step:
        return Step(lifecycle.label(code), state, "" if state == "next" else dates.get(code, ""))

    steps = [step(code, "past") for code in passed] + [step(status, here)]
    if here == "ended":
        return steps
    return steps + [step(code, "next") for code in road[_next_place(status, lifecycle, place) :]]


def _place(status: str, road: Sequence[str], visited: Iterable[str]) -> int:
    """The place on the road of the state, or of the last one visited; -1 where none was."""
    if status in road:
        return road.index(status)
    places = [road.index(code) for code in visited if code in road]
    return places[-1] if places else -1


def _next_place(status: str, lifecycle: Lifecycle, place: int) -> int:
    """Where the road goes on for a thing at this place; beyond its end where it does not."""
    road = lifecycle.track
    if status in road:
        return place + 1
    targets = (way.target for way in lifecycle.allowed(status))
    ahead = [road.index(code) for code in targets if code in road and road.index(code) > place]
    return min(ahead, default=len(road))


def _sentence(record: Record, lifecycle: Lifecycle, visited: Sequence[str]) -> str:
    """Where it is, since when, and what can come next, in one or two short sentences."""
    label = lifecycle.label(record.status)
    ended = lifecycle.state(record.status).terminal
    if record.status_since is None:
        said = _("%(status)s.") % {"status": label}
    elif ended:
        when = at(record.status_since, record.status_precision)
        said = _("%(status)s %(when)s.") % {"status": label, "when": when}
    else:
        since = written(record.status_since, record.status_precision)
        said = _("%(status)s since %(date)s.") % {"status": label, "date": since}
    ahead = [] if ended else _labels_ahead(record.status, lifecycle, visited)
    if not ahead:
        return said
    words = {"said": said, "next": get_text_list(ahead, _("or"))}
    return _("%(said)s What can come next: %(next)s.") % words


def _labels_ahead(status: str, lifecycle: Lifecycle, visited: Sequence[str]) -> list[str]:
    """Where the ways out lead, without those that lead back; nothing at the road's end.

    An end is named only where there is nothing but ends: that a project can be abandoned is true
    at every moment, and says nothing.
    """
    road = lifecycle.track
    if status == road[-1]:
        return []
    behind = road[: _place(status, road, visited) + 1]
    ahead = [way.target for way in lifecycle.allowed(status) if way.target not in behind]
    if len(ahead) > FEW_WAYS:
        return []
    going_on = [code for code in ahead if not lifecycle.state(code).terminal]
    return [lifecycle.label(code).lower() for code in going_on or ahead]
