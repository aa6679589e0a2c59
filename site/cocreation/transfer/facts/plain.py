"""Facts that are one column: text, number, date, choice. The column's own rules apply."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, cast

from django.core.exceptions import ValidationError
from django.db import models

from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.refusal import Refused
from cocreation.transfer.values import Json
from network.models import SitePage

Column: TypeAlias = "models.Field[Any, Any]"


def column(model: type[models.Model], name: str) -> Column:
    """The column of this name."""
    return cast("Column", model._meta.get_field(name))


def checked(field: Column, value: Json) -> Json:
    """Return the canonical JSON value for a column; the empty one where null means "none"."""
    parsed = _parsed(field, value)
    if parsed in (None, ""):
        parsed = field.get_default()
    try:
        cleaned = field.clean(parsed, None)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None
    return canonical(field, cleaned)


def canonical(field: Column, value: Any) -> Json:
    """A stored value as JSON writes it, the same for equal values."""
    if isinstance(value, Decimal):
        return values.json_number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return values.text(value, lines=_has_lines(field))
    if value is None or isinstance(value, bool | int):
        return value
    raise TypeError(type(value))


def stored(field: Column, value: Json) -> Any:
    """A canonical value as the column stores it."""
    return field.to_python(str(value) if isinstance(value, float) else value)


def _parsed(field: Column, value: Json) -> Any:
    if field.choices:
        return values.choice(value, [code for code, _label in field.flatchoices if code])
    if isinstance(field, models.DateField):
        return values.iso_date(value)
    if isinstance(field, models.BooleanField):
        return values.truth(value)
    if isinstance(field, models.DecimalField):
        return values.decimal_number(value)
    if isinstance(field, models.IntegerField):
        return values.whole_number(value)
    return values.text(value, max_length=field.max_length, lines=_has_lines(field))


def _has_lines(field: Column) -> bool:
    return isinstance(field, models.TextField)


@dataclass(frozen=True)
class PlainFact(Fact):
    """The column `name` of a page type."""

    model: type[SitePage]
    name: str
    required: bool = False
    #: The codes of this type, where the column holds those of all types.
    codes: tuple[str, ...] = ()

    def check(self, value: Json, context: Context) -> Json:
        if self.codes:
            return values.choice(value, self.codes)
        if self.required:
            values.required_text(value, lines=True)
        return checked(self._field, value)

    def read(self, page: SitePage) -> Json:
        return canonical(self._field, getattr(page, self.name))

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        setattr(page, self.name, stored(self._field, value))

    @property
    def _field(self) -> Column:
        return column(self.model, self.name)
