"""The form that asks for a mail address and nothing more. Whose address it is, a mail finds out."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from feedback.protection import CitizenForm, FormPage
from network.models import Municipality, Record, SitePage
from network.own_pages import own_page
from network.public_forms import MailField
from subscriptions.addresses import given
from subscriptions.confirming import ask_to_confirm
from subscriptions.follow_confirmed import PURPOSE
from subscriptions.following import hears_of
from subscriptions.things import address_of, page_of

#: What tells a program from a person for certain; it gets the same answer, and no mail goes.
_SURELY_A_PROGRAM = "trap"


class FollowForm(CitizenForm):
    """One question."""

    autocomplete = {"email": "email"}

    email = MailField(
        label=gettext_lazy("Your e-mail"),
        help_text=gettext_lazy("Nobody else sees it. We use it for this alone."),
    )


class FollowPage(FormPage):
    """Asks for the address; the mail with the button does the rest."""

    form_class = FollowForm
    submit = gettext_lazy("Get mail")
    purpose = gettext_lazy("To write to you when something happens to what you follow.")

    def setup_page(self) -> None:
        self.record, self.page = _followed(self.kwargs["number"])
        self.title = _("Get mail about “%(title)s”") % {"title": self.page.title}
        self.intro = _("We write to you %(when)s. You can stop at any time.") % {
            "when": hears_of(self.record.type)
        }

    def municipality(self) -> Municipality | None:
        return self.page.lead

    def kept(self) -> str:
        return _("As long as you follow something. Without a yes from you, for seven days.")

    def breadcrumbs(self) -> list[tuple[str, str]]:
        return [(self.page.title, address_of(self.page))]

    def make(self, form: Any) -> str:
        if _SURELY_A_PROGRAM not in form.signals:
            address = given(form.cleaned_data["email"], get_language() or "da")
            ask_to_confirm(address, PURPOSE, record=self.record)
        return reverse("follow_asked", args=[self.page.number])


@require_safe
def follow_asked(request: HttpRequest, number: str) -> HttpResponse:
    """What to do now; the same for everybody, whether the address was known or not."""
    _record, page = _followed(number)
    context = {
        "text": _("We have sent you a mail. Press the button in it, and you follow “%(title)s”.")
        % {"title": page.title},
        "what_to_do": _(
            "Is it not there in a few minutes? Look among unwanted mail, and look whether you wrote "
            "the address right. An address gets at most three such mails a day."
        ),
        "about": (page.title, address_of(page)),
    }
    template, title = "pages/subscriptions/plain.html", _("Look in your mail")
    return own_page(request, template, context, title=title, route="follow_asked", args=[number])


def _followed(number: str) -> tuple[Record, SitePage]:
    """A thing that can be followed and its page, by its permanent number; 404 for any other."""
    record = Record.objects.filter(number=number.upper()).first()
    page = page_of(record, get_language() or "da") if record else None
    if record is None or page is None or page.archived or hears_of(record.type) is None:
        raise Http404
    return record, page
