"""A form on an address of its own: never cached, with its errors told, received once."""

from http import HTTPStatus
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import translate_url
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import View

from feedback.protection.citizen_form import CitizenForm
from feedback.protection.once import SentBefore, once
from feedback.protection.privacy_notice import PrivacyNotice, notice_for
from network.meta import Meta, locale_name
from network.models import Municipality
from network.sites import origin_of


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class FormPage(View):
    """Subclass it for each form::

    class ContactPage(FormPage):
        form_class = ContactForm
        title = _("Write to the municipality")

        def setup_page(self): self.town = get_object_or_404(Municipality, code=self.kwargs["code"])
        def municipality(self): return self.town
        def make(self, form): return receipt_address(submit(…))
    """

    form_class: ClassVar[type[CitizenForm]]
    template_name: ClassVar[str] = "pages/feedback/form.html"
    title: Any = ""
    intro: Any = ""
    submit: Any = ""
    purpose: Any = ""

    def setup_page(self) -> None:
        """Find what the form is about, by ``self.kwargs``; raise Http404 where it is gone."""

    def make(self, form: Any) -> str:
        """Make the rows of a valid form, in the caller's transaction; where the person is sent."""
        raise NotImplementedError

    def closed(self) -> str:
        """Why nothing can be sent now, as a sentence; "" where it can."""
        return ""

    def municipality(self) -> Municipality | None:
        """Who is responsible for what is sent; None for the network."""
        return None

    def kept(self) -> str:
        """How long it is kept, as a sentence; "" for the usual one about the mail address."""
        return ""

    def form_options(self) -> dict[str, Any]:
        """What the form is made with, beside the data and the request."""
        return {}

    def context(self, form: CitizenForm) -> dict[str, Any]:
        """More for the template."""
        return {}

    def breadcrumbs(self) -> list[tuple[str, str]]:
        """(title, address) of what the form belongs to."""
        return []

    def languages(self) -> dict[str, str]:
        """This form's address by language."""
        path = self.request.path
        return {code: translate_url(path, code) for code, _name in settings.LANGUAGES}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.method in {"GET", "HEAD", "POST"}:
            self.setup_page()
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.show(self.form_class(request=request, **self.form_options()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, request.FILES, request=request, **self.form_options())
        is_valid = form.is_valid()
        reason = "" if form.was_sent else self.closed()
        if reason:
            form.add_error(None, ValidationError(reason, "closed"))
        elif is_valid:
            return self.received(form)
        return self.show(form)

    def received(self, form: CitizenForm) -> HttpResponse:
        """Receive a valid form once, and lead to its receipt."""
        try:
            address = once(form, lambda: self.make(form))
        except SentBefore:
            form.tell_sent_before()
            return self.show(form)
        return HttpResponseRedirect(address, status=HTTPStatus.SEE_OTHER)

    def notice(self) -> PrivacyNotice | None:
        """The privacy notice at the form; None where nothing is written in it."""
        return notice_for(self.municipality(), purpose=str(self.purpose), kept=self.kept())

    def show(self, form: CitizenForm) -> HttpResponse:
        """The page with the form; with its errors where it was sent."""
        response = render(self.request, self.template_name, self._whole_context(form))
        if form.retry_after:
            response.status_code = HTTPStatus.TOO_MANY_REQUESTS
            response["Retry-After"] = str(form.retry_after)
        return response

    def _whole_context(self, form: CitizenForm) -> dict[str, Any]:
        languages = self.languages()
        title = str(self.title)
        return {
            "form": form,
            "title": title,
            "intro": str(self.intro),
            "submit": str(self.submit) or _("Send"),
            "closed": "" if form.is_bound else self.closed(),
            "notice": self.notice(),
            "breadcrumbs": self.breadcrumbs(),
            "languages": languages,
            "meta": Meta(
                canonical=origin_of(self.request) + self.request.path,
                alternates=[],
                switch=list(languages.items()),
                description="",
                image_url="",
                noindex=True,
                title=title,
                og_type="website",
                locale=locale_name(get_language()),
            ),
            **self.context(form),
        }
