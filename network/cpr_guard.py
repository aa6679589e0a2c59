"""No CPR number is ever published: the forms that publish ask here, and name the field."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from language.cpr import has_cpr_number
from language.plain_text import plain_text


def refuse_cpr_numbers(form: forms.BaseForm, names: Iterable[str] | None = None) -> None:
    """Add an error to each cleaned field (or those named) that holds what reads as a CPR number."""
    today = timezone.localdate()
    for name, value in list(form.cleaned_data.items()):
        if names is not None and name not in names:
            continue
        # As it is written and as readers see it: markup can divide a number's figures.
        if any(has_cpr_number(text, today=today) for text in _texts(value)):
            form.add_error(name, _("This looks like a CPR number, which must never be published."))


def _texts(value: Any) -> list[str]:
    if isinstance(value, StreamValue):
        return [str(text) for text in value.stream_block.get_searchable_content(value)]
    if isinstance(value, str):
        return [value, plain_text(value)] if "<" in value else [value]
    return []
