"""A table pasted from a spreadsheet."""

from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, StructBlock, StructValue

from network.blocks.pasted_cells import PastedCellsBlock
from network.cells import figure_columns, read_cells


@dataclass(frozen=True)
class Cell:
    """A cell as it is shown: figures stand to the right, a heading names its row or column."""

    text: str
    is_figure: bool = False
    is_heading: bool = False


class CellsValue(StructValue):
    """`caption`, `cells` (the pasted text), `has_head` and `has_side`; `head` and `rows` of Cells."""

    @property
    def head(self) -> list[Cell]:
        """The headings of the columns; empty where the first row is a row like the others."""
        return self._parts[0]

    @property
    def rows(self) -> list[list[Cell]]:
        """The rows under the headings."""
        return self._parts[1]

    @property
    def _parts(self) -> tuple[list[Cell], list[list[Cell]]]:
        pasted = read_cells(self.get("cells") or "")
        headed = bool(self.get("has_head")) and len(pasted) > 1
        under = pasted[1:] if headed else pasted
        kinds = figure_columns(under)
        head = [Cell(text, kind) for text, kind in zip(pasted[0], kinds, strict=True)]
        rows = [
            [
                Cell(text, kind, is_heading=bool(self.get("has_side")) and place == 0)
                for place, (text, kind) in enumerate(zip(row, kinds, strict=True))
            ]
            for row in under
        ]
        return (head if headed else []), rows


class CellsBlock(StructBlock):
    """`caption`, the pasted `cells`, and which of them are headings."""

    caption = CharBlock(required=False, max_length=200, label=_("Caption"))
    cells = PastedCellsBlock(
        label=_("Paste the cells here"),
        help_text=_("Mark the cells in Excel or LibreOffice, copy them, and paste them here."),
    )
    has_head = BooleanBlock(required=False, default=True, label=_("The first row is headings"))
    has_side = BooleanBlock(required=False, label=_("The first column is headings"))

    def get_preview_value(self) -> StructValue:
        head = "\t".join((gettext("Month"), gettext("Visits"), gettext("Trials")))
        return self.normalize(
            {
                "caption": gettext("Taking part"),
                "cells": f"{head}\nMaj\t1.180\t3\nJuni\t2.240\t4\nJuli\t4.105\t6",
                "has_head": True,
                "has_side": True,
            }
        )

    class Meta:
        icon = "grid"
        group = _("Facts")
        label = _("Table from a spreadsheet")
        description = _("Cells copied from Excel or LibreOffice. Figures are set to the right.")
        label_format = "{caption}"
        value_class = CellsValue
        template = "blocks/cells.html"
