"""A small bar chart from two columns of a spreadsheet."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructBlockValidationError, StructValue

from language.figures import read_figure
from network.bars import Bars, bars_of
from network.blocks.pasted_cells import PastedCellsBlock
from network.cells import Rows, read_cells

#: More bars than this are a table.
MOST_BARS = 20


class BarsValue(StructValue):
    """`title`, `cells` (the pasted text), `unit` and `source`; `chart` is what is drawn."""

    @cached_property
    def chart(self) -> Bars:
        """The bars of all rows that have a figure."""
        return bars_of([(label, figure) for label, _written, figure in self._read])

    @property
    def cells_shown(self) -> list[str]:
        """The figures of the bars as they were pasted."""
        return [written for _label, written, _figure in self._read]

    @property
    def _read(self) -> list[tuple[str, str, Decimal]]:
        rows = figure_rows(read_cells(self.get("cells") or ""))
        read = [(row[0], row[1], read_figure(row[1])) for row in rows if len(row) > 1]
        return [(label, written, figure) for label, written, figure in read if figure is not None]

    @property
    def label_heading(self) -> str:
        """What the first column is called, where the pasted cells say so."""
        return self._headings[0]

    @property
    def figure_heading(self) -> str:
        """What the figures are called, where the pasted cells say so."""
        return self._headings[1]

    @property
    def _headings(self) -> tuple[str, str]:
        rows = read_cells(self.get("cells") or "")
        if rows and rows != figure_rows(rows) and len(rows[0]) > 1:
            return rows[0][0], rows[0][1]
        return "", ""


def figure_rows(rows: Rows) -> Rows:
    """The rows without a first row of headings."""
    headed = len(rows) > 1 and len(rows[0]) > 1 and read_figure(rows[0][1]) is None
    return rows[1:] if headed else rows


class BarsBlock(StructBlock):
    """`title`, two columns of pasted `cells`, `unit` and `source`."""

    title = CharBlock(max_length=160, label=_("What the figures show"))
    cells = PastedCellsBlock(
        label=_("Paste the cells here"),
        help_text=_("Two columns from Excel or LibreOffice: a name and a figure in each row."),
    )
    unit = CharBlock(
        required=False, max_length=40, label=_("Unit"), help_text=_("For example: visits.")
    )
    source = CharBlock(required=False, max_length=200, label=_("Source"))

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        wrong = _what_is_wrong(figure_rows(read_cells(cleaned["cells"])))
        if wrong:
            raise StructBlockValidationError({"cells": ValidationError(wrong)})
        return cleaned

    def get_preview_value(self) -> StructValue:
        return self.normalize(
            {
                "title": gettext("Visits to the square"),
                "cells": "Maj\t180\nJuni\t240\nJuli\t410\nAugust\t365",
                "unit": gettext("visits"),
                "source": gettext("The project's own count"),
            }
        )

    class Meta:
        icon = "bars"
        group = _("Facts")
        label = _("Bar chart from a spreadsheet")
        description = _("Names and figures drawn as bars, with the table behind them.")
        label_format = "{title}"
        value_class = BarsValue
        template = "blocks/bars.html"


def _what_is_wrong(rows: Rows) -> str:
    """Why the rows cannot be drawn; "" when they can."""
    if len(rows) > MOST_BARS:
        return gettext("At most %(count)d bars. Use a table for more.") % {"count": MOST_BARS}
    for row in rows:
        name, figure = (*row, "", "")[:2]
        if not name or read_figure(figure) is None:
            shown = " ".join(cell for cell in row if cell)
            return gettext("“%(row)s” is not a name and a figure.") % {"row": shown[:60]}
    return ""
