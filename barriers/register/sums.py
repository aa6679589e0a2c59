"""The register in figures: how many ended where, and how long each step took."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import Any, NamedTuple

from django.db.models import Count, QuerySet
from django.utils.translation import get_language

from barriers.models import Authority, Backing
from barriers.register.finding import found
from barriers.register.outcomes import ANSWERED, APPLIED, LIFECYCLES
from barriers.register.people import how_many
from barriers.register.question import Question
from network.freshness import remembered, watch
from network.models import StatusChange

watch(Authority)
watch(Backing)


class Step(NamedTuple):
    """How long things took from one state to the next."""

    source: str
    target: str
    cases: int
    days: float


class Wait(NamedTuple):
    """How long an authority took to answer."""

    authority: str
    cases: int
    days: float


@dataclass(frozen=True)
class Sums:
    """Of all that fits a question: how many, whom they stop, how many in each state, the medians."""

    total: int
    stopped: int
    states: list[tuple[str, int]]
    steps: list[Step]
    waits: list[Wait]


def sums_of(question: Question) -> Sums:
    """Four queries and a walk over the log; for a whole table only once after a change of content.

    What is filtered is not remembered: anybody could fill the cache with filters of their own.
    """
    if question.is_filtered:
        total, stopped, states, steps, waits = _work_out(question)
    else:
        name = f"register:{question.table}:{get_language()}"
        total, stopped, states, steps, waits = remembered(name, lambda: _work_out(question))
    return Sums(
        total, stopped, states, [Step(*each) for each in steps], [Wait(*each) for each in waits]
    )


def _work_out(question: Question) -> tuple[int, int, list[Any], list[Any], list[Any]]:
    things = found(question)
    counts = dict(things.order_by().values_list("status").annotate(Count("pk")))
    states = [
        (state.code, counts[state.code])
        for state in LIFECYCLES[question.table]
        if counts.get(state.code)
    ]
    steps, waits, records = _durations(things, question.table)
    stopped = how_many(records) if question.table == "barriers" else 0
    return sum(counts.values()), stopped, states, steps, waits


def _durations(things: QuerySet[Any], table: str) -> tuple[list[Any], list[Any], set[int]]:
    """Days by step and by authority, and the records they were worked out from."""
    authorities = dict(things.order_by().values_list("record_id", "authority"))
    log = StatusChange.objects.filter(record__in=things.order_by().values("record_id"))
    rows = log.order_by("record_id", "on", "pk").values_list(
        "record_id", "to_status", "on", "precision"
    )
    between: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    answers: defaultdict[int | None, list[int]] = defaultdict(list)
    for record, steps in groupby(rows.iterator(chunk_size=2000), key=lambda row: row[0]):
        before: Any = None
        applied: Any = None
        for step in steps:
            _record, state, day, precision = step
            exact = precision == "day"
            if before is not None and exact and before[3] == "day":
                between[before[1], state].append((day - before[2]).days)
            if state in APPLIED:
                applied = step
            elif state in ANSWERED and applied is not None:
                if exact and applied[3] == "day":
                    answers[authorities.get(record)].append((day - applied[2]).days)
                applied = None
            before = step
    return _medians(between, table), _by_authority(answers), set(authorities)


def _medians(between: Mapping[tuple[str, str], list[int]], table: str) -> list[tuple[Any, ...]]:
    """In the order of the lifecycle's own table; steps that went another way come last."""
    place = {
        (way.source, way.target): number for number, way in enumerate(LIFECYCLES[table].transitions)
    }
    ordered = sorted(between.items(), key=lambda each: place.get(each[0], len(place)))
    return [(source, target, len(days), median(days)) for (source, target), days in ordered]


def _by_authority(answers: Mapping[int | None, list[int]]) -> list[tuple[Any, ...]]:
    names = {row.pk: row.name for row in Authority.objects.filter(pk__in=[*filter(None, answers)])}
    rows = [(names.get(pk or 0, ""), len(days), median(days)) for pk, days in answers.items()]
    return sorted((row for row in rows if row[0]), key=lambda row: (-row[2], row[0]))
