"""A field that people never see: what fills it in is no person."""

from django import forms
from django.utils.translation import gettext_lazy as _


class TrapField(forms.CharField):
    """Taken out of sight, of the keyboard's way and of what is read aloud; its label tells the rest."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Leave this field empty"),
            required=False,
            max_length=1000,
            widget=forms.TextInput({"autocomplete": "off", "tabindex": "-1"}),
        )
        self.template_name = "forms/trap.html"

    def clean(self, value: object) -> str:
        """Whatever it is: a robot is not told what it did wrong."""
        return str(value or "")
