"""The coordinator's desk: what is open by status, what is due by day, and on whom it waits."""

import datetime

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from barriers.deadlines import deadlines
from barriers.register.finding import MODELS
from barriers.register.outcomes import LIFECYCLES
from network.models import SitePage
from network.permissions import User, has_central_rights

#: So far ahead a deadline is warned of.
SOON = datetime.timedelta(days=60)
#: States in which nothing more is to be done; the others are work.
_AT_REST = {
    "barriers": frozenset(s.code for s in LIFECYCLES["barriers"] if s.terminal),
    "exemptions": frozenset(s.code for s in LIFECYCLES["exemptions"] if s.terminal),
}


def may_see_desk(user: User) -> bool:
    """The desk belongs to whoever decides."""
    return has_central_rights(user)


def desk(request: HttpRequest) -> HttpResponse:
    """Due and overdue first, then everything open, state by state."""
    if not may_see_desk(request.user):
        raise PermissionDenied
    today = timezone.localdate()
    rows = deadlines()
    context = {
        "page_title": _("The register's desk"),
        "overdue": [row for row in rows if row.day < today and row.page_id],
        "soon": [row for row in rows if today <= row.day <= today + SOON],
        "later": [row for row in rows if row.day > today + SOON],
        "open": [group for table in MODELS for group in _open(table)],
        "calendar_url": reverse("register_deadlines"),
    }
    return render(request, "editors/register_desk.html", context)


def _open(table: str) -> list[tuple[str, list[SitePage]]]:
    """The label of each state in which there is work, with its things, longest waiting first."""
    lifecycle = LIFECYCLES[table]
    pages = MODELS[table]._default_manager.filter(locale__language_code="da", alias_of=None)
    rows = pages.exclude(status__in=_AT_REST[table]).select_related("record", "lead", "authority")
    by_state: dict[str, list[SitePage]] = {}
    for page in rows.defer("corrections").order_by("status_since", "pk"):
        by_state.setdefault(page.status, []).append(page)
    name = str(MODELS[table]._meta.verbose_name_plural).capitalize()
    return [
        (f"{name}: {lifecycle.label(state.code)}", by_state[state.code])
        for state in lifecycle
        if state.code in by_state
    ]
