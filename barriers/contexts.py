"""What the pages and cards of barriers show beside what every page shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from barriers.models import BarrierPage
from network.contexts import page_context
from network.dates import written
from network.models import SitePage, StatusChange
from network.registry import Fact, card_facts
from network.toc import shown
from network.vocabulary import words_of


@dataclass(frozen=True)
class ReferenceLine:
    """A rule as the list shows it."""

    title: str
    section: str
    url: str
    plain: str


@page_context
def barrier_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The rules, the authority and how the outcome came about."""
    if not isinstance(page, BarrierPage):
        return {}
    references, history = reference_lines(page), status_lines(page)
    return {
        "references": references,
        "authority": page.authority,
        "facts": barrier_facts(page),
        "history": history,
        "sections_before": shown(
            ("description", _("What stands in the way"), page.description),
            ("affected", _("Who is affected"), page.affected),
            ("consequence", _("What it leads to"), page.consequence),
            ("example", _("An example"), page.example),
            ("references", _("The rules it comes from"), references),
            ("workaround", _("What one can do meanwhile"), page.workaround),
            ("history", _("What has happened"), history),
        ),
    }


def reference_lines(page: BarrierPage) -> list[ReferenceLine]:
    """The rules of a barrier, in the editors' order."""
    rules = [row.legal_reference for row in page.references.select_related("legal_reference")]
    return [ReferenceLine(rule.name, rule.place, rule.url, rule.plain) for rule in rules]


@dataclass(frozen=True)
class StatusLine:
    """One dated step in the barrier's history, with its public note and source."""

    label: str
    date: str
    note: str
    source: str


def status_lines(page: BarrierPage) -> list[StatusLine]:
    """The barrier's history, oldest first; one query."""
    if page.record is None or page.lifecycle is None:
        return []
    changes: Sequence[StatusChange] = list(page.record.status_changes.all())
    return [
        StatusLine(
            page.lifecycle.label(change.to_status),
            written(change.on, change.precision),
            change.note,
            change.source,
        )
        for change in changes
    ]


def barrier_facts(page: BarrierPage) -> list[tuple[str, str]]:
    """The short facts in the order a reader asks; empty ones are left out."""
    words = words_of(page, "municipalities", "themes")
    facts = [
        (_("Kind of rule"), page.kind_label),
        (_("Who decides"), page.authority.name if page.authority else ""),
        (_("Who met it"), page.get_origin_display()),
        (_("Municipalities"), ", ".join(words["municipalities"])),
        (_("Themes"), ", ".join(words["themes"])),
        (_("Next deadline"), written(page.next_deadline)),
    ]
    return [(label, str(value)) for label, value in facts if value]


@card_facts.register("barrier")
def facts_of_barriers(pages: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]:
    """Who decides about the rule; one query for all cards."""
    rows = BarrierPage.objects.filter(pk__in=[page.pk for page in pages])
    rows = rows.exclude(authority=None).select_related("authority").defer_streamfields()
    return {row.pk: [(_("Who decides"), row.authority.name)] for row in rows if row.authority}
