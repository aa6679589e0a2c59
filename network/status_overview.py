"""What the editing screen shows of a status: where it stands, how it came there, where it can go."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from network.lifecycle import Lifecycle, Request, Requirement, Transition
from network.models import Record, SitePage, StatusChange
from network.permissions import User, may_change_status
from network.requirements import unmet
from network.transitions import gaps, judged_page


@dataclass(frozen=True)
class StatusButton:
    """A way out of the present status, and what the page still lacks for it."""

    label: str
    url: str
    lacks: Sequence[str]


@dataclass(frozen=True)
class StatusLine:
    """One row of the history: the state's name beside the change."""

    label: str
    change: StatusChange


@dataclass(frozen=True)
class StatusOverview:
    """Everything the status panel shows. `gaps`: what the present state asks for and is not there."""

    label: str
    tone: str
    history: Sequence[StatusLine]
    buttons: Sequence[StatusButton]
    gaps: Sequence[str]
    may_change: bool


@dataclass(frozen=True)
class Needs:
    """What a way asks for: `lacks` is missing in the page, `wants` is met in the small form."""

    lacks: Sequence[str]
    wants: Sequence[Requirement]


def needs_of(page: SitePage | None, lifecycle: Lifecycle, way: Transition) -> Needs:
    """Sort a way's requirements by where an editor meets them: in the page, or in the small form."""
    needs: tuple[Requirement, ...] = (*way.needs, *lifecycle.state(way.target).needs)
    open_needs = unmet(needs, Request(page=page, note=""))
    lacks = [str(need.message) for need in open_needs if not need.field]
    return Needs(lacks, [need for need in open_needs if need.field])


def status_overview(page: SitePage, user: User) -> StatusOverview | None:
    """The overview of a saved page's record; None for types without a lifecycle and unsaved pages."""
    lifecycle, record = page.page_type.lifecycle, page.record
    if lifecycle is None or record is None or page.pk is None:
        return None
    known = record.status in lifecycle
    changes = record.status_changes.select_related("by", "document").order_by("-on", "-pk")
    may_change = may_change_status(user, page)
    return StatusOverview(
        label=lifecycle.label(record.status),
        tone=lifecycle.state(record.status).tone if known else "neutral",
        history=[StatusLine(lifecycle.label(change.to_status), change) for change in changes],
        buttons=_buttons(page, record, lifecycle) if may_change else [],
        gaps=gaps(record) if may_change else [],
        may_change=may_change,
    )


def _buttons(page: SitePage, record: Record, lifecycle: Lifecycle) -> list[StatusButton]:
    judged = judged_page(record)
    buttons = []
    for way in lifecycle.allowed(record.status):
        if way.who == "clock":
            continue
        url = reverse("network_admin:status", args=[page.pk, way.target])
        seen = urlencode({"expected": record.status})
        lacks = needs_of(judged, lifecycle, way).lacks
        buttons.append(StatusButton(str(way.label), f"{url}?{seen}", lacks))
    return buttons
