"""The dates of an exemption in their order: what was decided before it was applied for is an error."""

import datetime
from typing import TYPE_CHECKING, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.dates import agree

if TYPE_CHECKING:
    from barriers.models.exemption import ExemptionPage

#: Earlier field, later field, what is wrong when they are the other way round.
_ORDER: Final = (
    ("applied_on", "decided_on", gettext_lazy("The decision cannot be before the application.")),
    (
        "decided_on",
        "legal_basis_on",
        gettext_lazy("The legal basis cannot be in force before the decision."),
    ),
    (
        "legal_basis_on",
        "in_force_from",
        gettext_lazy("It cannot be in force before its legal basis is."),
    ),
    ("in_force_from", "in_force_to", gettext_lazy("It cannot end before it begins.")),
    (
        "in_force_from",
        "evaluation_due",
        gettext_lazy("It cannot be evaluated before it is in force."),
    ),
)
#: What has happened, and so is never in the future.
_PAST: Final = ("applied_on", "decided_on")


def earliest_start(page: "ExemptionPage") -> datetime.date | None:
    """The first day the trial may begin by its publication; None while nothing is published."""
    published = page.charter_published_on
    if published is None:
        return None
    day_after = page.vehicle is not None and page.vehicle.starts_day_after
    return published + datetime.timedelta(days=1 if day_after else 0)


def date_problems(page: "ExemptionPage") -> dict[str, str]:
    """What is wrong with the page's dates, by field."""
    problems: dict[str, str] = {}
    for earlier, later, sentence in _ORDER:
        first, second = getattr(page, earlier), getattr(page, later)
        if first is None or second is None or _may_follow(page, earlier, first, later, second):
            continue
        problems.setdefault(later, str(sentence))
    for name in _PAST:
        day = getattr(page, name)
        if day is not None and day > timezone.localdate():
            problems[name] = _("The date is in the future.")
    start = earliest_start(page)
    if start is not None and page.in_force_from is not None and page.in_force_from < start:
        problems.setdefault(
            "in_force_from", _("It cannot be in force before its rules have been published.")
        )
    return problems


def _may_follow(
    page: "ExemptionPage", earlier: str, first: datetime.date, later: str, second: datetime.date
) -> bool:
    """Whether the second can be the later one, as far as both are known."""
    precisions = [
        getattr(page, name.removesuffix("_on") + "_precision", "day") for name in (earlier, later)
    ]
    return second >= first or agree(first, precisions[0], second, precisions[1])
