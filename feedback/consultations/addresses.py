"""Where one answers a consultation, and where the answers are read: beneath its own page."""

from collections.abc import Callable

from django.urls import reverse
from django.utils import translation

from feedback.models import ConsultationPage
from network.addresses import addresses
from network.models import SitePage


def answer_form_address(page_url: str) -> str:
    """The form's own address; it is never kept by anybody."""
    return reverse("consultation_answer", args=[_below(page_url)])


def answers_address(page_url: str) -> str:
    """The list of public answers."""
    return reverse("consultation_answers", args=[_below(page_url)])


def languages_of(page: ConsultationPage, address: Callable[[str], str]) -> dict[str, str]:
    """By language, an address beneath each visible version of the consultation."""
    found = {}
    versions = SitePage.objects.visible().filter(record=page.record_id)
    for version in versions.select_related("locale").defer("corrections").order_by("pk"):
        code = version.locale.language_code
        with translation.override(code):
            found[code] = address(addresses().of(version))
    return found


def _below(page_url: str) -> str:
    """A page's address as seen from the front page of its language."""
    return page_url.strip("/").partition("/")[2]
