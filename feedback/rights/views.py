"""The admin's screens for data protection: one person, one archive, what is forgotten when."""

from typing import cast

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.widgets import AdminDateInput

from feedback.policies import may_erase
from feedback.rights.erasing import erase
from feedback.rights.exports import export_person, export_records
from feedback.rights.holdings import holdings_of
from feedback.rights.packing import Package
from feedback.rights.retention import apply_retention
from network.models import Municipality


class PersonForm(forms.Form):
    """The address somebody writes to us from."""

    email = forms.EmailField(
        label=gettext_lazy("The person's mail address"),
        help_text=gettext_lazy("Make sure first that the one who asks is its owner."),
    )


class RecordsForm(forms.Form):
    """Which municipality's records, from which days."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.all(), label=gettext_lazy("Municipality"), empty_label=None
    )
    since = forms.DateField(label=gettext_lazy("From"), widget=AdminDateInput)
    until = forms.DateField(label=gettext_lazy("Until"), widget=AdminDateInput)


def overview(request: HttpRequest) -> HttpResponse:
    """What can be done here."""
    _demand(request)
    today = timezone.localdate()
    begun = {"since": today.replace(month=1, day=1), "until": today}
    return _page(request, PersonForm(), RecordsForm(initial=begun))


@never_cache
@sensitive_post_parameters("email")
def person(request: HttpRequest) -> HttpResponse:
    """What there is of an address; then it is exported or erased. The address is never in a URL."""
    _demand(request)
    if request.method != "POST":
        return redirect("feedback_rights:overview")
    form = PersonForm(request.POST)
    if not form.is_valid():
        return _page(request, form, RecordsForm())
    email, wanted = form.cleaned_data["email"], request.POST.get("act", "")
    if wanted == "export":
        return _download(export_person(email, cast("Account", request.user)))
    if wanted == "erase" and request.POST.get("sure"):
        kept = len(erase(email, cast("Account", request.user)).journalised)
        messages.success(request, _("Everything that could be deleted is deleted."))
        if kept:
            messages.warning(request, _kept_sentence(kept))
        return redirect("feedback_rights:overview")
    context = {
        "form": form,
        "found": holdings_of(email),
        "not_sure": wanted == "erase",
        "page_title": _("One person"),
    }
    return render(request, "editors/rights/person.html", context)


@never_cache
def records(request: HttpRequest) -> HttpResponse:
    """A municipality's records as one file."""
    _demand(request)
    form = RecordsForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, PersonForm(), form)
    asked = form.cleaned_data
    by = cast("Account", request.user)
    return _download(export_records(asked["municipality"], asked["since"], asked["until"], by))


def retention(request: HttpRequest) -> HttpResponse:
    """What would be forgotten today; the button does it now."""
    _demand(request)
    if request.method == "POST":
        count = sum(each.count for each in apply_retention())
        told = ngettext("%(count)d row was deleted.", "%(count)d rows were deleted.", count)
        messages.success(request, told % {"count": count})
        return redirect("feedback_rights:retention")
    context = {
        "applied": apply_retention(dry_run=True),
        "settings_url": reverse("wagtailsettings:edit", args=["feedback", "retention"]),
        "page_title": _("What is deleted when"),
    }
    return render(request, "editors/rights/retention.html", context)


def _demand(request: HttpRequest) -> None:
    if not may_erase(request.user):
        raise PermissionDenied


def _page(request: HttpRequest, person_form: PersonForm, records_form: RecordsForm) -> HttpResponse:
    context = {
        "person_form": person_form,
        "records_form": records_form,
        "page_title": _("Data protection"),
    }
    return render(request, "editors/rights/overview.html", context)


def _download(package: Package) -> HttpResponse:
    response = HttpResponse(package.content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{package.name}"'
    response["Cache-Control"] = "no-store"
    return response


def _kept_sentence(count: int) -> str:
    return ngettext(
        "%(count)d submission is kept for the archive and was not deleted.",
        "%(count)d submissions are kept for the archive and were not deleted.",
        count,
    ) % {"count": count}
