"""A field as the form's templates show it."""

from typing import Literal

from django import forms
from django.forms.boundfield import BoundField

Kind = Literal["line", "tick", "options", "parts"]


class PublicBoundField(BoundField):
    """Adds what `forms/field.html` asks: its kind, its limit, where its errors lead."""

    @property
    def kind(self) -> Kind:
        """A line with a label over it, one box to tick, a set of options, or a set of small fields."""
        widget = self.field.widget
        if isinstance(widget, forms.CheckboxInput):
            return "tick"
        if isinstance(widget, forms.MultiWidget):
            return "parts"
        return "options" if self.use_fieldset else "line"

    @property
    def limit(self) -> int | None:
        """How many characters a long text may have, where that is worth counting."""
        counted = isinstance(self.field.widget, forms.Textarea)
        return getattr(self.field, "max_length", None) if counted else None

    @property
    def first_input_id(self) -> str:
        """The id of the control that a link in the error summary leads to."""
        return f"{self.auto_id}_0" if self.use_fieldset else self.auto_id

    @property
    def must_be_chosen_again(self) -> bool:
        """Whether a file was sent that the browser will not send again by itself."""
        is_file = isinstance(self.field.widget, forms.FileInput)
        return bool(is_file and self.form.errors and not self.errors and self.data)

    @property
    def aria_describedby(self) -> str | None:
        """Hint, error and limit, in the order they are read in."""
        described = super().aria_describedby
        if described is None or self.limit is None:
            return described
        return f"{described} {self.auto_id}_limit".strip()
