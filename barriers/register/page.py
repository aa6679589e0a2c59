"""The register's two pages: a table with filters, sums, the flow of outcomes, days per step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from barriers.addresses import meta_for
from barriers.register.choices import filters_of, label_of, name_of, sorts_of
from barriers.register.finding import found, in_order
from barriers.register.outcomes import LIFECYCLES
from barriers.register.question import PAGE_SIZE, Question, read
from barriers.register.rows import rows_of
from barriers.register.sums import Sums, sums_of
from network.addresses import in_each_language
from network.dates import written
from network.facets import Chip


@dataclass(frozen=True)
class Line:
    """A line of the table of days: what it is about, of how many, and the median."""

    label: str
    count: int
    days: str


@require_safe
def register(request: HttpRequest, table: str) -> HttpResponse:
    """What fits the address's question, fifty at a time, and all of it in figures."""
    question = read(table, request.GET)
    name = f"register_{table}"
    here = reverse(name)
    sums = sums_of(question)
    paginator = Paginator(
        in_order(found(question), question).values_list("pk", flat=True), PAGE_SIZE
    )
    # The sums have counted already.
    paginator.__dict__["count"] = sums.total
    page = paginator.get_page(question.page)
    query = question.query()
    languages = in_each_language(name, query=query)
    title = _titles()[table]
    context: dict[str, Any] = {
        "title": title,
        "table": table,
        "tables": tables(table),
        "question": question,
        "filters": filters_of(question),
        "sorts": sorts_of(question),
        "here": here,
        "chips": _chips(question, here),
        "shortcuts": _shortcuts(question, here),
        "rows": rows_of(table, list(page.object_list)),
        "counted": _counted(table, sums.total),
        "total": sums.total,
        "stopped": sums.stopped,
        "page_obj": page,
        "previous_url": here + question.query(page=page.number - 1) if page.number > 1 else "",
        "next_url": here + question.query(page=page.number + 1) if page.has_next() else "",
        "outcomes": _outcomes(sums, question, here),
        "steps": _steps(sums, table),
        "waits": [Line(w.authority, w.cases, _days(w.days)) for w in sums.waits],
        "csv_url": reverse(f"{name}_csv") + query,
        "json_url": reverse(f"{name}_json") + query,
        "codebook_url": reverse("register_codebook"),
        "languages": languages,
        "meta": meta_for(
            request,
            title=title,
            description=_("All of it in one table, to filter, to sum up and to take along."),
            languages=languages,
            canonical=here + question.query(page=page.number),
            is_filtered=question.is_filtered,
        ),
    }
    return render(request, "pages/barriers/register.html", context)


def _titles() -> dict[str, str]:
    return {
        "barriers": _("The register of barriers"),
        "exemptions": _("The register of exemptions"),
    }


def tables(table: str) -> list[tuple[str, str, bool]]:
    """The register's pages: name, address, and whether it is this one."""
    return [
        (_("Barriers"), reverse("register_barriers"), table == "barriers"),
        (_("Exemptions"), reverse("register_exemptions"), table == "exemptions"),
        (_("Refusals by reason"), reverse("register_refusals"), table == "refusals"),
        (_("What applies here?"), reverse("what_applies"), False),
    ]


def _counted(table: str, total: int) -> str:
    if table == "barriers":
        words = ngettext("%(total)s barrier", "%(total)s barriers", total)
    else:
        words = ngettext("%(total)s exemption", "%(total)s exemptions", total)
    return words % {"total": total}


def _chips(question: Question, here: str) -> list[Chip]:
    """The filters that are set, in words, each with the address without it."""
    chips = [
        Chip(
            f"{label_of(name)}: {name_of(question.table, name, value)}",
            here + question.without(name).query(),
        )
        for name, value in question.filters.items()
    ]
    for name, day in (("from", question.since), ("to", question.until)):
        if day is not None:
            url = here + question.without(name).query()
            chips.append(Chip(f"{label_of(name)}: {written(day)}", url))
    return chips


def _shortcuts(question: Question, here: str) -> list[tuple[str, str]]:
    """Questions that are asked most, one click away."""
    if question.is_filtered:
        return []
    base = Question(question.table)
    return [
        (_("All refusals"), here + base.with_filter("outcome", "refused").query()),
        (
            _("Refusals 2016–2018"),
            f"{here}{base.with_filter('outcome', 'refused').query()}&from=2016-01-01&to=2018-12-31",
        ),
        (_("All grants"), here + base.with_filter("outcome", "granted").query()),
        (_("Withdrawn"), here + base.with_filter("outcome", "withdrawn").query()),
    ]


def _outcomes(sums: Sums, question: Question, here: str) -> list[tuple[str, int, str, str]]:
    lifecycle = LIFECYCLES[question.table]
    return [
        (
            lifecycle.label(code),
            count,
            lifecycle.state(code).tone,
            here + question.with_filter("status", code).query(),
        )
        for code, count in sums.states
    ]


def _steps(sums: Sums, table: str) -> Sequence[Line]:
    lifecycle = LIFECYCLES[table]
    return [
        Line(
            f"{lifecycle.label(step.source)} → {lifecycle.label(step.target)}",
            step.cases,
            _days(step.days),
        )
        for step in sums.steps
    ]


def _days(days: float) -> str:
    whole = round(days)
    return ngettext("%(days)s day", "%(days)s days", whole) % {"days": whole}
