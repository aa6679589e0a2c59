"""How and when input came in that staff enter: on paper, by phone or at a meeting."""

import datetime
import secrets
from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from feedback.models import Channel
from feedback.protection.once import mark_used

Kept = TypeVar("Kept")

#: The site itself is no such way: what comes there is entered by its writer.
CHANNELS = tuple(choice for choice in Channel.choices if choice[0] != Channel.WEB)


class CameInForm(forms.Form):
    """The two questions about any such input."""

    channel = forms.ChoiceField(
        label=gettext_lazy("How did it come in?"), choices=CHANNELS, widget=forms.RadioSelect
    )
    received = forms.DateField(label=gettext_lazy("When did it come in?"), widget=AdminDateInput)

    #: The number that this showing of the form has alone: a double click keeps nothing twice.
    once = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["once"].initial = secrets.token_urlsafe(18)
        self.fields["received"].initial = timezone.localdate()

    def clean_received(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["received"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("The date is in the future."))
        return day


def moment_on(day: datetime.date) -> datetime.datetime:
    """When it came in: now for today, else at noon, since nobody asks for the hour."""
    if day == timezone.localdate():
        return timezone.now()
    noon = datetime.time(12)
    return datetime.datetime.combine(day, noon, timezone.get_current_timezone())


def kept_once(nonce: str, keep: Callable[[], Kept]) -> Kept | None:
    """What ``keep`` has kept, in one transaction; None where this form was sent before."""
    with transaction.atomic():
        used = mark_used(nonce or secrets.token_urlsafe(18))
        return keep() if used else None
