"""What citizens fill in: a comment, a word about somebody else's, an appeal."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.citizens_text import cleaned
from feedback.models import FlagReason
from feedback.protection import CitizenForm
from network.public_forms import LongTextField, MailField

#: Words in a name that make it look like a municipality's own; a moderator is told.
_OFFICIAL: Final = ("kommune", "municipality", "borgmester", "mayor", "rådhus", "netværk")


class CommentForm(CitizenForm):
    """Name or pseudonym, mail, text."""

    public_fields = ("text", "name")
    autocomplete = {"name": "nickname", "email": "email"}

    text = LongTextField(
        label=gettext_lazy("Your comment"),
        help_text=gettext_lazy("Everybody can read it. Write in the language you like."),
        max_length=4000,
    )
    name = forms.CharField(
        label=gettext_lazy("Your name"),
        help_text=gettext_lazy(
            "Everybody can see it. A first name will do, or a name you have made up."
        ),
        max_length=60,
    )
    email = MailField(
        label=gettext_lazy("Your e-mail"),
        help_text=gettext_lazy(
            "Nobody else sees it. We ask you to confirm it, and write when somebody answers you."
        ),
    )

    def clean_text(self) -> str:
        return self._something("text")

    def clean_name(self) -> str:
        return " ".join(self._something("name").split())

    def clean(self) -> dict[str, Any] | None:
        found = super().clean()
        name = self.cleaned_data.get("name", "").casefold()
        if any(word in name for word in _OFFICIAL):
            self.signals.append("official_name")
        return found

    def _something(self, name: str) -> str:
        """The text without what nobody can see; what is empty then was never there."""
        text = cleaned(self.cleaned_data[name])
        if not text:
            raise ValidationError(
                _("Fill in: “%(label)s”.") % {"label": self.fields[name].label}, "required"
            )
        return text


class FlagForm(CitizenForm):
    """What is wrong with a comment. Nobody is asked who they are."""

    address_field = ""

    reason = forms.ChoiceField(
        label=gettext_lazy("What is wrong?"),
        choices=FlagReason.choices,
        widget=forms.RadioSelect,
    )
    text = LongTextField(
        label=gettext_lazy("Tell us more"),
        help_text=gettext_lazy("Only those who read the report see this."),
        max_length=1000,
        required=False,
    )

    def clean_text(self) -> str:
        return cleaned(self.cleaned_data["text"])


class AppealForm(CitizenForm):
    """Why the writer finds that a decision is wrong."""

    address_field = ""

    text = LongTextField(
        label=gettext_lazy("Why should we look at it again?"),
        help_text=gettext_lazy("Somebody else than the first time reads it."),
        max_length=1000,
    )

    def clean_text(self) -> str:
        return cleaned(self.cleaned_data["text"])
