"""The states that a generated page has been through: chosen by its number, always by legal ways."""

import datetime
from typing import Final

from django.utils import timezone

from barriers.lifecycle import BARRIER
from cocreation.demo.crowd_texts import Seed
from network.lifecycle import Lifecycle
from network.models import Record, StatusChange
from projects.lifecycle import PROJECT


def ways(lifecycle: Lifecycle) -> dict[str, list[str]]:
    """For each state the shortest way to it from the first, as the states passed."""
    found: dict[str, list[str]] = {lifecycle.initial: []}
    waiting = [lifecycle.initial]
    while waiting:
        here = waiting.pop(0)
        for way in lifecycle.allowed(here):
            if way.target not in found:
                found[way.target] = [*found[here], way.target]
                waiting.append(way.target)
    return found


LIFECYCLES: Final = {"project": PROJECT, "barrier": BARRIER}
_WAYS: Final = {name: ways(lifecycle) for name, lifecycle in LIFECYCLES.items()}


def history(seed: Seed) -> list[StatusChange]:
    """Unsaved steps, one every few weeks and never into the future.

    Empty for a thing without a lifecycle and for one that is still in its first state.
    """
    lifecycle = LIFECYCLES.get(seed.type)
    if lifecycle is None:
        return []
    chosen = _WAYS[seed.type]
    note = seed.text("note")
    steps: list[StatusChange] = []
    day, here = seed.day, lifecycle.initial
    for state in chosen[seed.pick(list(chosen), "state")]:
        day += datetime.timedelta(days=20 + seed.number % 30)
        if day > timezone.localdate():
            break
        steps.append(StatusChange(from_status=here, to_status=state, on=day, note_da=note))
        here = state
    return steps


def status(seed: Seed) -> str:
    """The state at the end of its history, "" for a thing without a lifecycle."""
    steps = history(seed)
    if steps:
        return steps[-1].to_status
    lifecycle = LIFECYCLES.get(seed.type)
    return lifecycle.initial if lifecycle else ""


def make_record(seed: Seed) -> Record:
    """A record with its history, as network.transitions would have left it."""
    steps = history(seed)
    record = Record.objects.create(
        type=seed.type,
        demo=True,
        status=status(seed),
        status_since=steps[-1].on if steps else None,
    )
    for step in steps:
        step.record = record
    StatusChange.objects.bulk_create(steps)
    return record
