"""A day one knows, written as three small numbers: quicker and surer than a calendar to leaf through."""

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class DayPartsWidget(forms.MultiWidget):
    """Day, month and year, each with a label of its own."""

    template_name = "forms/day_parts.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        number = {"inputmode": "numeric", "autocomplete": "off"}
        parts = [forms.TextInput(attrs={**number, "maxlength": length}) for length in (2, 2, 4)]
        super().__init__(parts, attrs)

    def decompress(self, value: Any) -> list[str]:
        if isinstance(value, datetime.date):
            return [str(value.day), str(value.month), str(value.year)]
        return ["", "", ""]


class DayField(forms.Field):
    """A date that somebody knows. Its value is a ``datetime.date`` or None."""

    widget = DayPartsWidget
    default_error_messages = {
        "incomplete": _("Write day, month and year: “%(label)s”."),
        "invalid": _("There is no such day: “%(label)s”."),
    }

    def clean(self, value: Sequence[str] | None) -> datetime.date | None:
        parts = [(part or "").strip() for part in value or ()]
        if not any(parts):
            self.validate(None)
            return None
        if not all(parts):
            raise self._refused("incomplete")
        try:
            day, month, year = (int(part) for part in parts)
            # Two digits could be of any century.
            if year < 1000:
                raise self._refused("invalid")
            return datetime.date(year, month, day)
        except (ValueError, OverflowError) as error:
            raise self._refused("invalid") from error

    def _refused(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code, {"label": self.label})
