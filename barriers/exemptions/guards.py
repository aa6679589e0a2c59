"""What the steps of an exemption ask for, each with the sentence that says what is missing.

A guard that depends on the day of the step holds while no day is named: then nothing is wrong yet.
"""

import datetime
from collections.abc import Callable, Iterable
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from barriers.exemptions.dates import earliest_start
from network.dates import agree
from network.lifecycle import Request, Requirement
from network.requirements import has_text


def _filled(*names: str) -> Callable[[Request], bool]:
    return lambda request: all(getattr(request.page, name, None) for name in names)


def _is(field: str, precision_field: str = "") -> Callable[[Request], bool]:
    """The step's day is the one the page has in the field, as far as both are known."""

    def check(request: Request) -> bool:
        day = getattr(request.page, field, None)
        if request.on is None or day is None:
            return True
        precision = getattr(request.page, precision_field, "day")
        return agree(request.on, request.precision, day, precision)

    return check


def _not_before(day_of: Callable[[Any], datetime.date | None]) -> Callable[[Request], bool]:
    """The step's day is not before a day of the page."""

    def check(request: Request) -> bool:
        day = day_of(request.page)
        if request.on is None or day is None or request.on >= day:
            return True
        return request.precision != "day" and agree(request.on, request.precision, day, "day")

    return check


def _rows(request: Request, name: str) -> Iterable[Any]:
    rows = getattr(request.page, name, None)
    return [] if rows is None else rows.all()


def _councils_decided(request: Request) -> bool:
    rows = list(_rows(request, "applicants"))
    return bool(rows) and all(row.council_on for row in rows)


def _councils_decided_before(request: Request) -> bool:
    days = [(row.council_on, row.council_precision) for row in _rows(request, "applicants")]
    on = request.on
    return on is None or all(
        day is None or day <= on or agree(on, request.precision, day, precision)
        for day, precision in days
    )


def _round_takes(request: Request) -> bool:
    open_round = getattr(request.page, "round", None)
    if open_round is None or request.on is None or request.precision != "day":
        return True
    return bool(open_round.takes(request.on))


def _has_authority_words(request: Request) -> bool:
    page = request.page
    named = getattr(page, "decision_reference", "") or getattr(page, "decision_document_id", None)
    return bool(named)


def _ends_later(request: Request) -> bool:
    last = getattr(request.page, "in_force_to", None)
    return request.on is None or last is None or last >= request.on


def _is_over(request: Request) -> bool:
    last = getattr(request.page, "in_force_to", None)
    return last is not None and (request.on is None or request.on > last)


def _has_evaluation(request: Request) -> bool:
    page = request.page
    # Nothing but evaluations can lie beneath an exemption.
    return page is not None and page.pk is not None and page.get_children().live().exists()


COUNCILS: Final = Requirement(
    _("Write under “Who applies” which municipalities apply, and when each council decided."),
    _councils_decided,
)
COUNCILS_FIRST: Final = Requirement(
    _("A council decided after this date. The councils decide first."), _councils_decided_before
)
SCHEME: Final = Requirement(
    _("Choose the scheme, and the authority that answers."), _filled("vehicle", "authority")
)
RULES: Final = Requirement(
    _("Name at least one rule it deviates from."),
    lambda each: bool(list(_rows(each, "references"))),
)
CHANGE: Final = Requirement(
    _("Write what changes, in plain words."), lambda each: has_text(each, "change_plain")
)
APPLIED: Final = Requirement(
    _("Write “Applied on” in the page, and publish it first."), _filled("applied_on")
)
APPLIED_THEN: Final = Requirement(
    _("This is not the day the page has under “Applied on”."),
    _is("applied_on", "applied_precision"),
)
ROUND_OPEN: Final = Requirement(
    _("The application round takes no applications on this date."), _round_takes
)
DECISION: Final = Requirement(
    _("Write the decision's date, and what it says in plain words, and publish the page first."),
    lambda each: _filled("decided_on")(each) and has_text(each, "decision_text"),
)
DECISION_SOURCE: Final = Requirement(
    _("Write the authority's reference, or attach the decision as a document."),
    _has_authority_words,
)
DECIDED_THEN: Final = Requirement(
    _("This is not the day the page has under “Decided on”."),
    _is("decided_on", "decided_precision"),
)
REASON_CODE: Final = Requirement(
    _("Choose the reason for the refusal from the list."), _filled("refusal_reason")
)
BASIS: Final = Requirement(
    _("Write when the legal basis came into force."), _filled("legal_basis_on")
)
AFTER_BASIS: Final = Requirement(
    _("The legal basis is not in force on this date."),
    _not_before(lambda page: page.legal_basis_on),
)
CHARTER: Final = Requirement(
    _("Attach the municipality's own rules (vedtægt), and write when they were published."),
    _filled("charter", "charter_published_on"),
)
AFTER_CHARTER: Final = Requirement(
    _("The municipality's own rules were not published on this date yet."),
    _not_before(lambda page: page.charter_published_on),
)
AFTER_START: Final = Requirement(
    _("By its scheme it may begin on the day after its rules were published, at the earliest."),
    _not_before(earliest_start),
)
START: Final = Requirement(
    _("Write from when it is in force, and publish the page first."), _filled("in_force_from")
)
STARTS_THEN: Final = Requirement(
    _("This is not the day the page has under “In force from”."), _is("in_force_from")
)
NEW_END: Final = Requirement(
    _("Its last day is over. Write the new last day, and publish the page first."), _ends_later
)
OVER: Final = Requirement(_("Its last day is not over yet."), _is_over)
EVALUATION: Final = Requirement(
    _("Write the evaluation as a page beneath this one, and publish it first."), _has_evaluation
)
