"""Where an editor says what came of citizens' input, beside the page it came to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.widgets import AdminAutoHeightTextInput

from feedback.models import Outcome
from feedback.moderation.mails import would_mail
from feedback.outcomes.inputs import as_inputs, by_keys, key_of, named, offered
from feedback.outcomes.naming import name_outcome, take_away
from feedback.outcomes.places import Place, places_of
from feedback.policies import Item, may_see
from feedback.seeing import User
from network.cpr_guard import refuse_cpr_numbers
from network.models import Record, SitePage


class OutcomeForm(forms.Form):
    """Which inputs, and what they led to."""

    inputs = forms.MultipleChoiceField(
        label=gettext_lazy("Inputs on this page"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    numbers = forms.CharField(
        label=gettext_lazy("Others"),
        required=False,
        max_length=2000,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy(
            "Reference numbers, numbers of comments, or links to comments; one a line."
        ),
    )
    text_da = forms.CharField(
        label=gettext_lazy("What it led to, in Danish"),
        max_length=300,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy("One or two plain sentences, for the writers and for everybody."),
    )
    text_en = forms.CharField(
        label=gettext_lazy("What it led to, in English"),
        max_length=300,
        required=False,
        widget=AdminAutoHeightTextInput,
    )

    def __init__(self, *args: Any, page: SitePage, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page, self.user = page, user
        self.items: list[Item] = []
        choices = [(each.key, each) for each in as_inputs(offered(page, user))]
        field = cast("forms.MultipleChoiceField", self.fields["inputs"])
        field.choices = [(key, f"{each.title}: {each.text[:160]}") for key, each in choices]
        if not choices:
            del self.fields["inputs"]

    def clean(self) -> dict[str, Any]:
        """At least one input; what is written is public, so it holds no CPR number."""
        refuse_cpr_numbers(self, ("text_da", "text_en"))
        data = self.cleaned_data
        items = by_keys(data.get("inputs", ()), self.page, self.user)
        more, problems = named(data.get("numbers", ""), self.user)
        for problem in problems:
            self.add_error("numbers", problem)
        self.items = list({key_of(each): each for each in [*items, *more]}.values())
        if not self.items and not problems:
            self.add_error(None, _("Choose or name at least one input."))
        return data


@dataclass(frozen=True)
class KnownRow:
    """A place of the page, and the inputs named for it with the names they have for this user."""

    label: str
    inputs: list[tuple[Outcome, str]]

    @property
    def texts(self) -> list[str]:
        """What is said of them, each once."""
        return list(dict.fromkeys(outcome.text for outcome, _name in self.inputs))


def outcomes(request: HttpRequest, page_id: int) -> HttpResponse:
    """The outcomes of a page, and the form for more; the letters are shown before they are posted.

    ``?at=`` names one row of the page: a point of an answer, or a step of the status.
    """
    page = _edited_page(request, page_id)
    record = cast("Record", page.record)
    places = {each.anchor: each for each in places_of(page)}
    place = places.get(request.GET.get("at", ""))
    if place is None:
        messages.warning(request, _("That row is not on the page any more."))
        return redirect("feedback_desk:outcomes", page.pk)
    words = {"text_da": place.text_da, "text_en": place.text_en}
    form = OutcomeForm(request.POST or None, page=page, user=request.user, initial=words)
    mails = None
    if request.method == "POST" and form.is_valid() and page.live:
        data = form.cleaned_data
        texts = {"text_da": data["text_da"], "text_en": data["text_en"], "place": place}
        by = cast("Account", request.user)
        if "confirm" in request.POST:
            made = name_outcome(record, form.items, by, **texts)
            said = ngettext("%(count)s input is named.", "%(count)s inputs are named.", len(made))
            messages.success(request, said % {"count": len(made)})
            return redirect("feedback_desk:outcomes", page.pk)
        mails = would_mail(lambda: name_outcome(record, form.items, by, **texts), form.items)
    context = {
        "page": page,
        "form": form,
        "mails": mails,
        "is_last_look": mails is not None,
        "known": _known(record, places, request.user),
        "place": place,
        "ways": _ways(page, places),
        "page_title": _("What came of input"),
        "page_subtitle": page.get_admin_display_title(),
        "back_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    return render(request, "editors/desk/outcomes.html", context)


@require_POST
def remove_outcome(request: HttpRequest, page_id: int, pk: int) -> HttpResponse:
    """It was named by mistake; one that is gone already is no error."""
    page = _edited_page(request, page_id)
    outcome = Outcome.objects.filter(record=page.record_id, pk=pk).first()
    if outcome is not None:
        take_away(outcome)
    messages.success(request, _("It is taken away from both ends."))
    return redirect("feedback_desk:outcomes", page.pk)


def _known(record: Record, places: Mapping[str, Place], user: User) -> list[KnownRow]:
    """What is named already, row by row as the page has them, the whole page first."""
    outcomes = list(record.came_of.select_related("comment", "submission").order_by("pk"))
    anchors = dict.fromkeys([*places, *(each.anchor for each in outcomes)])
    found = {anchor: [each for each in outcomes if each.anchor == anchor] for anchor in anchors}
    return [
        KnownRow(
            places[anchor].label
            if anchor in places
            else _("A row that is not on the page any more"),
            [(each, _name_of(each, user)) for each in some],
        )
        for anchor, some in found.items()
        if some
    ]


def _name_of(outcome: Outcome, user: User) -> str:
    """What was said in confidence has no number for others."""
    submission = outcome.submission
    if submission is None:
        return f"#{outcome.comment_id}"
    if submission.confidential and not may_see(user, submission):
        return _("A confidential report")
    return submission.reference


def _ways(page: SitePage, places: Mapping[str, Place]) -> list[tuple[Place, str]]:
    """Each place of the page with the address where its inputs are named."""
    url = reverse("feedback_desk:outcomes", args=[page.pk])
    return [
        (each, f"{url}?{urlencode({'at': anchor})}" if anchor else url)
        for anchor, each in places.items()
    ]


def _edited_page(request: HttpRequest, page_id: int) -> SitePage:
    page: SitePage = get_object_or_404(SitePage, pk=page_id, record__isnull=False).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page
