"""Rows that have a code of their own: schemes, application rounds, reasons for refusal."""

from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from barriers.models import ApplicationRound, Vehicle
from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.plain import canonical, checked, column, stored
from cocreation.transfer.refusal import Refused, inside
from cocreation.transfer.values import Json
from network.models import SitePage


@dataclass(frozen=True)
class CodedFact(Fact):
    """The foreign key `name` to a model with codes, as an object with `code` and `columns`.

    A code alone names a row that the site knows. How the site describes a row it knows is not for a
    line to change; an unknown one is added.
    """

    name: str
    model: type[models.Model]
    columns: tuple[str, ...]

    def check(self, value: Json, context: Context) -> Json:
        if value in (None, ""):
            return None
        given = {"code": value} if isinstance(value, str) else values.members(value, self._keys)
        code = values.required_text(given.get("code"))
        known = self._known(code)
        if known is not None:
            return self._of(known)
        made: dict[str, Json] = {}
        for name in self._keys:
            made[name] = self._checked(name, given.get(name))
        try:
            self._row(made).clean()
        except ValidationError as error:
            raise Refused(" ".join(error.messages)) from None
        return made

    def read(self, page: SitePage) -> Json:
        row = getattr(page, self.name)
        return None if row is None else self._of(row)

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        setattr(page, self.name, self.row(cast("dict[str, Json]", value), context))

    def row(self, value: dict[str, Json] | None, context: Context) -> Any:
        """The row of a canonical value, made where there is none."""
        if value is None:
            return None
        row = self._known(str(value["code"]))
        if row is None:
            row = self._new(value, context)
            row.save()
            context.vocabulary.made[str(self.model._meta.verbose_name_plural)] += 1
        return row

    def _new(self, value: dict[str, Json], context: Context) -> Any:
        """The row of an unknown code, not saved yet."""
        return self._row(value)

    @property
    def _keys(self) -> tuple[str, ...]:
        return ("code", *self.columns)

    def _checked(self, name: str, value: Json) -> Json:
        field = column(self.model, name)
        # Only a name is asked of a row that the site does not know.
        empty = value in (None, "") and (field.blank or field.has_default())
        with inside(name):
            return canonical(field, field.get_default()) if empty else checked(field, value)

    def _known(self, code: str) -> Any:
        return self.model._default_manager.filter(code=code).first()

    def _of(self, row: Any) -> Json:
        return {
            name: canonical(column(self.model, name), getattr(row, name)) for name in self._keys
        }

    def _row(self, value: dict[str, Json]) -> Any:
        return self.model(
            **{name: stored(column(self.model, name), value[name]) for name in self._keys}
        )


VEHICLE = CodedFact(
    "vehicle",
    Vehicle,
    ("name_da", "name_en", "about_da", "about_en", "begins", "ends", "starts_day_after"),
)


@dataclass(frozen=True)
class RoundFact(CodedFact):
    """An application round, which belongs to a scheme: that is named in it by an object of its own."""

    name: str = "round"
    model: type[models.Model] = ApplicationRound
    columns: tuple[str, ...] = (
        *("name_da", "name_en", "opens", "deadline", "answer_expected", "source"),
    )

    def check(self, value: Json, context: Context) -> Json:
        given = value if isinstance(value, dict) else {}
        inner = {name: each for name, each in given.items() if name != "vehicle"}
        found = super().check(inner if isinstance(value, dict) else value, context)
        if not isinstance(found, dict):
            return found
        known = ApplicationRound.objects.filter(code=found["code"]).first()
        with inside("vehicle"):
            vehicle = VEHICLE.check(known.vehicle.code if known else given.get("vehicle"), context)
        if vehicle is None:
            raise Refused(_("This is missing."), "vehicle")
        return {**found, "vehicle": vehicle}

    def _new(self, value: dict[str, Json], context: Context) -> Any:
        row = self._row(value)
        row.vehicle = VEHICLE.row(cast("dict[str, Json]", value["vehicle"]), context)
        return row

    def _of(self, row: Any) -> Json:
        found = cast("dict[str, Json]", super()._of(row))
        return {**found, "vehicle": VEHICLE._of(row.vehicle)}
