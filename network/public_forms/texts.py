"""Long texts."""

from typing import Any

from django import forms


class LongTextField(forms.CharField):
    """A text of several lines. A new line is one character, as the reader counts it."""

    widget = forms.Textarea(attrs={"rows": 6})

    def to_python(self, value: Any) -> str | None:
        if isinstance(value, str):
            value = value.replace("\r\n", "\n")
        return super().to_python(value)
