"""The form by which anybody writes to a municipality: its own address, one for each and one for all."""

from typing import Any, cast

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from feedback.models import SubmissionKind
from feedback.protection import CitizenForm, FormPage
from feedback.submissions.addresses import receipt_address
from feedback.submissions.submitting import submit
from network.models import Municipality, Record, SitePage
from network.public_forms import LongTextField, MailField
from subscriptions.things import address_of, page_of


class ContactForm(CitizenForm):
    """Subject and message; who writes is up to them."""

    autocomplete = {"name": "name", "email": "email", "phone": "tel"}

    municipality = forms.ModelChoiceField(
        label=gettext_lazy("Which municipality do you write to?"),
        queryset=Municipality.objects.none(),
        empty_label=gettext_lazy("Choose a municipality"),
        to_field_name="code",
    )
    subject = forms.CharField(label=gettext_lazy("What is it about?"), max_length=120)
    message = LongTextField(
        label=gettext_lazy("Your message"),
        help_text=gettext_lazy("Write no CPR number, and nothing about anybody's health."),
        max_length=4000,
    )
    name = forms.CharField(label=gettext_lazy("Your name"), max_length=80, required=False)
    email = MailField(
        label=gettext_lazy("Your e-mail"),
        help_text=gettext_lazy(
            "Then the answer comes by mail. Without it, you find the answer on your receipt."
        ),
        required=False,
    )
    phone = forms.CharField(
        label=gettext_lazy("Your phone number"),
        max_length=40,
        required=False,
        widget=forms.TextInput({"type": "tel"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.ModelChoiceField[Municipality]", self.fields["municipality"])
        field.queryset = Municipality.objects.filter(member_until=None)


class ContactPage(FormPage):
    """…/write-to-us/ and …/assens/write-to-us/; ?about=FK-P-0042 says what it is about."""

    form_class = ContactForm
    title = gettext_lazy("Write to us")
    purpose = gettext_lazy("To answer you.")

    town: Municipality | None = None
    about: Record | None = None
    page: SitePage | None = None

    def setup_page(self) -> None:
        if "code" in self.kwargs:
            self.town = get_object_or_404(Municipality, code=self.kwargs["code"], member_until=None)
        number = self.request.GET.get("about", "")[:16]
        if number:
            self.about = Record.objects.filter(number=number).first()
            self.page = page_of(self.about, get_language() or "da") if self.about else None
            if self.page is None:
                raise Http404

    def municipality(self) -> Municipality | None:
        return self.town

    def breadcrumbs(self) -> list[tuple[str, str]]:
        return [(self.page.title, address_of(self.page))] if self.page else []

    def form_options(self) -> dict[str, Any]:
        initial = {"municipality": self.town.code} if self.town else {}
        if self.page:
            initial["subject"] = self.page.title[:120]
        return {"initial": initial}

    def context(self, form: CitizenForm) -> dict[str, Any]:
        if self.town is None:
            return {"intro": _("Choose the municipality, and write as you would talk.")}
        promise = _("Write as you would talk. %(municipality)s answers within %(days)s days.") % {
            "municipality": self.town.name,
            "days": self.town.answer_days,
        }
        title = _("Write to %(municipality)s") % {"municipality": self.town.name}
        return {"title": title, "intro": promise, "hue_class": self.town.hue_class}

    def make(self, form: CitizenForm) -> str:
        data = form.cleaned_data
        answers = [
            {"key": name, "label": str(form.fields[name].label), "value": data[name]}
            for name in ("subject", "message")
        ]
        submission = submit(
            SubmissionKind.CONTACT,
            form=form,
            municipality=data["municipality"],
            record=self.about,
            answers=answers,
            email=data["email"],
            name=data["name"],
            phone=data["phone"],
        )
        return receipt_address(submission)
