"""The register's deadlines: rounds, answers, evaluations, last days; for the desk and for calendars."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from barriers.exemptions.lifecycle import PENDING
from barriers.lifecycle import BARRIER
from barriers.models import ApplicationRound
from barriers.register.finding import everything
from barriers.waiting import waits_for
from network.addresses import addresses
from network.models import SitePage

#: An evaluation is due until it has been made.
_NOT_EVALUATED = (
    *("granted", "partly_granted", "legal_basis", "charter_published"),
    *("in_force", "extended", "expired", "ended"),
)


@dataclass(frozen=True)
class Deadline:
    """A day on which something has to be there; ``waits_for`` is who has to act."""

    key: str
    day: datetime.date
    what: str
    title: str
    number: str
    url: str
    waits_for: str
    page_id: int | None = None


def deadlines() -> list[Deadline]:
    """Every deadline of what is public, past ones too, by day; three queries."""
    found = [*_rounds(), *_of_exemptions(), *_of_barriers()]
    return sorted(found, key=lambda each: (each.day, each.key))


def _rounds() -> Iterator[Deadline]:
    for each in ApplicationRound.objects.exclude(deadline=None).select_related("vehicle"):
        if each.deadline is not None:
            yield Deadline(
                key=f"round-{each.code}",
                day=each.deadline,
                what=_("Last day to apply"),
                title=each.name,
                number="",
                url="",
                waits_for=_("The municipalities"),
            )


def _of_exemptions() -> Iterator[Deadline]:
    where = addresses()
    for page in (
        everything("exemptions")
        .select_related("record", "lead", "round", "authority")
        .defer("corrections")
    ):
        lead = page.lead.name if page.lead else _("The whole network")
        authority = page.authority.name if page.authority else ""
        rows: list[tuple[str, datetime.date | None, str, str]] = []
        if page.status in PENDING and page.round:
            rows.append(("answer", page.round.answer_expected, _("Answer expected"), authority))
        if page.status == "in_force":
            rows.append(("end", page.in_force_to, _("Last day of the trial"), lead))
        if page.status in _NOT_EVALUATED:
            rows.append(("evaluation", page.evaluation_due, _("Evaluation due"), lead))
        for key, day, what, who in rows:
            if day is not None:
                yield _of_page(page, key, day, what, who, where.of(page))


def _of_barriers() -> Iterator[Deadline]:
    where = addresses()
    open_states = [state.code for state in BARRIER if not state.terminal]
    pages = everything("barriers").filter(status__in=open_states).exclude(next_deadline=None)
    for page in pages.select_related("record", "lead", "authority").defer("corrections"):
        if page.next_deadline is not None:
            what, who = _("Next deadline"), waits_for(page)
            yield _of_page(page, "next", page.next_deadline, what, who, where.of(page))


def _of_page(
    page: SitePage, key: str, day: datetime.date, what: str, waits_for: str, url: str
) -> Deadline:
    return Deadline(
        key=f"{page.number}-{key}",
        day=day,
        what=what,
        title=page.title,
        number=page.number,
        url=url,
        waits_for=waits_for,
        page_id=page.pk,
    )
