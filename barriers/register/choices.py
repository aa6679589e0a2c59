"""The choices of the register's filters, in the reader's language; remembered until content changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from barriers.models import ApplicationRound, Authority, LegalReference, RefusalReason, Vehicle
from barriers.register.outcomes import LIFECYCLES, OUTCOMES
from barriers.register.question import FILTERS, SORTS, Question
from network.freshness import remembered, watch
from network.models import Municipality

Pair = tuple[str, str]

for _model in (ApplicationRound, Authority, LegalReference, RefusalReason, Vehicle):
    watch(_model)


@dataclass(frozen=True)
class Choice:
    """A value of a filter, and whether it is chosen."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True)
class Filter:
    """One filter of the form."""

    name: str
    label: str
    choices: list[Choice]


def filters_of(question: Question) -> list[Filter]:
    """The form's filters with their choices; those with nothing to choose are left out."""
    known = names(question.table)
    return [
        Filter(name, label_of(name), _choices(known[name], question.filters.get(name, "")))
        for name in FILTERS
        if known[name]
    ]


def names(table: str) -> Mapping[str, Sequence[Pair]]:
    """Value and name of all there is to choose, by filter."""
    return remembered(f"register-names:{table}:{get_language()}", lambda: _names(table))


def name_of(table: str, name: str, value: str) -> str:
    """What a value is called; a value nobody knows says so."""
    found = dict(names(table)[name]).get(value)
    return found or _("unknown: “%s”") % value


def label_of(name: str) -> str:
    """What readers call a filter."""
    return {
        "status": _("Status now"),
        "outcome": _("Answer given"),
        "reason": _("Reason for refusal"),
        "municipality": _("Municipality"),
        "authority": _("Authority"),
        "law": _("Law"),
        "vehicle": _("Scheme"),
        "round": _("Application round"),
        "from": _("From"),
        "to": _("To"),
    }[name]


def sorts_of(question: Question) -> list[Choice]:
    """The orders the table can stand in."""
    labels = {
        "since": _("Newest change first"),
        "number": _("Number"),
        "title": _("Title"),
        "municipality": _("Municipality"),
        "status": _("Status"),
    }
    return [Choice(sort, labels[sort], sort == question.sort) for sort in SORTS]


def _choices(pairs: Sequence[Pair], chosen: str) -> list[Choice]:
    return [Choice(value, label, value == chosen) for value, label in pairs]


def _names(table: str) -> dict[str, list[Pair]]:
    lifecycle = LIFECYCLES[table]
    return {
        "status": [(code, str(label)) for code, label in lifecycle.choices],
        "outcome": [(code, lifecycle.label(code)) for code in OUTCOMES[table]],
        "reason": [(row.code, row.name) for row in RefusalReason.objects.all()],
        "municipality": [(row.code, row.name) for row in Municipality.objects.all()],
        "authority": [(str(row.pk), row.name) for row in Authority.objects.all()],
        "law": [(str(row.pk), row.citation) for row in LegalReference.objects.all()],
        "vehicle": [(row.code, row.name) for row in Vehicle.objects.all()],
        "round": [(row.code, row.name) for row in ApplicationRound.objects.all()],
    }
