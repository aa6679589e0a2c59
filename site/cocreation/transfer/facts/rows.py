"""Facts that are rows of their own under a page: phases, goals, partners, contacts."""

from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.models import TranslatableMixin

from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.plain import Column, canonical, checked, column, stored
from cocreation.transfer.refusal import Refused, inside
from cocreation.transfer.values import Json
from network.models import SitePage
from network.shared_facts import owns_facts


@dataclass(frozen=True)
class RowsFact(Fact):
    """The rows of `row_model` under a page, as objects with the keys `columns`, in order.

    In a translation the rows are the original's: the first is the first one's translation and so
    on, and what is the same in all languages (dates, figures) follows from there.
    """

    name: str
    row_model: type[models.Model]
    columns: tuple[str, ...]
    shared_columns: tuple[str, ...] = ()

    def check(self, value: Json, context: Context) -> Json:
        rows: list[Json] = []
        for position, item in enumerate(values.items(value)):
            with inside(f"[{position}]"):
                rows.append(self._checked_row(item))
        return rows

    def read(self, page: SitePage) -> Json:
        return [
            {name: canonical(self._field(name), getattr(row, name)) for name in self.columns}
            for row in getattr(page, self.name).all()
        ]

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        rows = [self._row(cast("dict[str, Json]", item)) for item in cast("list[Json]", value)]
        if issubclass(self.row_model, TranslatableMixin):
            rows = self._same_rows(page, rows)
        for order, row in enumerate(rows):
            row.sort_order = order
        getattr(page, self.name).set(rows)

    def of_translation(self, value: Json) -> Json:
        rows = cast("list[dict[str, Json]]", value)
        return [{key: row[key] for key in row if key not in self.shared_columns} for row in rows]

    def _checked_row(self, item: Json) -> Json:
        given = values.members(item, self.columns)
        row: dict[str, Json] = {}
        for name in self.columns:
            with inside(name):
                row[name] = checked(self._field(name), given.get(name))
        try:
            self._row(row).clean()
        except ValidationError as error:
            raise Refused(" ".join(error.messages)) from None
        return row

    def _row(self, given: dict[str, Json]) -> Any:
        return self.row_model(
            **{name: stored(self._field(name), value) for name, value in given.items()}
        )

    def _field(self, name: str) -> Column:
        return column(self.row_model, name)

    def _same_rows(self, page: SitePage, rows: list[Any]) -> list[Any]:
        """Rows in the same place are the same row, in all languages; a translation has no more."""
        original = None if owns_facts(page) or page.record is None else page.record.leading_page()
        owner = page if original is None else original.specific.get_latest_revision_as_object()
        known = list(getattr(owner, self.name).all())
        for row in rows:
            row.locale_id = page.locale_id
        for row, old in zip(rows, known, strict=False):
            row.translation_key = old.translation_key
            if original is not None:
                for name in self.shared_columns:
                    setattr(row, name, getattr(old, name))
        return rows if original is None else rows[: len(known)]
