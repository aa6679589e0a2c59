"""Reports > Did it help?: the pages that ask their readers, those that help least first."""

from typing import Any, Final, NamedTuple

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem

from feedback.submissions.helpful import Helped, helped
from network.grants import own_municipalities
from network.models import SitePage

_MOST: Final = 300


class Line(NamedTuple):
    """A page, where it is edited, and what its readers said."""

    title: str
    url: str
    municipality: str
    helped: Helped


class HelpfulMenuItem(MenuItem):
    """Among the reports, for everybody who edits."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request)


def may_read(request: HttpRequest) -> bool:
    """Figures without a word of anybody's: whoever enters the admin may see them."""
    return bool(request.user.has_perm("wagtailadmin.access_admin"))


def helpful_report(request: HttpRequest) -> HttpResponse:
    """The pages of the reader's own municipality; two queries."""
    if not may_read(request):
        raise PermissionDenied
    pages = SitePage.objects.live().filter(asks_if_helpful=True, alias_of=None)
    own = own_municipalities(request.user)
    if own is not None:
        pages = pages.filter(lead__code__in=own)
    by_record: dict[int, SitePage] = {}
    for row in pages.select_related("lead").order_by("path")[:_MOST]:
        # All languages of a page are answered together: it stands here once.
        by_record.setdefault(row.record_id or 0, row)
    said = helped(list(by_record))
    lines = [_line(row, said.get(record, Helped())) for record, row in by_record.items()]
    context: dict[str, Any] = {
        "page_title": _("Did the page help?"),
        "lines": sorted(lines, key=_share),
    }
    return render(request, "editors/helpful_report.html", context)


def _line(page: SitePage, figure: Helped) -> Line:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return Line(page.get_admin_display_title(), url, page.lead.name if page.lead else "", figure)


def _share(line: Line) -> tuple[bool, float, str]:
    """Pages nobody has said anything of stand last."""
    total = line.helped.total
    return not total, line.helped.yes / total if total else 0.0, line.title
