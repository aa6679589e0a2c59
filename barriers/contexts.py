"""What the pages and cards of barriers show beside what every page shows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from barriers.lifecycle import BARRIER
from barriers.merged import merged_lines
from barriers.models import BarrierPage
from barriers.parts import reference_lines
from barriers.standing import Step, standing_of
from feedback.outcomes.history import history_lines
from network.contexts import page_context
from network.dates import written
from network.models import SitePage
from network.registry import Fact, card_facts
from network.step_log import log_of
from network.toc import shown
from network.vocabulary import words_of


@page_context
def barrier_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Where the barrier stands, the rule beside everyday life, the rules and the history."""
    if not isinstance(page, BarrierPage):
        return {}
    changes, references = log_of(page.record), reference_lines(page)
    history = history_lines(page.record_id, changes, BARRIER)
    merged = merged_lines(page)
    # A rule's plain words need the everyday beside them; without it they stand in the list.
    rules = [line for line in references if line.plain] if str(page.consequence) else []
    if rules:
        references = [line if line.wording else replace(line, plain="") for line in references]
    # What is quoted in a section of its own is not quoted again in the list.
    quoted = {block.value.rule.pk for block in page.quotations if block.value.rule}
    references = [
        replace(line, wording="", plain="") if line.pk in quoted else line for line in references
    ]
    return {
        "standing": standing_of(
            Step(page.status, page.status_since, page.status_precision),
            changes,
            timezone.localdate(),
            authority=page.authority.name if page.authority else "",
            deadline=page.next_deadline,
        ),
        "rules": rules,
        "references": references,
        "facts": barrier_facts(page),
        "history": history,
        "merged": merged,
        "sections_before": shown(
            ("rule", _("The rule says"), rules),
            ("everyday", _("In everyday life it means"), rules),
            ("description", _("What stands in the way"), page.description),
            ("affected", _("Who is affected"), page.affected),
            ("consequence", _("What it leads to"), "" if rules else str(page.consequence)),
            ("example", _("An example"), page.example),
            ("quotations", _("The law, word for word"), page.quotations),
            ("assessment", _("Legal assessment"), page.assessment),
            ("workaround", _("What one can do meanwhile"), page.workaround),
            ("references", _("The rules it comes from"), references),
            ("history", _("What has happened"), history),
            ("merged", _("Reported here too"), merged),
        ),
    }


def barrier_facts(page: BarrierPage) -> list[tuple[str, str]]:
    """The short facts in the order a reader asks; empty ones are left out."""
    words = words_of(page, "municipalities", "themes")
    facts = [
        (_("Kind of rule"), page.kind_label),
        (_("Who decides"), page.authority.name if page.authority else ""),
        (_("Who met it"), page.get_origin_display()),
        (_("Municipalities"), ", ".join(words["municipalities"])),
        (_("Themes"), ", ".join(words["themes"])),
        (_("Legal assessment"), assessed_line(page)),
        (_("Next deadline"), written(page.next_deadline)),
    ]
    return [(label, str(value)) for label, value in facts if value]


def assessed_line(page: BarrierPage) -> str:
    """Who assessed the rule, and when; "" where there is no assessment."""
    parts = (page.assessed_by, written(page.assessed_on)) if str(page.assessment) else ()
    return ", ".join(part for part in parts if part)


@card_facts.register("barrier")
def facts_of_barriers(pages: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]:
    """Who decides about the rule; one query for all cards."""
    rows = BarrierPage.objects.filter(pk__in=[page.pk for page in pages])
    rows = rows.exclude(authority=None).select_related("authority").defer_streamfields()
    return {row.pk: [(_("Who decides"), row.authority.name)] for row in rows if row.authority}
