"""What the desk offers at a report: a draft barrier made from it, or a barrier it belongs to."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from barriers.models import BarrierPage
from barriers.reporting.drafting import (
    barrier_of,
    join_barrier,
    make_barrier_draft,
    register_page,
)
from feedback.models import Submission, SubmissionKind
from feedback.moderation.buttons import Button, item_button
from feedback.policies import Item, may_see
from feedback.seeing import User
from network.models import Record
from network.transitions import TransitionRefused


def may_draft(user: User, submission: Submission) -> bool:
    """Whoever sees the report and may write drafts in the register."""
    register = register_page(submission.language)
    return (
        register is not None
        and may_see(user, submission)
        and bool(register.permissions_for_user(_staff(user)).can_add_subpage())
    )


@item_button
def draft_button(item: Item, user: User) -> Button | None:
    """Make a draft; or, where there is a barrier already, the way to it."""
    if not isinstance(item, Submission) or item.kind != SubmissionKind.BARRIER:
        return None
    barrier = barrier_of(item)
    if barrier is not None:
        if not barrier.permissions_for_user(_staff(user)).can_edit():
            return None
        url = reverse("wagtailadmin_pages:edit", args=[barrier.pk])
        says = gettext_lazy("The report belongs to this barrier. Its sender hears of each step.")
        return Button(gettext_lazy("Open the barrier"), url, says=says)
    if not may_draft(user, item):
        return None
    url = reverse("report_desk:draft", args=[item.pk])
    says = gettext_lazy("Its words are put into a draft in the register, for you to work on.")
    return Button(gettext_lazy("Make a draft barrier"), url, post=True, says=says)


@item_button
def join_button(item: Item, user: User) -> Button | None:
    """The report is about a barrier that is known."""
    if not isinstance(item, Submission) or item.kind != SubmissionKind.BARRIER:
        return None
    if barrier_of(item) is not None or not may_draft(user, item):
        return None
    url = reverse("report_desk:join", args=[item.pk])
    return Button(gettext_lazy("We know this barrier"), url)


class JoinForm(forms.Form):
    """Which barrier."""

    number = forms.CharField(
        label=gettext_lazy("Number of the barrier"),
        help_text=gettext_lazy("As it stands in the register, for example FK-B-0042."),
        max_length=16,
    )

    def clean_number(self) -> Record:
        number = self.cleaned_data["number"].strip().upper()
        record = Record.objects.filter(number=number, type=BarrierPage.type_code).first()
        if record is None:
            raise forms.ValidationError(_("There is no barrier with this number."))
        return record


@require_POST
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """One click: the draft, opened for editing."""
    submission = _allowed(request, pk)
    try:
        page = make_barrier_draft(submission, _staff(request.user))
    except TransitionRefused as refusal:
        messages.error(request, str(refusal))
        return redirect("feedback_desk:item", "submission", pk)
    messages.success(request, _("The draft is made. Its sender hears when it is published."))
    return redirect("wagtailadmin_pages:edit", page.pk)


def join(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the number, and join the report to that barrier."""
    submission = _allowed(request, pk)
    form = JoinForm(request.POST or None)
    if form.is_valid():
        try:
            join_barrier(submission, form.cleaned_data["number"], _staff(request.user))
        except TransitionRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Joined. Its sender hears of each step of the barrier."))
        return redirect("feedback_desk:item", "submission", pk)
    context: dict[str, Any] = {
        "form": form,
        "page_title": _("We know this barrier"),
        "page_subtitle": submission.reference,
        "back_url": reverse("feedback_desk:item", args=["submission", pk]),
    }
    return render(request, "editors/join_barrier.html", context)


def _staff(user: User) -> Account:
    """Nobody else enters the admin."""
    return cast("Account", user)


def _allowed(request: HttpRequest, pk: int) -> Submission:
    submission = get_object_or_404(Submission.objects.visible_to(request.user), pk=pk)
    if not may_draft(request.user, submission):
        raise PermissionDenied
    return submission


urlpatterns = [
    path("<int:pk>/draft/", draft, name="draft"),
    path("<int:pk>/join/", join, name="join"),
]
