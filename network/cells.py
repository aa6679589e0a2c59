"""Cells as spreadsheets put them on the clipboard: a line for each row, a tab between cells."""

import csv
import io
from typing import Final

from language.figures import is_figure

Rows = list[list[str]]

#: What a page can hold; more than this is a document to download.
MOST_COLUMNS: Final = 20
MOST_ROWS: Final = 200
MOST_CHARACTERS: Final = 100_000


def read_cells(text: str) -> Rows:
    """The rows of pasted cells, all equally long; empty rows and columns at the edges are left out.

    Excel and LibreOffice put quotation marks around a cell with a line break. Text without a tab is
    divided at semicolons, as Danish CSV files are.
    """
    # Less than what the csv module takes as one cell.
    text = text[:MOST_CHARACTERS]
    divider = "\t" if "\t" in text else ";"
    # A single stray quotation mark would swallow the rest: then marks are read as they stand.
    source = io.StringIO(text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n"))
    if text.count('"') % 2:
        reader = csv.reader(source, delimiter=divider, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(source, delimiter=divider)
    rows = [[" ".join(cell.split()) for cell in row] for row in reader]
    rows = [row for row in rows if any(row)]
    width = max((_length(row) for row in rows), default=0)
    return [(row + [""] * width)[:width] for row in rows]


def write_cells(rows: Rows) -> str:
    """The opposite of read_cells()."""
    target = io.StringIO()
    csv.writer(target, delimiter="\t", lineterminator="\n").writerows(rows)
    return target.getvalue().rstrip("\n")


def figure_columns(rows: Rows) -> list[bool]:
    """For each column of the rows (headings apart): whether it holds figures and nothing else."""
    columns = zip(*rows, strict=True)
    return [any(column) and all(is_figure(c) for c in column if c) for column in columns]


def _length(row: list[str]) -> int:
    return max((place for place, cell in enumerate(row, start=1) if cell), default=0)
