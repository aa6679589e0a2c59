"""“It stops us too”: the form behind the link on a barrier's page and in the report's second step."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from barriers.models import Backing
from barriers.reporting.backing import backings_of
from barriers.reporting.forms import BackingForm
from barriers.reporting.places import report_address
from feedback.protection import CitizenForm, FormPage
from network.models import Record, SitePage
from subscriptions.things import address_of, page_of

#: What the report's second step sends along when it leads here.
_CARRIED: Final = ("what", "where", "stamp")
#: No person, or far too many at once: not counted, and not told so either.
_MACHINE: Final = frozenset({"trap", "crowded"})


class TooPage(FormPage):
    """…/it-stops-us-too/FK-B-0042/"""

    form_class = BackingForm
    template_name = "pages/barriers/too.html"
    title = gettext_lazy("It stops us too")
    intro = gettext_lazy("We count how many it stops, and where. No name, no mail.")
    submit = gettext_lazy("Count us in")
    purpose = gettext_lazy("To show how many a rule stops. We keep only municipality and role.")

    record: Record
    page: SitePage
    carried: dict[str, str]

    def setup_page(self) -> None:
        self.record, self.page = _barrier(self.kwargs["number"])
        self.carried = {}

    def kept(self) -> str:
        return _("As long as the barrier stands in the register. It says nothing about you.")

    def breadcrumbs(self) -> list[tuple[str, str]]:
        return [(self.page.title, address_of(self.page))]

    def closed(self) -> str:
        return _("This barrier has been archived.") if self.page.archived else ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("step") == "too":
            # From the report: what was written goes along, should it be another barrier after all.
            self.carried = {name: request.POST.get(name, "") for name in _CARRIED}
            return self.show(self.form_class(request=request))
        return super().post(request, *args, **kwargs)

    def context(self, form: CitizenForm) -> dict[str, Any]:
        return {
            "barrier": self.page,
            "carried": self.carried,
            "report_url": report_address(get_language() or "da") if self.carried else "",
        }

    def make(self, form: CitizenForm) -> str:
        if _MACHINE.isdisjoint(form.signals):
            Backing.objects.create(
                record=self.record,
                municipality=form.cleaned_data["municipality"],
                role=form.cleaned_data["role"],
            )
        return reverse("too_thanks", args=[self.record.number])


@require_safe
@never_cache
def too_thanks(request: HttpRequest, number: str) -> HttpResponse:
    """How many it is now, and how to hear more."""
    record, page = _barrier(number)
    context = {
        "title": _("Thank you. You are counted."),
        "barrier": page,
        "barrier_url": address_of(page),
        "backings": backings_of(record),
        "follow_url": reverse("follow", args=[number]),
        "breadcrumbs": [(page.title, address_of(page))],
        "meta": {"noindex": True},
    }
    return render(request, "pages/barriers/too_thanks.html", context)


def _barrier(number: str) -> tuple[Record, SitePage]:
    record = get_object_or_404(Record, number=number, type="barrier")
    page = page_of(record, get_language() or "da")
    if page is None:
        raise Http404
    return record, page
