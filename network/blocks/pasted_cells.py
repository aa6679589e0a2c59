"""A field into which editors paste cells from a spreadsheet."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import TextBlock
from wagtail_localize.segments import StringSegmentValue

from language.figures import is_figure
from network.cells import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, read_cells, write_cells


class PastedCellsBlock(TextBlock):
    """The pasted text itself, so that it can be pasted over again.

    Each cell of words is translated by itself; figures stay as they are.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("rows", 6)
        kwargs.setdefault("max_length", MOST_CHARACTERS)
        super().__init__(**kwargs)
        # The first cell may be empty: a table's corner. Trimming would move the headings.
        self.field_options["strip"] = False

    def clean(self, value: str) -> str:
        cleaned = super().clean(value)
        rows = read_cells(cleaned)
        if not rows and self.required:
            raise ValidationError(_("Copy the cells in your spreadsheet and paste them here."))
        if len(rows) > MOST_ROWS or (rows and len(rows[0]) > MOST_COLUMNS):
            raise ValidationError(
                _(
                    "At most %(rows)d rows and %(columns)d columns. Upload larger ones as a document."
                )
                % {"rows": MOST_ROWS, "columns": MOST_COLUMNS}
            )
        return str(cleaned)

    def get_searchable_content(self, value: str) -> list[str]:
        """Cell by cell: two cells side by side are no number of ten figures."""
        return [cell for row in read_cells(value or "") for cell in row if cell]

    def get_translatable_segments(self, value: str) -> list[StringSegmentValue]:
        return [
            StringSegmentValue(f"{number}.{place}", cell)
            for number, row in enumerate(read_cells(value or ""))
            for place, cell in enumerate(row)
            if cell and not is_figure(cell)
        ]

    def restore_translated_segments(self, value: str, segments: list[Any]) -> str:
        """Put translated cells back; cells that are there no more are left alone."""
        rows = read_cells(value or "")
        for segment in segments:
            number, place = (int(part) for part in segment.path.split("."))
            if number < len(rows) and place < len(rows[number]):
                rows[number][place] = segment.render_text()
        return write_cells(rows)
