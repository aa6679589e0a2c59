"""The base of all forms that citizens fill in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext as _

from network.public_forms.bound_field import PublicBoundField

_ADDRESS: Final = re.compile(r"[^\s\"<>()\[\]\\,;:@\x00-\x20\x7f-\x9f]+@[\w.-]+")


@dataclass(frozen=True)
class Problem:
    """One line of the error summary. ``target`` is the id of the control, "" for the whole form."""

    text: str
    target: str


class PublicFormRenderer(TemplatesSetting):
    """Our templates for forms and fields; the controls themselves stay Django's."""

    form_template_name = "forms/form.html"
    field_template_name = "forms/field.html"
    bound_field_class = PublicBoundField


class PublicForm(forms.Form):
    """A form in the site's pattern.

    ``autocomplete`` says by field what the browser may fill in, by the names of the HTML standard;
    only for what is asked about the person who writes. Messages name the field, because they are
    also read in the summary, away from it.
    """

    default_renderer = PublicFormRenderer
    autocomplete: Mapping[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            _dress(field)
            _say_what_is_wrong(field)
            if name in self.autocomplete:
                field.widget.attrs["autocomplete"] = self.autocomplete[name]

    @property
    def problems(self) -> list[Problem]:
        """What is wrong, first with the whole, then in the order of the fields."""
        found = [Problem(str(text), "") for text in self.non_field_errors()]
        for field in self:
            target = ""
            if isinstance(field, PublicBoundField) and not field.is_hidden:
                target = field.first_input_id
            found += [Problem(str(text), target) for text in field.errors]
        return found


def _mail_address(value: str) -> None:
    """As Django does, but without quoted names and characters nobody sees: no mail gets there."""
    validate_email(value)
    if not _ADDRESS.fullmatch(value):
        raise ValidationError("", "invalid")


def _dress(field: forms.Field) -> None:
    """Give the controls their class; a long text is counted, never cut off while it is pasted."""
    widget = field.widget
    widgets = widget.widgets if isinstance(widget, forms.MultiWidget) else [widget]
    for each in widgets:
        each.attrs.setdefault("class", "ds-input")
    if isinstance(field, forms.EmailField):
        field.validators = [each for each in field.validators if each is not validate_email]
        field.validators.append(_mail_address)
    if isinstance(widget, forms.Textarea):
        widget.attrs.pop("maxlength", None)


def _say_what_is_wrong(field: forms.Field) -> None:
    """Put messages that name the field in place of Django's; a form's own messages stay."""
    label = {"label": field.label or ""}
    own = {
        "required": _missing(field) % label,
        "max_length": _("“%(label)s” is too long.") % label
        + " "
        + _("You wrote %(show_value)d characters; there is room for %(limit_value)d."),
    }
    if isinstance(field, forms.EmailField):
        own["invalid"] = _("Write an e-mail address like name@example.dk.")
    for code, message in own.items():
        if field.error_messages.get(code, "") == _of_django(field, code):
            field.error_messages[code] = message


def _missing(field: forms.Field) -> str:
    """What to do about a field that was left empty."""
    if isinstance(field, forms.FileField):
        return _("Choose a file: “%(label)s”.")
    if isinstance(field, forms.ChoiceField):
        return _("Choose an answer: “%(label)s”.")
    if isinstance(field, forms.BooleanField):
        return _("Tick the box: “%(label)s”.")
    return _("Fill in: “%(label)s”.")


def _of_django(field: forms.Field, code: str) -> str:
    """Django's own message for a code, of the field's class; "" where it leaves it to a validator."""
    for kind in type(field).__mro__:
        messages = vars(kind).get("default_error_messages", {})
        if code in messages:
            return str(messages[code])
    return ""
