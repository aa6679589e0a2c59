"""wagtail-localize asks only whether somebody may translate at all; here also whether this page is theirs."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import (
    UpdateTranslationsForm,
    UpdateTranslationsView,
)


class OwnPageTranslationView(SubmitPageTranslationView):
    """Begin a translation of a page the user may edit."""

    request: HttpRequest

    def get_object(self) -> Page:
        page: Page = super().get_object()
        if not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page


class OwnTranslationsUpdateView(UpdateTranslationsView):
    """Bring changes into the translations of a page the user may edit, and publish where they may."""

    request: HttpRequest
    object: TranslationSource

    def get_object(self) -> TranslationSource:
        source: TranslationSource = super().get_object()
        page = source.get_source_instance()
        if isinstance(page, Page) and not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return source

    def get_form(self) -> UpdateTranslationsForm:
        form = super().get_form()
        if not self._may_publish():
            del form.fields["publish_translations"]
        return form

    def form_valid(self, form: UpdateTranslationsForm) -> HttpResponse:
        form.cleaned_data.setdefault("publish_translations", False)
        answer: HttpResponse = super().form_valid(form)
        return answer

    def _may_publish(self) -> bool:
        targets = (
            translation.get_target_instance()
            for translation in self.object.translations.filter(enabled=True)
        )
        return all(
            target.permissions_for_user(self.request.user).can_publish()
            for target in targets
            if isinstance(target, Page)
        )
