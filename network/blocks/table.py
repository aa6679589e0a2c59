"""A small table with headings over its columns."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue


class TableBlock(TypedTableBlock):
    """A TypedTable (`columns`, `rows`, `caption`) of short texts and figures.

    The translation editor leaves out blocks it does not know, so the table says itself which
    words are to be translated and takes them back.
    """

    text = CharBlock(required=False, label=_("Text column"))
    figure = CharBlock(
        required=False,
        max_length=40,
        label=_("Column of figures"),
        help_text=_("Written as it shall stand, for example 1.250 kr."),
    )

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        return [StringSegmentValue(path, text) for path, text in self._texts(value) if text.strip()]

    def restore_translated_segments(self, value: TypedTable, segments: list[Any]) -> TypedTable:
        """Put translated words back into `value`; unknown places are left alone."""
        for segment in segments:
            place, _dot, rest = segment.path.partition(".")
            text = segment.render_text()
            if place == "caption":
                value.caption = text
            elif place == "heading" and int(rest) < len(value.columns):
                value.columns[int(rest)]["heading"] = text
            elif place == "cell":
                row, column = (int(part) for part in rest.split("."))
                if row < len(value.row_data) and column < len(value.columns):
                    value.row_data[row]["values"][column] = text
        return value

    def get_preview_value(self) -> TypedTable:
        return self.normalize(
            {
                "caption": gettext("Taking part"),
                "columns": [
                    {"type": "text", "heading": gettext("Year")},
                    {"type": "figure", "heading": gettext("Residents")},
                ],
                "rows": [{"values": ["2025", "48"]}, {"values": ["2026", "112"]}],
            }
        )

    @staticmethod
    def _texts(value: TypedTable) -> Iterator[tuple[str, str]]:
        """Every translatable text of a table with the place it stands in."""
        yield "caption", value.caption or ""
        for number, column in enumerate(value.columns):
            yield f"heading.{number}", column["heading"] or ""
        for row_number, row in enumerate(value.row_data):
            for number, column in enumerate(value.columns):
                if column["block"].name == "text":
                    yield f"cell.{row_number}.{number}", row["values"][number] or ""

    class Meta:
        icon = "table"
        group = _("Facts")
        label = _("Table")
        description = _("Rows and columns, for figures that are to be compared.")
        template = "blocks/table.html"
