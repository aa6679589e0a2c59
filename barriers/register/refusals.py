"""The library of refusals: by reason, with what was answered and what was done instead."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from barriers.addresses import in_each_language, meta_for
from barriers.models import ExemptionPage, RefusalReason
from barriers.register.finding import everything
from barriers.register.page import tables
from network.addresses import addresses
from network.dates import written
from network.models import Link, StatusChange


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
    """The refusals of one reason."""

    code: str
    name: str
    meaning: str
    refusals: list[Refusal]


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
        "total": sum(len(group.refusals) for group in groups),
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
    exemptions = _refused_exemptions()
    by_reason: dict[int | None, list[Refusal]] = {}
    for page in exemptions:
        by_reason.setdefault(page.refusal_reason_id, []).append(_of_exemption(page))
    unknown = [*by_reason.pop(None, []), *_refused_without_exemption(exemptions)]
    groups = [
        Group(reason.code, reason.name, reason.meaning, by_reason[reason.pk])
        for reason in RefusalReason.objects.filter(pk__in=[pk for pk in by_reason if pk])
    ]
    groups.sort(key=lambda group: (-len(group.refusals), group.name))
    if unknown:
        meaning = _("The source does not say why, or nobody has sorted the refusal yet.")
        groups.append(Group("unknown", _("The reason is not in the register"), meaning, unknown))
    return groups


def _refused_exemptions() -> Sequence[ExemptionPage]:
    """Applications with a no, be it to a part."""
    steps = StatusChange.objects.filter(to_status__in=("refused", "partly_granted"))
    pages = everything("exemptions").filter(record__in=steps.values("record_id"))
    return list(
        pages.select_related("record", "lead", "locale", "authority", "refusal_reason").order_by(
            "-decided_on", "pk"
        )
    )


def _of_exemption(page: ExemptionPage) -> Refusal:
    return Refusal(
        **_shared(page),
        when=written(page.decided_on, page.decided_precision),
        answer=str(page.decision_text),
        instead=str(page.instead),
        is_partial=page.status != "refused",
    )


def _refused_without_exemption(known: Sequence[ExemptionPage]) -> list[Refusal]:
    """Barriers that were refused before the register had exemptions."""
    tied = Link.objects.filter(target__in=[page.record_id for page in known], kind="led_to")
    steps = StatusChange.objects.filter(to_status="refused", record__type="barrier")
    when = {step.record_id: written(step.on, step.precision) for step in steps}
    pages = everything("barriers").filter(record__in=list(when))
    pages = pages.exclude(record__in=tied.values("source_id"))
    rows = pages.select_related("record", "lead", "locale", "authority").order_by(
        "-status_since", "pk"
    )
    return [
        Refusal(
            **_shared(page),
            when=when[page.record_id],
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
