"""The columns of the register's files, with what each means: the codebook is made from them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from barriers.register.rows import Row, When

#: Between several values in one cell.
BETWEEN: Final = " | "


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means, and what a line has in it."""

    name: str
    meaning: str | Promise
    value: Callable[[Row], str]


def _day(when: When | None) -> str:
    return when.iso if when else ""


def _joined(values: Sequence[str]) -> str:
    return BETWEEN.join(values)


def _counted(counts: Mapping[str, int]) -> str:
    """The largest first, equal ones by their codes."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return _joined([f"{code}: {number}" for code, number in ordered])


COLUMNS: Final = (
    Column("number", _("The permanent number. It never changes."), lambda row: row.number),
    Column("title", _("The title."), lambda row: row.title),
    Column("url", _("The address of the page."), lambda row: row.url),
    Column(
        "municipalities",
        _("The codes of all municipalities that take part, with | between them."),
        lambda row: _joined([code for code, _name in row.municipalities]),
    ),
    Column("authority", _("Who decides about the rule."), lambda row: row.authority),
    Column("laws", _("The rules in question, with | between them."), lambda row: _joined(row.laws)),
    Column(
        "schemes",
        _("The schemes that were applied by, with | between them."),
        lambda row: _joined(row.vehicles),
    ),
    Column("rounds", _("The application rounds."), lambda row: _joined(row.rounds)),
    Column("status", _("Where it stands now: a code."), lambda row: row.status),
    Column(
        "status_label",
        _("The status in the language of the address."),
        lambda row: row.status_label,
    ),
    Column(
        "status_since",
        _("The day since which the status holds, as far as it is known."),
        lambda row: _day(row.since),
    ),
    Column(
        "outcome",
        _("The latest answer it was given: a code. Empty: no answer yet."),
        lambda row: row.outcome,
    ),
    Column(
        "outcome_on",
        _("The day of that answer, as far as it is known: 2018, 2018-03 or 2018-03-14."),
        lambda row: _day(row.outcome_on),
    ),
    Column(
        "applied_on",
        _("The day of the latest application, as far as it is known."),
        lambda row: _day(row.applied_on),
    ),
    Column(
        "days",
        _("Days from the application to the answer. Empty where a day is not known."),
        lambda row: "" if row.days is None else str(row.days),
    ),
    Column(
        "reasons",
        _("The reasons of a refusal: codes, with | between them."),
        lambda row: _joined([code for code, _name in row.reasons]),
    ),
    Column(
        "tied",
        _("For a barrier the exemptions it led to, for an exemption the barriers it came from."),
        lambda row: _joined(row.tied),
    ),
    Column(
        "duplicate_of",
        _("The number of the barrier that this one turned out to be. It is followed there."),
        lambda row: row.duplicate_of,
    ),
    Column(
        "stopped",
        _(
            "How many have said that it stops them too. Of a duplicate they are counted at the other."
        ),
        lambda row: str(row.stopped.total),
    ),
    Column(
        "stopped_by_municipality",
        _("The same by the codes of municipalities, as “assens: 3”, with | between them."),
        lambda row: _counted(row.stopped.places),
    ),
    Column(
        "stopped_by_role",
        _("The same by the codes of roles, as “association: 2”, with | between them."),
        lambda row: _counted(row.stopped.roles),
    ),
    Column(
        "source",
        _("Where the latest step can be looked up."),
        lambda row: row.source,
    ),
    Column(
        "documents",
        _("The addresses of the documents of all steps, with | between them."),
        lambda row: _joined(row.documents),
    ),
    Column(
        "demo",
        _("1 for content that is made up as a demonstration."),
        lambda row: "1" if row.demo else "0",
    ),
)
