"""Blocks of rows that travel as tables with a mark: key figures, timelines, bars, pasted cells.

A table whose mark promises what its rows do not hold goes on as an ordinary table.
"""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from cocreation.transfer import values
from cocreation.transfer.inline_html import one_line
from cocreation.transfer.pieces import Table
from cocreation.transfer.refusal import Refused
from language.figures import read_figure
from network.blocks.bars import MOST_BARS
from network.blocks.key_figures import MOST_FIGURES
from network.blocks.timeline import MOST_EVENTS
from network.cells import MOST_COLUMNS, MOST_ROWS, read_cells, write_cells
from network.dates import known

Raw = dict[str, Any]


@dataclass(frozen=True)
class Marked:
    """How one kind of block becomes a table and comes back."""

    table: Callable[[Any], Table]
    block: Callable[[Table], Raw]
    fits: Callable[[Table], bool]


def marked_table(block: Any) -> Table | None:
    """The stored block as a marked table; None for a block that is no such thing."""
    kind = MARKED.get(block.block_type)
    return replace(kind.table(block.value), mark=block.block_type) if kind else None


def block_of(table: Table) -> Raw | None:
    """A marked table as the stream stores its block; None for an ordinary table."""
    kind = MARKED.get(table.mark)
    return {"type": table.mark, "value": kind.block(table)} if kind else None


def settled(table: Table) -> Table:
    """The table with its mark when its rows keep the mark's promise, else without."""
    kind = MARKED.get(table.mark)
    if kind is not None and kind.fits(table):
        return table
    return replace(table, mark="", unit="", source="", sided=False)


def _text(value: Any) -> str:
    return one_line(str(value or ""))


def _figures_table(value: Any) -> Table:
    rows = [(f["number"], f["label"], f["source"]) for f in value["figures"]]
    return Table((), tuple(tuple(map(_text, row)) for row in rows), _text(value["title"]))


def _figures_block(table: Table) -> Raw:
    rows = [dict(zip(("number", "label", "source"), row, strict=True)) for row in table.rows]
    return {"title": table.caption, "figures": _items(rows)}


def _figures_fit(table: Table) -> bool:
    return len(table.caption) <= 120 and _rows_fit(table, MOST_FIGURES, (16, 120, 160), required=2)


def _timeline_table(value: Any) -> Table:
    rows = [
        (known(entry["date"], entry["precision"]), entry["title"], entry["text"])
        for entry in value["entries"]
        if entry["date"] is not None
    ]
    return Table((), tuple(tuple(map(_text, row)) for row in rows), _text(value["title"]))


def _timeline_block(table: Table) -> Raw:
    entries = []
    for date, title, text in table.rows:
        day, precision = values.rough_date(date) or (None, "day")
        written = day.isoformat() if day else None
        entries.append({"date": written, "precision": precision, "title": title, "text": text})
    return {"title": table.caption, "entries": _items(entries)}


def _timeline_fits(table: Table) -> bool:
    if len(table.caption) > 120 or not _rows_fit(table, MOST_EVENTS, (10, 120, 500), required=2):
        return False
    try:
        return all(values.rough_date(row[0]) for row in table.rows)
    except Refused:
        return False


def _bars_table(value: Any) -> Table:
    bars = [
        (bar.label, cell) for bar, cell in zip(value.chart.bars, value.cells_shown, strict=True)
    ]
    headings = (value.label_heading, value.figure_heading)
    return Table(
        headings if any(headings) else (),
        tuple((_text(label), _text(cell)) for label, cell in bars),
        _text(value["title"]),
        unit=_text(value["unit"]),
        source=_text(value["source"]),
    )


def _bars_block(table: Table) -> Raw:
    return {
        "title": table.caption,
        "cells": _pasted(table),
        "unit": table.unit,
        "source": table.source,
    }


def _bars_fit(table: Table) -> bool:
    head_is_none = not any(table.headings) or read_figure(table.headings[-1]) is None
    return (
        0 < len(table.caption) <= 160
        and len(table.unit) <= 40
        and len(table.source) <= 200
        and head_is_none
        and _rows_fit(table, MOST_BARS, (200, 40), required=2)
        and all(read_figure(row[1]) is not None for row in table.rows)
    )


def _cells_table(value: Any) -> Table:
    rows = tuple(tuple(cell.text for cell in row) for row in value.rows)
    head = tuple(cell.text for cell in value.head)
    return Table(head, rows, _text(value["caption"]), sided=bool(value["has_side"]))


def _cells_block(table: Table) -> Raw:
    headed = any(table.headings)
    return {
        "caption": table.caption,
        "cells": _pasted(table),
        "has_head": headed,
        "has_side": table.sided,
    }


def _cells_fit(table: Table) -> bool:
    return (
        len(table.caption) <= 200
        and 0 < len(table.rows) < MOST_ROWS
        and len(table.rows[0]) <= MOST_COLUMNS
        and read_cells(_pasted(table)) == _all_rows(table)
    )


def _all_rows(table: Table) -> list[list[str]]:
    head = [list(table.headings)] if any(table.headings) else []
    return head + [list(row) for row in table.rows]


def _pasted(table: Table) -> str:
    return write_cells(_all_rows(table))


def _items(items: list[dict[str, Any]]) -> list[Raw]:
    return [{"type": "item", "value": item, "id": str(uuid.uuid4())} for item in items]


def _rows_fit(table: Table, most: int, lengths: tuple[int, ...], required: int) -> bool:
    """Whether there are rows, not too many, each with cells of these lengths, the first filled."""
    return 0 < len(table.rows) <= most and all(
        len(row) == len(lengths)
        and all(row[:required])
        and all(len(cell) <= length for cell, length in zip(row, lengths, strict=True))
        for row in table.rows
    )


MARKED: Final[Mapping[str, Marked]] = {
    "key_figures": Marked(_figures_table, _figures_block, _figures_fit),
    "timeline": Marked(_timeline_table, _timeline_block, _timeline_fits),
    "bars": Marked(_bars_table, _bars_block, _bars_fit),
    "cells": Marked(_cells_table, _cells_block, _cells_fit),
}
