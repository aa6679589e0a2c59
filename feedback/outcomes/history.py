"""The dated steps of a thing's status, each with the inputs that it came of."""

from collections.abc import Iterable
from dataclasses import dataclass

from feedback.models.outcome import anchor_of
from feedback.outcomes.reading import CameOf, came_of_rows
from network.dates import written
from network.document_lines import DocumentLine, document_line
from network.lifecycle import Lifecycle
from network.models import StatusChange
from network.sources import Source, source_of


@dataclass(frozen=True)
class HistoryLine:
    """One dated step in a history, with its public note, its source and document, and what it came of."""

    label: str
    date: str
    note: str
    source: Source | None
    anchor: str = ""
    came_of: CameOf | None = None
    document: DocumentLine | None = None

    @property
    def tells(self) -> bool:
        """Whether it says more than the day."""
        return bool(self.note or self.source or self.document or self.came_of)


def history_lines(
    record: int | None, changes: Iterable[StatusChange], lifecycle: Lifecycle
) -> list[HistoryLine]:
    """The steps of the log in its order and in the active language."""
    found = came_of_rows(record) if record else {}
    return [
        HistoryLine(
            label=lifecycle.label(change.to_status),
            date=written(change.on, change.precision),
            note=change.note,
            source=source_of(change.source),
            anchor=(anchor := anchor_of(None, change.pk)),
            came_of=found.get(anchor),
            document=_document(change),
        )
        for change in changes
    ]


def _document(change: StatusChange) -> DocumentLine | None:
    """What the step is known from, under its own title."""
    found = change.document
    return document_line(found, found.title) if found else None
