"""The questions of a report. Few, and only the first one has to be answered with words."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from barriers.models import Origin
from feedback.protection import CitizenForm, PublicUpload
from network.models import Municipality
from network.public_forms import LongTextField, MailField

LONGEST: Final = 3000
_LABELS: Final = {
    "what": _("What stopped you?"),
    "where": _("Where was it?"),
}


def choose_municipality(field: forms.Field) -> None:
    """Offer the municipalities of today, by name."""
    rows = Municipality.objects.filter(member_until=None)
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = rows


class WhatForm(CitizenForm):
    """Step 1: the only question that matters."""

    address_field = ""
    what = LongTextField(
        label=_LABELS["what"],
        help_text=_(
            "Tell it as you would tell a neighbour: what did you want to do, and what stood in the "
            "way? Name nobody, and write no CPR number."
        ),
    )
    where = forms.CharField(
        label=_LABELS["where"],
        help_text=_("A place, a school, an office, a page on the net. Nobody's home."),
        max_length=200,
        required=False,
    )


class DetailsForm(CitizenForm):
    """Step 3: what helps to get on with it. What was written in step 1 is carried along.

    ``confidence`` are the editors' words on who reads what is written in confidence.
    """

    autocomplete = {"email": "email"}

    what = forms.CharField(
        label=_LABELS["what"], max_length=LONGEST, widget=forms.HiddenInput, strip=True
    )
    where = forms.CharField(
        label=_LABELS["where"], max_length=200, required=False, widget=forms.HiddenInput
    )
    role = forms.ChoiceField(
        label=_("Who are you in this?"),
        choices=[
            (Origin.CITIZEN, _("A citizen")),
            (Origin.ASSOCIATION, _("From an association")),
            (Origin.EMPLOYEE, _("Employed by the municipality")),
            (Origin.POLITICIAN, _("A politician")),
            (Origin.COMPANY, _("From a company")),
        ],
        widget=forms.RadioSelect,
    )
    municipality = forms.ModelChoiceField(
        label=_("In which municipality?"),
        queryset=Municipality.objects.none(),
        empty_label=_("Choose a municipality"),
        to_field_name="code",
    )
    affected = forms.CharField(
        label=_("Whom does it hit?"),
        help_text=_("For example: parents with shift work, small associations."),
        max_length=300,
        required=False,
    )
    rule = forms.CharField(
        label=_("Which rule is it, if you know?"),
        help_text=_("A law, a form, a habit. A guess is fine."),
        max_length=300,
        required=False,
    )
    attached = PublicUpload(
        label=_("A picture or a document"),
        help_text=_("A letter, a form, a photo of the place. At most 10 MB each."),
        required=False,
    )
    confidential = forms.BooleanField(
        label=_("I work for the municipality, and write in confidence"), required=False
    )
    email = MailField(
        label=_("Your e-mail"),
        help_text=_("Then you hear what comes of it. Nobody else sees it."),
        required=False,
    )

    def __init__(self, *args: Any, confidence: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["confidential"].help_text = confidence
        choose_municipality(self.fields["municipality"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("confidential") and data.get("role") not in (None, Origin.EMPLOYEE):
            self.add_error(
                "confidential",
                _(
                    "Only employees can write in confidence. Take the tick away, or choose "
                    "“Employed by the municipality” above."
                ),
            )
        return data


class BackingForm(CitizenForm):
    """“It stops us too”: two choices, and no name."""

    address_field = ""
    role = forms.ChoiceField(
        label=_("Who are you in this?"),
        choices=DetailsForm.base_fields["role"].choices,  # type: ignore[attr-defined]
        widget=forms.RadioSelect,
    )
    municipality = forms.ModelChoiceField(
        label=_("In which municipality?"),
        queryset=Municipality.objects.none(),
        empty_label=_("Choose a municipality"),
        to_field_name="code",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_municipality(self.fields["municipality"])
