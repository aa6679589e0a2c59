"""The coordinator's desk: what is open by status, what is due by day, and on whom it waits."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from barriers.deadlines import Deadline, deadlines
from barriers.models import BarrierPage, ExemptionPage
from barriers.register.finding import MODELS
from barriers.register.outcomes import LIFECYCLES
from barriers.waiting import waits_for
from network.permissions import User, has_central_rights

#: So far ahead a deadline is warned of.
SOON = datetime.timedelta(days=60)
#: States in which nothing more is to be done; the others are work.
_AT_REST = {
    "barriers": frozenset(s.code for s in LIFECYCLES["barriers"] if s.terminal),
    "exemptions": frozenset(s.code for s in LIFECYCLES["exemptions"] if s.terminal),
}


@dataclass(frozen=True)
class OpenCase:
    """A barrier or an exemption in which there is work, and whose work it is."""

    page: BarrierPage | ExemptionPage
    waits_for: str


def may_see_desk(user: User) -> bool:
    """The desk belongs to whoever decides."""
    return has_central_rights(user)


class DeadlineReminder(Component):
    """What is over or near, on the admin's front page."""

    name = "register_deadlines"
    template_name = "editors/deadline_reminder.html"
    order = 60

    def __init__(self, overdue: list[Deadline], soon: list[Deadline]) -> None:
        self.overdue, self.soon = overdue, soon

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        url = reverse("register_admin:desk")
        return {"overdue": self.overdue, "soon": self.soon, "url": url}


def reminders(user: User) -> list[DeadlineReminder]:
    """One while there is something to remind of, for whoever decides."""
    if not may_see_desk(user):
        return []
    overdue, soon, _later = _by_nearness()
    return [DeadlineReminder(overdue, soon)] if overdue or soon else []


def _by_nearness() -> tuple[list[Deadline], list[Deadline], list[Deadline]]:
    """Overdue, within two months, later; a round that is over is nothing to be done any more."""
    today, rows = timezone.localdate(), deadlines()
    return (
        [row for row in rows if row.day < today and row.page_id],
        [row for row in rows if today <= row.day <= today + SOON],
        [row for row in rows if row.day > today + SOON],
    )


def desk(request: HttpRequest) -> HttpResponse:
    """Due and overdue first, then everything open, state by state."""
    if not may_see_desk(request.user):
        raise PermissionDenied
    overdue, soon, later = _by_nearness()
    context = {
        "page_title": _("Deadlines and open cases"),
        "overdue": overdue,
        "soon": soon,
        "later": later,
        "open": [group for table in MODELS for group in _open(table)],
        "calendar_url": reverse("register_deadlines"),
    }
    return render(request, "editors/register_desk.html", context)


def _open(table: str) -> list[tuple[str, list[OpenCase]]]:
    """The label of each state in which there is work, with its things, longest waiting first."""
    lifecycle = LIFECYCLES[table]
    pages = MODELS[table]._default_manager.filter(locale__language_code="da", alias_of=None)
    rows = pages.exclude(status__in=_AT_REST[table]).select_related("record", "lead", "authority")
    by_state: dict[str, list[OpenCase]] = {}
    for page in rows.defer("corrections").order_by("status_since", "pk"):
        by_state.setdefault(page.status, []).append(OpenCase(page, waits_for(page)))
    name = str(MODELS[table]._meta.verbose_name_plural).capitalize()
    return [
        (f"{name}: {lifecycle.label(state.code)}", by_state[state.code])
        for state in lifecycle
        if state.code in by_state
    ]
