"""The page that reports a barrier, as three steps that work without scripts.

What was typed travels in hidden fields from step to step: nothing is kept before the last one is
sent, and no session and no cookie (but the form's own guard) is needed.
"""

from collections.abc import Sequence
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from barriers.models import ReportPage
from barriers.reporting.forms import DetailsForm, WhatForm
from barriers.reporting.sending import send_report
from barriers.reporting.similar import similar_barriers
from feedback.protection import CitizenForm, FormPage
from language.plain_text import plain_text
from network.cards import Card

#: What the pressed button says: its name is "step".
_BACK: Final = "back"
_LOOK: Final = "look"
_GO_ON: Final = "on"
#: The fields of the first step, and those of the last that survive a step back (files cannot).
_FIRST: Final = ("what", "where")
_LATER: Final = ("role", "municipality", "affected", "rule", "email", "confidential")


class ReportWizard(FormPage):
    """One address; the button says which step comes next."""

    form_class = DetailsForm
    template_name = "pages/barriers/report_page.html"
    submit = _("Send my report")
    purpose = _("To find out what the barrier is, and what can be done about it.")

    step = 1
    similar: Sequence[Card] = ()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._show_step(1, WhatForm(request=request))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        step = request.POST.get("step", "")
        if step in (_BACK, _LOOK, _GO_ON):
            return self._leaf(request, step)
        form = self._details(request.POST, request.FILES)
        if form.is_valid():
            return self.received(form)
        return self._show_step(3, form)

    def make(self, form: CitizenForm) -> str:
        return send_report(form)

    def context(self, form: CitizenForm) -> dict[str, Any]:
        """What every page has, and the step's own facts."""
        page: ReportPage = self.kwargs["page"]
        return {
            **page.get_context(self.request),
            "step": self.step,
            "steps": 3,
            "similar": self.similar,
            "typed": {name: form[name].value() or "" for name in _FIRST},
            "later": self._carried(_LATER),
        }

    def _leaf(self, request: HttpRequest, step: str) -> HttpResponse:
        """To another step. Nothing is received, so nothing is counted or kept."""
        typed = self._carried(_FIRST)
        if step == _BACK:
            return self._show_step(1, WhatForm(request=request, initial=typed))
        first = WhatForm(request.POST, request=request)
        if not first.is_valid():
            return self._show_step(1, first)
        self.similar = similar_barriers(typed["what"]) if step == _LOOK else ()
        if self.similar:
            return self._show_step(2, first)
        initial = {**typed, **self._carried(_LATER)}
        return self._show_step(3, self._details(initial=initial))

    def _details(self, *args: Any, **kwargs: Any) -> DetailsForm:
        confidence = plain_text(self.kwargs["page"].confidence)
        return DetailsForm(*args, request=self.request, confidence=confidence, **kwargs)

    def _carried(self, names: Sequence[str]) -> dict[str, str]:
        """What was typed in any step so far."""
        return {name: self.request.POST[name] for name in names if name in self.request.POST}

    def _show_step(self, step: int, form: CitizenForm) -> HttpResponse:
        self.step = step
        return self.show(form)


def serve_report(
    page: Page, request: HttpRequest, args: Any, kwargs: Any
) -> HttpResponseBase | None:
    """A hook of Wagtail: the page is a form, so it is served by one."""
    if not isinstance(page, ReportPage):
        return None
    return ReportWizard.as_view()(request, page=page)
