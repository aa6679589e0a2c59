"""The deviations in force on a day, in the network or in one municipality; few queries for all."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from barriers.applying.periods import BEGINS, ENDS, Period, periods_of
from barriers.exemptions.contexts import documents_of
from barriers.models import ExemptionPage
from barriers.parts import ReferenceLine, reference_line
from network.cards import SHOWN_ON_CARDS, Card, cards_for
from network.dates import written
from network.document_lines import DocumentLine
from network.models import Municipality


@dataclass(frozen=True)
class Deviation:
    """One exemption in force: what it allows beside the law, where, and until when."""

    card: Card
    plain: str
    references: list[ReferenceLine]
    municipalities: list[str]
    since: str
    until: str
    documents: list[DocumentLine]


def deviations_on(
    day: datetime.date, language: str, municipality: Municipality | None = None
) -> list[Deviation]:
    """What deviated from the law on the day, that which began first first."""
    pages = _in_language(visible_exemptions(municipality), language)
    held = [(page, period) for page in pages if (period := _holding(page, day))]
    cards = {card.page.pk: card for card in cards_for([page for page, _p in held])}
    held.sort(key=lambda each: (each[1].first, each[0].pk))
    return [_deviation(page, period, cards[page.pk]) for page, period in held]


def visible_exemptions(municipality: Municipality | None = None) -> list[ExemptionPage]:
    """All that were ever in force, with what is shown of them."""
    pages = ExemptionPage.objects.visible().filter(record__status_changes__to_status=BEGINS)
    if municipality is not None:
        pages = pages.of_municipality(municipality)
    rows = list(
        pages.distinct()
        .select_related(*SHOWN_ON_CARDS, "charter", "decision_document")
        .defer("corrections")
        .order_by("pk")
    )
    prefetch_related_objects(
        rows, "record__status_changes", "references__legal_reference", "applicants__municipality"
    )
    return rows


def _in_language(rows: Iterable[ExemptionPage], language: str) -> list[ExemptionPage]:
    """One page a thing: in the language where there is one, else in the one there is.

    A rule holds where people live whether or not somebody has translated it.
    """
    chosen: dict[int | None, ExemptionPage] = {}
    for row in rows:
        if row.record_id not in chosen or row.locale.language_code == language:
            chosen[row.record_id] = row
    return list(chosen.values())


def _holding(page: ExemptionPage, day: datetime.date) -> Period | None:
    if page.record is None:
        return None
    steps = [
        step
        for step in page.record.status_changes.all()
        if step.to_status == BEGINS or step.to_status in ENDS
    ]
    periods = periods_of(steps, page.in_force_to)
    return next((period for period in periods if period.holds_on(day)), None)


def _deviation(page: ExemptionPage, period: Period, card: Card) -> Deviation:
    return Deviation(
        card=card,
        plain=str(page.change_plain),
        references=[reference_line(row.legal_reference) for row in page.references.all()],
        municipalities=[row.municipality.name for row in page.applicants.all()],
        since=written(period.first),
        until=written(period.last),
        documents=documents_of(page),
    )
