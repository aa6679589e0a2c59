"""The admin's shelf of experiments: every application in public, for another municipality to copy."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from barriers.exemptions.copying import copy_for
from barriers.models import ExemptionIndexPage, ExemptionPage
from network.grants import own_municipalities
from network.models import Municipality
from network.permissions import User as AnyUser


class CopyForm(forms.Form):
    """For which municipality."""

    municipality = forms.ModelChoiceField(
        label=gettext_lazy("For which municipality?"),
        queryset=Municipality.objects.none(),
        empty_label=None,
        to_field_name="code",
    )

    def __init__(self, *args: Any, user: AnyUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = own_municipalities(user)
        chosen = Municipality.objects.all()
        field = cast("forms.ModelChoiceField[Municipality]", self.fields["municipality"])
        field.queryset = chosen if own is None else chosen.filter(code__in=own)


def may_copy(user: AnyUser) -> bool:
    """Whoever may begin an exemption may begin one from another's."""
    lists = ExemptionIndexPage.objects.filter(lead=None, alias_of=None)
    return any(page.permissions_for_user(user).can_add_subpage() for page in lists)


def shelf(request: HttpRequest) -> HttpResponse:
    """Every public exemption with its answer, and the way to a draft of one's own."""
    if not may_copy(request.user):
        raise PermissionDenied
    pages = ExemptionPage.objects.visible().in_language("da")
    rows = pages.select_related("record", "lead", "refusal_reason", "authority")
    context = {
        "page_title": _("Copy an experiment"),
        "rows": rows.defer("corrections").order_by("-status_since", "-pk"),
    }
    return render(request, "editors/experiments.html", context)


def copy(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for the municipality, make the draft, and open it."""
    if not may_copy(request.user):
        raise PermissionDenied
    original = ExemptionPage.objects.visible().filter(pk=page_id).first()
    if original is None:
        raise Http404
    form = CopyForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        page = copy_for(original, form.cleaned_data["municipality"], cast("User", request.user))
        messages.success(
            request,
            _("The draft has the same rules and criteria as %(number)s. Now make it your own.")
            % {"number": original.number},
        )
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"page_title": _("Copy an experiment"), "original": original, "form": form}
    return render(request, "editors/copy_exemption.html", context)
