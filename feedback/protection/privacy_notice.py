"""What the law lets everybody know before they send a form; shown by components/privacy_notice.html."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from feedback.models import Retention
from network.addresses import addresses
from network.freshness import remembered, watch
from network.models import Municipality, SitePage

#: The page about privacy, by its slug in each language.
_SLUGS: Final = ("privatliv", "privacy")
watch(Municipality)
watch(Retention)


@dataclass(frozen=True)
class PrivacyNotice:
    """Plain facts; empty ones are left out. ``privacy_url`` leads to the page about privacy."""

    responsible: str
    purpose: str
    kept: str
    officer_name: str = ""
    officer_email: str = ""
    officer_phone: str = ""
    privacy_url: str = ""


def notice_for(municipality: Municipality | None, *, purpose: str, kept: str = "") -> PrivacyNotice:
    """The notice at a form. ``purpose`` is a sentence; ``kept`` too, by default about the address."""
    facts = {"purpose": purpose, "kept": kept or contact_kept(), "privacy_url": privacy_url()}
    if municipality is None:
        return PrivacyNotice(
            responsible=_("The municipality you write to, and for the site the whole network."),
            **facts,
        )
    return PrivacyNotice(
        responsible=_("%(municipality)s Municipality") % {"municipality": municipality.name},
        officer_name=municipality.officer_name,
        officer_email=municipality.officer_email,
        officer_phone=municipality.officer_phone,
        **facts,
    )


def contact_kept() -> str:
    """How long a mail address is kept, as a sentence."""
    months = remembered("retention:contact", lambda: Retention.current().contact_months)
    return ngettext(
        "We delete your name and mail address %(months)d month after we last wrote to each other.",
        "We delete your name and mail address %(months)d months after we last wrote to each other.",
        months,
    ) % {"months": months}


def privacy_url() -> str:
    """The page about privacy in the reader's language, "" where there is none."""
    language = get_language() or "da"
    return remembered(f"privacy:{language}", lambda: _privacy_page(language))


def _privacy_page(language: str) -> str:
    pages = SitePage.objects.visible().in_language(language).filter(slug__in=_SLUGS)
    page = pages.order_by("path").first()
    return addresses().of(page) if page is not None else ""
