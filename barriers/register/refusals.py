"""The library of refusals: by reason, with what was answered and what was done instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from barriers.addresses import meta_for
from barriers.models import BarrierPage, ExemptionPage, RefusalReason
from barriers.register.finding import everything
from barriers.register.page import tables
from network.addresses import addresses, in_each_language
from network.dates import written
from network.models import Link, StatusChange

#: So many of a reason are shown in full; the table has all of them.
NEWEST: Final = 8


@dataclass(frozen=True)
class Refusal:
    """One no: who asked, who said it, when, what was answered, what was done instead."""

    number: str
    title: str
    lang: str
    url: str
    place: str
    authority: str
    when: str
    answer: str
    instead: str
    is_partial: bool
    demo: bool


@dataclass(frozen=True)
class Group:
    """The refusals of one reason: how many there are, the newest, and where all of them are listed."""

    code: str
    name: str
    meaning: str
    total: int
    refusals: list[Refusal]
    all_url: str


@require_safe
def refusals(request: HttpRequest) -> HttpResponse:
    """Every refusal, also those of which nobody knows the reason."""
    languages = in_each_language("register_refusals")
    title = _("Refusals by reason")
    groups = refusal_groups()
    context = {
        "title": title,
        "tables": tables("refusals"),
        "groups": groups,
        "csv_url": reverse("register_barriers_csv") + "?outcome=refused",
        "languages": languages,
        "meta": meta_for(
            request,
            title=title,
            description=_("Learn from each no: why it came, and what was done instead."),
            languages=languages,
            canonical=request.path,
        ),
    }
    return render(request, "pages/barriers/refusals.html", context)


def refusal_groups() -> list[Group]:
    """By reason, those with most refusals first; those without a reason last."""
    asked: dict[int | None, list[int]] = {}
    for pk, reason in _refused_exemptions().values_list("pk", "refusal_reason"):
        asked.setdefault(reason, []).append(pk)
    shown = _shown([pk for found in asked.values() for pk in found[:NEWEST]])
    base = reverse("register_exemptions")
    groups = [
        Group(
            code=reason.code,
            name=reason.name,
            meaning=reason.meaning,
            total=len(asked[reason.pk]),
            refusals=[shown[pk] for pk in asked[reason.pk][:NEWEST]],
            all_url=f"{base}?reason={reason.code}",
        )
        for reason in RefusalReason.objects.filter(pk__in=[pk for pk in asked if pk])
    ]
    groups.sort(key=lambda group: (-group.total, group.name))
    without = asked.get(None, [])
    barriers = _refused_without_exemption()
    total = len(without) + barriers.count()
    if total:
        refusals = [shown[pk] for pk in without[:NEWEST]] + _of_barriers(barriers[:NEWEST])
        groups.append(
            Group(
                code="unknown",
                name=_("The reason is not in the register"),
                meaning=_("The source does not say why, or nobody has sorted the refusal yet."),
                total=total,
                refusals=refusals[:NEWEST],
                all_url=reverse("register_barriers") + "?outcome=refused",
            )
        )
    return groups


def _refused_exemptions() -> QuerySet[ExemptionPage]:
    """Applications with a no, be it to a part; the newest first."""
    steps = StatusChange.objects.filter(to_status__in=("refused", "partly_granted"))
    pages = everything("exemptions").filter(record__in=steps.values("record_id"))
    return pages.order_by("-decided_on", "pk")


def _shown(ids: Sequence[int]) -> dict[int, Refusal]:
    pages = ExemptionPage.objects.filter(pk__in=ids)
    rows = pages.select_related("record", "lead", "locale", "authority", "refusal_reason")
    return {page.pk: _of_exemption(page) for page in rows.defer("corrections")}


def _of_exemption(page: ExemptionPage) -> Refusal:
    return Refusal(
        **_shared(page),
        when=written(page.decided_on, page.decided_precision),
        answer=str(page.decision_text),
        instead=str(page.instead),
        is_partial=page.status != "refused",
    )


def _refused_without_exemption() -> QuerySet[BarrierPage]:
    """Barriers that were refused though the register has no exemption of theirs."""
    tied = Link.objects.filter(kind="led_to", target__type="exemption").values("source_id")
    steps = StatusChange.objects.filter(to_status="refused", record__type="barrier")
    pages = everything("barriers").filter(record__in=steps.values("record_id"))
    return pages.exclude(record__in=tied).order_by("-status_since", "pk")


def _of_barriers(pages: QuerySet[BarrierPage]) -> list[Refusal]:
    rows = list(pages.select_related("record", "lead", "locale", "authority"))
    steps = StatusChange.objects.filter(
        to_status="refused", record__in=[page.record_id for page in rows]
    )
    when = {step.record_id: written(step.on, step.precision) for step in steps}
    return [
        Refusal(
            **_shared(page),
            when=when.get(page.record_id or 0, ""),
            answer=str(page.outcome),
            instead=str(page.workaround),
            is_partial=False,
        )
        for page in rows
    ]


def _shared(page: Any) -> dict[str, Any]:
    return {
        "number": page.number,
        "title": page.title,
        "lang": page.locale.language_code,
        "url": addresses().of(page),
        "place": page.lead.name if page.lead else _("The whole network"),
        "authority": page.authority.name if page.authority else "",
        "demo": page.record.demo,
    }
