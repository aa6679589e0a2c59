"""“Did this page help you?”: two plain links on the page, and the form they lead to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from feedback.models import Submission, SubmissionKind, SubmissionState
from feedback.protection import CitizenForm, FormPage
from feedback.submissions.addresses import receipt_address
from feedback.submissions.submitting import submit
from network.contexts import page_context
from network.models import Municipality, Record, SitePage
from network.public_forms import LongTextField, MailField
from subscriptions.things import address_of, page_of

YES: Final = "yes"
NO: Final = "no"
#: What was no answer of a reader, or was taken back.
_NOT_COUNTED: Final = (SubmissionState.HELD, SubmissionState.REJECTED, SubmissionState.WITHDRAWN)


@dataclass(frozen=True)
class Helped:
    """How many readers a page helped, of how many who said."""

    yes: int = 0
    total: int = 0


def helped(records: Sequence[int]) -> dict[int, Helped]:
    """By record; one query."""
    said = Submission.objects.filter(kind=SubmissionKind.HELPFUL, record__in=records)
    rows = (
        said.exclude(state__in=_NOT_COUNTED)
        .values_list("record_id")
        .annotate(yes=Count("pk", filter=Q(answers__0__code=YES)), total=Count("pk"))
        .order_by()
    )
    return {record: Helped(yes, total) for record, yes, total in rows}


@page_context
def question_of(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The addresses of the two links, where an editor lets the page ask."""
    if not page.asks_if_helpful or page.record_id is None:
        return {}
    address = reverse("helpful", args=[page.record_id])
    return {"helpful": {answer: f"{address}?answer={answer}" for answer in (YES, NO)}}


class HelpfulForm(CitizenForm):
    """Yes or no, and as much more as somebody likes."""

    autocomplete = {"email": "email"}

    answer = forms.ChoiceField(
        label=gettext_lazy("Did the page help you?"),
        choices=[(YES, gettext_lazy("Yes")), (NO, gettext_lazy("No"))],
        widget=forms.RadioSelect,
    )
    why = LongTextField(
        label=gettext_lazy("What did you find, or miss?"),
        help_text=gettext_lazy("Write no CPR number, and nothing about anybody's health."),
        max_length=1500,
        required=False,
    )
    email = MailField(
        label=gettext_lazy("Your e-mail"),
        help_text=gettext_lazy("Only if you want an answer."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("email") and not data.get("why") and "why" not in self.errors:
            self.add_error("why", _("Write what you want an answer to."))
        return data


class HelpfulPage(FormPage):
    """…/did-it-help/17/"""

    form_class = HelpfulForm
    title = gettext_lazy("Did the page help you?")
    purpose = gettext_lazy("To make the page better, and to answer you if you ask for it.")

    record: Record
    page: SitePage

    def setup_page(self) -> None:
        self.record = get_object_or_404(Record, pk=self.kwargs["record"])
        found = page_of(self.record, get_language() or "da")
        if found is None or not found.asks_if_helpful:
            raise Http404
        self.page = found

    def municipality(self) -> Municipality | None:
        return self.page.lead

    def breadcrumbs(self) -> list[tuple[str, str]]:
        return [(self.page.title, address_of(self.page))]

    def form_options(self) -> dict[str, Any]:
        answer = self.request.GET.get("answer", "")
        return {"initial": {"answer": answer}} if answer in (YES, NO) else {}

    def make(self, form: CitizenForm) -> str:
        data = form.cleaned_data
        words = dict(HelpfulForm.base_fields["answer"].choices)  # type: ignore[attr-defined]
        answers = [
            {
                "key": "answer",
                "label": str(form.fields["answer"].label),
                "value": str(words[data["answer"]]),
                "code": data["answer"],
            },
            {"key": "why", "label": str(form.fields["why"].label), "value": data["why"]},
        ]
        submission = submit(
            SubmissionKind.HELPFUL,
            form=form,
            municipality=self.page.lead,
            record=self.record,
            answers=answers,
            email=data["email"],
            due_on="promised" if data["email"] else None,
            needs_answer=bool(data["why"]),
        )
        if data["why"]:
            return receipt_address(submission)
        return reverse("helpful_thanks", args=[self.record.pk])


@require_safe
@never_cache
def thanks(request: HttpRequest, record: int) -> HttpResponse:
    """After a plain yes or no: thanks, and the way back."""
    found = page_of(get_object_or_404(Record, pk=record), get_language() or "da")
    context = {
        "title": _("Thank you for telling us"),
        "back": (found.title, address_of(found)) if found else None,
        "meta": {"noindex": True},
    }
    return render(request, "pages/feedback/thanks.html", context)
