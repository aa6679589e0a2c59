"""The lines of a barrier's page: the rules it comes from, and the steps of its history."""

from dataclasses import dataclass

from barriers.lifecycle import BARRIER
from barriers.models import BarrierPage, LegalReference
from barriers.standing import Source, host_of, source_of
from network.dates import written
from network.models import StatusChange


@dataclass(frozen=True)
class ReferenceLine:
    """A rule as the page shows it. ``full_title`` is "" where the citation has the whole name."""

    kind: str
    citation: str
    full_title: str
    url: str
    host: str
    wording: str
    plain: str


@dataclass(frozen=True)
class HistoryLine:
    """One dated step in the barrier's history, with its public note and source."""

    label: str
    date: str
    note: str
    source: Source | None


def reference_lines(page: BarrierPage) -> list[ReferenceLine]:
    """The rules of a barrier, in the editors' order; one query."""
    rows = page.references.select_related("legal_reference")
    return [_reference_line(row.legal_reference) for row in rows]


def _reference_line(rule: LegalReference) -> ReferenceLine:
    known_as = rule.popular_name
    return ReferenceLine(
        kind=rule.get_kind_display(),
        citation=rule.citation,
        full_title=rule.title if known_as and known_as != rule.title else "",
        url=rule.url,
        host=host_of(rule.url),
        wording=rule.wording,
        plain=rule.plain,
    )


def history_line(change: StatusChange) -> HistoryLine:
    """A step of the log in the active language."""
    return HistoryLine(
        BARRIER.label(change.to_status),
        written(change.on, change.precision),
        change.note,
        source_of(change.source),
    )
