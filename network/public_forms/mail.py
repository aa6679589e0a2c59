"""A mail address."""

from typing import Any, Final

from django import forms

#: No mail address is longer, and no column that keeps one is wider.
LONGEST: Final = 254


class MailField(forms.EmailField):
    """Takes no address that could not be kept; Django's own takes longer ones."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": LONGEST, **options})
