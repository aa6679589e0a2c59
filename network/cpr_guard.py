"""No CPR number is ever published: the forms that publish ask here, and name the field."""

import datetime
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.blocks import (
    Block,
    ListBlock,
    ListBlockValidationError,
    StreamBlockValidationError,
    StreamValue,
    StructBlock,
    StructBlockValidationError,
)
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.struct_block import StructValue

from language.cpr import has_cpr_number
from language.plain_text import plain_text


def refuse_cpr_numbers(form: forms.BaseForm, names: Iterable[str] | None = None) -> None:
    """Add an error to each cleaned field (or those named) that holds what reads as a CPR number."""
    today = timezone.localdate()
    for name, value in list(form.cleaned_data.items()):
        if names is not None and name not in names:
            continue
        error = _error_in_stream(value, today) if isinstance(value, StreamValue) else None
        # As it is written and as readers see it: markup can divide a number's figures.
        if isinstance(value, str) and _has_one((value, plain_text(value)), today):
            error = _refusal()
        if error is not None:
            form.add_error(name, error)


def _refusal() -> ValidationError:
    return ValidationError(_("This looks like a CPR number, which must never be published."))


def _has_one(texts: Iterable[object], today: datetime.date) -> bool:
    return any(has_cpr_number(str(text), today=today) for text in texts)


def _error_in_stream(value: StreamValue, today: datetime.date) -> ValidationError | None:
    """Errors at the fields of the blocks: the editor shows none that belongs to a whole stream."""
    found = {place: _error_in(child.block, child.value, today) for place, child in enumerate(value)}
    errors = {place: error for place, error in found.items() if error is not None}
    return StreamBlockValidationError(block_errors=errors) if errors else None


def _error_in(block: Block, value: Any, today: datetime.date) -> ValidationError | None:
    """The error of a block, at the innermost field that holds the number."""
    if not _has_one(block.get_searchable_content(value), today):
        return None
    if isinstance(block, StructBlock) and isinstance(value, StructValue):
        named = {
            name: _error_in(child, value.get(name), today)
            for name, child in block.child_blocks.items()
        }
        inner = {name: error for name, error in named.items() if error is not None}
        return StructBlockValidationError(block_errors=inner) if inner else _refusal()
    if isinstance(block, ListBlock) and isinstance(value, ListValue):
        listed = {
            place: _error_in(block.child_block, each, today) for place, each in enumerate(value)
        }
        rows = {place: error for place, error in listed.items() if error is not None}
        return ListBlockValidationError(block_errors=rows) if rows else _refusal()
    return _refusal()
