"""A municipality keeps something for its archive: held beyond every day, with a reason."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.models import Contact, Submission
from feedback.moderation.audit import note
from feedback.moderation.buttons import Button, item_button
from feedback.policies import Item, may_see_contact
from feedback.rights.holdings import is_journalised
from feedback.seeing import User
from network.cpr_guard import refuse_cpr_numbers


class JournaliseForm(forms.Form):
    """Why it is kept; empty takes the hold off again."""

    reason = forms.CharField(
        label=gettext_lazy("Why it has to be kept"),
        max_length=200,
        required=False,
        help_text=gettext_lazy(
            "For example the case number. It is then neither deleted by itself nor by request. "
            "Leave it empty to take the hold off."
        ),
    )

    def clean(self) -> None:
        refuse_cpr_numbers(self)


@item_button
def journalise_button(item: Item, user: User) -> Button | None:
    """On the desk, for those who see who sent it."""
    if not isinstance(item, Submission) or not may_see_contact(user, item):
        return None
    if not Contact.objects.filter(submission=item.pk).exists():
        return None
    label = _("Change the hold") if is_journalised(item) else _("Keep for the archive")
    return Button(label, reverse("feedback_rights:journalise", args=[item.pk]))


def journalise(request: HttpRequest, pk: int) -> HttpResponse:
    """The form behind the button."""
    submission = get_object_or_404(Submission, pk=pk)
    if not may_see_contact(request.user, submission):
        raise PermissionDenied
    contact = get_object_or_404(Contact, submission=submission)
    form = JournaliseForm(request.POST or None, initial={"reason": contact.journalised_because})
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"].strip()
        with transaction.atomic():
            Contact.objects.filter(pk=contact.pk).update(
                journalised=bool(reason), journalised_because=reason
            )
            note(request.user, "feedback.journalise", submission, data={"words": reason})
        told = _("It is kept for the archive.") if reason else _("The hold is taken off.")
        messages.success(request, told)
        return redirect("feedback_desk:item", "submission", submission.pk)
    context = {
        "form": form,
        "submission": submission,
        "page_title": _("Keep for the archive"),
        "back_url": reverse("feedback_desk:item", args=["submission", submission.pk]),
    }
    return render(request, "editors/rights/journalise.html", context)
