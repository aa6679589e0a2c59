"""The receipt's page, and the two forms that stand behind it: add something, and withdraw it."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from feedback.models import Submission, SubmissionState
from feedback.protection import CitizenForm, FormPage
from feedback.submissions.addresses import RECEIPT, receipt_address
from feedback.submissions.letters import who_answers
from feedback.submissions.lifecycle import OPEN_TO_ADDITIONS, WITHDRAW, add, withdraw
from feedback.submissions.receipt import receipt_of
from network.models import Municipality
from network.public_forms import LongTextField
from subscriptions.signed_links import read

_LONGEST: Final = 4000


@require_safe
@never_cache
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """The receipt of whoever has its link; for a link that is no good, how to go on."""
    submission = _found(token)
    if submission is None:
        return render(request, "pages/feedback/lost_receipt.html", status=404)
    context = {
        "receipt": receipt_of(submission),
        "submission": submission,
        "who": who_answers(submission),
        "add_url": reverse("receipt_add", args=[token]),
        "withdraw_url": reverse("receipt_withdraw", args=[token]),
        "meta": {"noindex": True},
    }
    response = render(request, "pages/feedback/receipt.html", context)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _found(token: str) -> Submission | None:
    pk = read(RECEIPT, token)
    rows = Submission.objects.select_related("municipality", "record", "contact__address")
    return rows.filter(pk=pk).first() if pk else None


class OfReceipt(FormPage):
    """A form behind a receipt."""

    submission: Submission

    def setup_page(self) -> None:
        found = _found(self.kwargs["token"])
        if found is None:
            raise Http404
        self.submission = found

    def municipality(self) -> Municipality | None:
        return None if self.submission.confidential else self.submission.municipality

    def context(self, form: CitizenForm) -> dict[str, Any]:
        return {"submission": self.submission}

    def breadcrumbs(self) -> list[tuple[str, str]]:
        title = _("Receipt %(reference)s") % {"reference": self.submission.reference}
        return [(title, receipt_address(self.submission))]


class AdditionForm(CitizenForm):
    """Something that was left out, or has happened since."""

    address_field = ""
    text = LongTextField(
        label=gettext_lazy("What do you want to add?"),
        help_text=gettext_lazy("Do not write CPR numbers or anything about other people's health."),
        max_length=_LONGEST,
    )


class AddToIt(OfReceipt):
    """…/add/"""

    form_class = AdditionForm
    title = gettext_lazy("Add information")
    intro = gettext_lazy("It is put beside what you sent, with today's date.")
    submit = gettext_lazy("Add it")
    purpose = gettext_lazy("To answer what you have sent.")
    template_name = "pages/feedback/receipt_form.html"

    def closed(self) -> str:
        if self.submission.state in OPEN_TO_ADDITIONS:
            return ""
        return _("Nothing can be added: it has been withdrawn, or was not taken on.")

    def make(self, form: CitizenForm) -> str:
        add(self.submission, form.cleaned_data["text"], form.signals)
        return receipt_address(self.submission)


class WithdrawForm(CitizenForm):
    """Nothing to fill in: the button is the answer."""

    address_field = ""


class WithdrawIt(OfReceipt):
    """…/withdraw/"""

    form_class = WithdrawForm
    title = gettext_lazy("Withdraw what you sent?")
    intro = gettext_lazy("Then nobody works on it any more, and you get no answer.")
    submit = gettext_lazy("Yes, withdraw it")
    template_name = "pages/feedback/receipt_form.html"

    def closed(self) -> str:
        if self.submission.state in WITHDRAW.sources:
            return ""
        if self.submission.state == SubmissionState.WITHDRAWN:
            return _("You have withdrawn it already.")
        return _("It cannot be withdrawn any more: it has been answered or closed.")

    def notice(self) -> None:
        """Nothing is written here."""

    def make(self, form: CitizenForm) -> str:
        withdraw(self.submission)
        return receipt_address(self.submission)
