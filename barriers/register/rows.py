"""A line of the register, the same for both tables; a constant number of queries for any lines."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet, prefetch_related_objects

from barriers.models import ExemptionPage
from barriers.register.finding import MODELS
from barriers.register.outcomes import ANSWERED, ANSWERS, APPLIED, LIFECYCLES
from barriers.register.people import Stopped, stopped_by
from network.addresses import addresses
from network.dates import known, written
from network.lifecycle import Tone
from network.merging import survivors
from network.models import Link, Record, StatusChange
from network.models.link import LinkKind

#: So many lines are read at a time when a whole table is written.
AT_A_TIME: Final = 250


@dataclass(frozen=True)
class When:
    """A day as far as it is known."""

    day: datetime.date
    precision: str

    @property
    def text(self) -> str:
        """As readers write it."""
        return written(self.day, self.precision)

    @property
    def iso(self) -> str:
        """2018, 2018-03 or 2018-03-14."""
        return known(self.day, self.precision)


@dataclass(frozen=True)
class Row:
    """One barrier or exemption. ``tied`` are the numbers of the things at the other end."""

    number: str
    title: str
    lang: str
    url: str
    hue_class: str
    municipalities: list[tuple[str, str]]
    authority: str
    laws: list[str]
    vehicles: list[str]
    rounds: list[str]
    status: str
    status_label: str
    status_tone: Tone
    since: When | None
    outcome: str
    outcome_label: str
    outcome_on: When | None
    applied_on: When | None
    days: int | None
    reasons: list[tuple[str, str]]
    tied: list[str]
    duplicate_of: str
    stopped: Stopped
    source: str
    documents: list[str]
    demo: bool


def rows_of(table: str, ids: Sequence[int]) -> list[Row]:
    """The lines in the order of the ids."""
    place = {pk: number for number, pk in enumerate(ids)}
    pages = list(
        MODELS[table]
        ._default_manager.filter(pk__in=place)
        .select_related("record", "lead", "locale", "authority", *_own(table))
        .defer("corrections", "search_description")
    )
    prefetch_related_objects(pages, "municipalities", "references__legal_reference")
    records = [page.record_id for page in pages]
    logs, tied = _logs(records), _tied(table, records)
    stopped = stopped_by(records) if table == "barriers" else {}
    same, where = _merged(records), addresses()
    rows = [
        (
            place[page.pk],
            _row(
                *(table, page, logs[page.record_id], tied[page.record_id], where),
                stopped=stopped.get(page.record_id, Stopped()),
                duplicate_of=same.get(page.record_id, ""),
            ),
        )
        for page in pages
    ]
    return [row for _number, row in sorted(rows, key=lambda each: each[0])]


def all_rows(table: str, things: QuerySet[Any]) -> Iterator[Row]:
    """Every line of a whole table, some at a time, so that its length costs no memory."""
    ids = list(things.values_list("pk", flat=True))
    for start in range(0, len(ids), AT_A_TIME):
        yield from rows_of(table, ids[start : start + AT_A_TIME])


def _own(table: str) -> tuple[str, ...]:
    return ("vehicle", "round", "refusal_reason") if table == "exemptions" else ()


def _logs(records: Iterable[int]) -> Mapping[int, list[StatusChange]]:
    logs: defaultdict[int, list[StatusChange]] = defaultdict(list)
    steps = StatusChange.objects.filter(record__in=records).order_by("on", "pk")
    steps = steps.select_related("document").defer("note_da", "note_en")
    for step in steps:
        logs[step.record_id].append(step)
    return logs


def _merged(records: Iterable[int]) -> Mapping[int, str]:
    """The numbers of those that things turned out to be; a query where there is one such thing."""
    ends = {record: end for record, end in survivors().items() if record in set(records)}
    rows = Record.objects.filter(pk__in=ends.values()) if ends else []
    numbers = {row.pk: str(row) for row in rows}
    return {record: numbers[end] for record, end in ends.items()}


def _tied(table: str, records: Iterable[int]) -> Mapping[int, list[Any]]:
    """For barriers the exemptions they led to, for exemptions the barriers they came from."""
    here, there = ("source", "target") if table == "barriers" else ("target", "source")
    other = "exemptions" if table == "barriers" else "barriers"
    links = Link.objects.filter(kind=LinkKind.LED_TO, **{f"{here}__in": list(records)})
    ends = list(links.values_list(f"{here}_id", f"{there}_id"))
    model = MODELS[other]
    pages: QuerySet[Any] = model._default_manager.visible()
    pages = pages.filter(record__in={end for _here, end in ends}).order_by("pk")
    found = {
        page.record_id: page
        for page in pages.select_related("record", *_own(other)).defer("corrections")
    }
    tied: defaultdict[int, list[Any]] = defaultdict(list)
    for record, end in ends:
        if end in found:
            tied[record].append(found[end])
    return tied


def _row(
    table: str,
    page: Any,
    log: Sequence[StatusChange],
    tied: Sequence[Any],
    where: Any,
    *,
    stopped: Stopped,
    duplicate_of: str,
) -> Row:
    lifecycle = LIFECYCLES[table]
    answer = next((step for step in reversed(log) if step.to_status in ANSWERS[table]), None)
    applied, days = _application(log)
    asked: Sequence[ExemptionPage] = [page] if table == "exemptions" else tied
    known = page.status in lifecycle
    return Row(
        number=page.number,
        title=page.title,
        lang=page.locale.language_code,
        url=where.of(page),
        hue_class=page.lead.hue_class if page.lead else "hue-neutral",
        municipalities=[(each.code, each.name) for each in page.municipalities.all()],
        authority=page.authority.name if page.authority else "",
        laws=[row.legal_reference.citation for row in page.references.all()],
        vehicles=_each(each.vehicle.name for each in asked if each.vehicle),
        rounds=_each(each.round.name for each in asked if each.round),
        status=page.status,
        status_label=lifecycle.label(page.status),
        status_tone=lifecycle.state(page.status).tone if known else "neutral",
        since=When(page.status_since, page.status_precision) if page.status_since else None,
        outcome=answer.to_status if answer else "",
        outcome_label=lifecycle.label(answer.to_status) if answer else "",
        outcome_on=When(answer.on, answer.precision) if answer else None,
        applied_on=applied,
        days=days,
        reasons=_each(
            (each.refusal_reason.code, each.refusal_reason.name)
            for each in asked
            if each.refusal_reason
        ),
        tied=[each.number for each in tied],
        duplicate_of=duplicate_of,
        stopped=stopped,
        source=log[-1].source if log else "",
        documents=_each(step.document.url for step in log if step.document),
        demo=page.record.demo,
    )


def _each(values: Iterable[Any]) -> list[Any]:
    """The values in their order, each once."""
    return list(dict.fromkeys(values))


def _application(log: Sequence[StatusChange]) -> tuple[When | None, int | None]:
    """When it was last applied for, and the days until the answer, where both are known to the day."""
    applied: StatusChange | None = None
    days: int | None = None
    for step in log:
        if step.to_status in APPLIED:
            applied, days = step, None
        elif step.to_status in ANSWERED and applied is not None and days is None:
            exact = applied.precision == step.precision == "day"
            days = (step.on - applied.on).days if exact else None
    return (When(applied.on, applied.precision) if applied else None), days
