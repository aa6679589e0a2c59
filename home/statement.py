"""The accessibility statement for readers: its facts, its page, and the address /was."""

import calendar
import datetime
from dataclasses import dataclass, field
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from home.models import StandardPage
from home.models.accessibility import AccessibilityStatement, Conformance, Method
from network.addresses import addresses
from network.contexts import page_context
from network.freshness import remembered, watch
from network.models import SitePage
from network.sites import site_of

#: Where one reads how to complain to the authority.
COMPLAINTS: Final = "https://digst.dk/digital-inklusion/webtilgaengelighed/"
#: A review is due within a year; a month before that the admin begins to remind.
REMIND_AFTER_MONTHS: Final = 11
watch(AccessibilityStatement)


@dataclass(frozen=True)
class Statement:
    """Plain facts. ``pages`` are title and address of its page by language, ``key`` what they share."""

    was_url: str = ""
    email: str = ""
    phone: str = ""
    conformance: str = ""
    method: str = ""
    prepared_on: datetime.date | None = None
    reviewed_on: datetime.date | None = None
    key: str = ""
    pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    complaints_url: str = COMPLAINTS

    @property
    def page(self) -> tuple[str, str] | None:
        """Title and address in the reader's language, else in the other; None for no public page."""
        return self.pages.get(get_language() or "") or next(iter(self.pages.values()), None)

    @property
    def conformance_text(self) -> str:
        """How far the requirements are met, as a sentence."""
        return str(Conformance(self.conformance).label) if self.conformance else ""

    @property
    def method_text(self) -> str:
        """How that was found out, as a sentence."""
        return str(Method(self.method).label) if self.method else ""


def statement_of(site: int | None) -> Statement:
    """The site's statement, empty where there is none; two queries after a change, else none."""
    return Statement(**remembered(f"statement:{site}", lambda: _facts(site)))


@page_context
def statement_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The facts, for the page that carries them."""
    if not isinstance(page, StandardPage):
        return {}
    site = site_of(request)
    statement = statement_of(site.pk if site else None)
    is_its_page = bool(statement.key) and statement.key == str(page.translation_key)
    return {"statement": statement if is_its_page else None}


@require_safe
def was(request: HttpRequest) -> HttpResponse:
    """/was, where the law lets everybody look: on to the statement, or to our page about it."""
    site = site_of(request)
    statement = statement_of(site.pk if site else None)
    if statement.was_url:
        return redirect(statement.was_url)
    if statement.page is None:
        raise Http404
    _title, address = statement.page
    return redirect(address)


def reminder_day(reviewed_on: datetime.date) -> datetime.date:
    """When the admin begins to remind of the next review: eleven months after the last.

    >>> reminder_day(datetime.date(2026, 3, 31))
    datetime.date(2027, 2, 28)
    """
    months = reviewed_on.month - 1 + REMIND_AFTER_MONTHS
    year, month = reviewed_on.year + months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, min(reviewed_on.day, last))


def is_review_due(reviewed_on: datetime.date | None) -> bool:
    """Whether the last review is so old that the next one should begin, or was never."""
    return reviewed_on is None or reminder_day(reviewed_on) <= timezone.localdate()


def _facts(site: int | None) -> dict[str, Any]:
    """The fields of a statement as plain data."""
    # Never AccessibilityStatement.for_request: it would write a row for a site that has none.
    kept = AccessibilityStatement.objects.filter(site=site).select_related("page").first()
    if kept is None:
        return {}
    key = str(kept.page.translation_key) if kept.page else ""
    names = ("was_url", "email", "phone", "conformance", "method", "prepared_on", "reviewed_on")
    facts = {name: getattr(kept, name) for name in names}
    return {**facts, "key": key, "pages": _pages(key) if key else {}}


def _pages(key: str) -> dict[str, tuple[str, str]]:
    find = addresses()
    rows = SitePage.objects.visible().filter(translation_key=key).order_by("path")
    rows = rows.values_list("locale__language_code", "title", "url_path")
    return {code: (title, find.path(url_path)) for code, title, url_path in rows}
