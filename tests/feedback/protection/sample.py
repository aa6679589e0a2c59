"""A form with all that the guard offers, at an address of its own, beside the site's own addresses."""

from typing import Any

from django import forms
from django.urls import path

from cocreation.urls import handler400, handler403, handler404, handler500
from cocreation.urls import urlpatterns as of_the_site
from feedback.models import Submission
from feedback.protection import CitizenForm, FormPage, PublicUpload
from network.models import Municipality
from network.public_forms import LongTextField

ADDRESS = "/da/proeve/"
__all__ = ["ADDRESS", "handler400", "handler403", "handler404", "handler500", "urlpatterns"]


class SampleForm(CitizenForm):
    public_fields = ("name", "text")
    autocomplete = {"name": "name", "email": "email"}

    name = forms.CharField(label="Dit navn", max_length=60)
    email = forms.EmailField(label="Din e-mail", required=False)
    text = LongTextField(label="Din kommentar", max_length=4000)
    papers = PublicUpload(label="Filer", required=False, most=3)


class SamplePage(FormPage):
    form_class = SampleForm
    title = "Prøv formularen"
    purpose = "Vi bruger det til at svare dig."
    is_closed = False

    def closed(self) -> str:
        return "Høringen er slut." if SamplePage.is_closed else ""

    def municipality(self) -> Municipality | None:
        return Municipality.objects.first()

    def make(self, form: Any) -> str:
        row = Submission.objects.create(
            kind="contact",
            reference=f"P-{Submission.objects.count() + 1}",
            language="da",
            answers=[{"key": "text", "label": "Din kommentar", "value": form.cleaned_data["text"]}],
            signals=form.signals,
        )
        for each in form.cleaned_data["papers"]:
            row.files.create(file=each.file, name=each.name, size=each.size)
        return f"/da/kvittering/{row.reference}/"


urlpatterns = [path(ADDRESS.lstrip("/"), SamplePage.as_view()), *of_the_site]
