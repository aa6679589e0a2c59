"""What a log of steps must be, whoever walked: judged by the plan's own tables and by what writers heard."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from django.db import connection
from django.utils import timezone

from barriers.models import BarrierPage, ExemptionPage
from language.plain_text import plain_text
from network.models import Link, Record, SitePage, StatusChange
from tests.drills.laws import lacks
from tests.drills.things import Thing
from tests.drills.ways import (
    ANSWERS,
    INITIAL,
    PENDING,
    TERMINAL,
    WAYS,
    WITH_OUTCOME,
    asks_why,
    is_way,
)


@dataclass
class Found:
    """What is wrong, in sentences, and what was seen on the way."""

    wrong: list[str] = field(default_factory=list)
    ways: set[tuple[str, str, str]] = field(default_factory=set)
    states: set[tuple[str, str]] = field(default_factory=set)
    steps: int = 0
    ends: int = 0
    shared: int = 0


def judge(things: Sequence[Thing], acknowledged: Sequence[tuple[int, str, str]]) -> Found:
    """Look at the logs of all these things, and at every step a writer was told is made."""
    found = Found()
    told = {(record, word): target for record, word, target in acknowledged}
    words = {word for _record, word, _target in acknowledged}
    for thing in things:
        log = list(StatusChange.objects.filter(record=thing.record).order_by("pk"))
        found.steps += len(log)
        found.states |= {(thing.kind, step.to_status) for step in log}
        found.ways |= {(thing.kind, one.to_status, two.to_status) for one, two in pairwise(log)}
        found.shared += len({step.source.partition("-")[0] for step in log if step.source}) > 1
        page = _page(thing)
        wrong = [*_chain(thing, log), *_ends(thing, log, page)]
        wrong += _told(thing, log, told, words)
        if isinstance(page, ExemptionPage):
            wrong += (f"{step}: {why}" for step in _chosen(log) for why in lacks(step, page))
        else:
            wrong += _waits_in_vain(thing, log)
        found.ends += bool(log) and log[-1].to_status in TERMINAL[thing.kind]
        found.wrong += wrong
    return found


def _page(thing: Thing) -> BarrierPage | ExemptionPage:
    model = {"barrier": BarrierPage, "exemption": ExemptionPage}[thing.kind]
    page = model._default_manager.get(pk=thing.page)
    assert isinstance(page, BarrierPage | ExemptionPage)
    return page


def _chosen(log: Sequence[StatusChange]) -> Iterator[StatusChange]:
    """The steps that somebody took, without the way the thing came in."""
    return (step for step in log if step.from_status)


def _chain(thing: Thing, log: Sequence[StatusChange]) -> Iterator[str]:
    """Neighbours are ways of the plan, in the order of time; record and pages stand where it ends."""
    record = Record.objects.get(pk=thing.record)
    stand = (record.status, record.status_since)
    if stand != ((log[-1].to_status, log[-1].on) if log else (INITIAL[thing.kind], None)):
        yield f"{record}: stands at {stand}, its log ends elsewhere"
    rows = SitePage.objects.filter(record=record).values_list("status", "status_since")
    if set(rows) != {stand}:
        yield f"{record}: its pages say {set(rows)}, the record {stand}"
    if log and (
        log[0].from_status or not (log[0].taken_over or log[0].to_status == INITIAL[thing.kind])
    ):
        yield f"{record}: begins with {log[0]}"
    for before, after in pairwise(log):
        if before.to_status != after.from_status:
            yield f"{before} is followed by {after}"
        if not is_way(thing.kind, after.from_status, after.to_status):
            yield f"{after}: no such way"
        if asks_why(thing.kind, after.from_status, after.to_status) and not after.note_da:
            yield f"{after}: says not why"
        if after.taken_over:
            yield f"{after}: taken over in the middle"
        if after.on < before.on:
            yield f"{after}: before the step before it"
    yield from (f"{step}: in the future" for step in log if step.on > timezone.localdate())


def _ends(thing: Thing, log: Sequence[StatusChange], page: Any) -> Iterator[str]:
    """Whatever was brought to an end says what came of it, and when."""
    ended = any(step.to_status in WITH_OUTCOME[thing.kind] for step in _chosen(log))
    if ended and not plain_text(page.outcome).strip():
        yield f"{page.record}: ended without an outcome"
    if page.status in TERMINAL[thing.kind] and page.status_since is None:
        yield f"{page.record}: ended without a date"


def _told(
    thing: Thing, log: Sequence[StatusChange], told: dict[tuple[int, str], str], words: set[str]
) -> Iterator[str]:
    """Each step a writer was told of is there once, and none that nobody was told of."""
    there = Counter((step.source, step.to_status) for step in log)
    for (record, word), target in told.items():
        if record == thing.record and there[word, target] != 1:
            yield f"{record}: {word} to {target} is there {there[word, target]} times"
    for step in log:
        is_own = told.get((thing.record, step.source)) == step.to_status
        follows = thing.kind == "barrier" and step.source in words
        began = not step.source and not step.from_status
        # What follows from how an application came in carries no writer's word.
        came_along = thing.kind == "barrier" and not step.source
        if not (is_own or follows or began or came_along):
            yield f"{step}: nobody was told of {step.source!r}"


def _waits_in_vain(thing: Thing, log: Sequence[StatusChange]) -> Iterator[str]:
    """A barrier does not wait for an answer that all its applications have."""
    if not log or log[-1].to_status not in {"applied", "reapplied"}:
        return
    links = Link.objects.filter(source=thing.record, kind="led_to", target__type="exemption")
    stands = set(links.values_list("target__status", flat=True))
    later = StatusChange.objects.filter(
        record__in=links.values("target"), to_status__in=[*ANSWERS, "withdrawn"], on__gte=log[-1].on
    )
    if not stands & PENDING and later.exists():
        yield f"{log[-1]}: waits, though all is answered"


def main(things: str, told: str, verdict: str) -> None:
    """Judge what writers in other processes have done, and write it down."""
    made = [Thing(**each) for group in json.loads(Path(things).read_text()) for each in group]
    found = judge(made, json.loads(Path(told).read_text()))
    ways = sum(len(targets) for table in WAYS.values() for targets in table.values())
    states = sum(len(table) for table in WAYS.values())
    facts = {
        "database": connection.vendor,
        "wrong": found.wrong,
        "things": len(made),
        "shared": found.shared,
        "states": f"{len(found.states)} of {states}",
        "ways": f"{len(found.ways)} of {ways}",
        "steps": found.steps,
        "ends": found.ends,
    }
    Path(verdict).write_text(json.dumps(facts))
