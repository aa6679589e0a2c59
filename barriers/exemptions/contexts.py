"""What the pages and cards of exemptions show beside what every page shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from barriers.exemptions.lifecycle import EXEMPTION
from barriers.models import EvaluationPage, ExemptionPage
from barriers.parts import reference_lines
from feedback.outcomes.history import history_lines
from network.addresses import addresses
from network.contexts import page_context
from network.dates import written
from network.document_lines import DocumentLine, document_line
from network.models import Attachment, SitePage
from network.registry import Fact, card_facts
from network.step_log import log_of
from network.toc import shown
from network.vocabulary import words_of

#: States in which the answer is there, and stamped.
SETTLED = frozenset(
    state.code
    for state in EXEMPTION
    if state.code
    not in ("draft", "approved_locally", "submitted", "in_process", "legal_basis", "extended")
)


@page_context
def exemption_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """What changes beside the law, where it stands, who decides, the documents and the history."""
    if not isinstance(page, ExemptionPage):
        return {}
    changes, references = log_of(page.record), reference_lines(page)
    history = history_lines(page.record_id, changes, EXEMPTION)
    documents = documents_of(page)
    evaluations = _evaluations(page)
    return {
        "settled": page.status in SETTLED,
        "references": references,
        "facts": exemption_facts(page),
        "documents": documents,
        "evaluations": evaluations,
        "history": history,
        "sections_before": shown(
            ("change", _("What changes"), page.change_plain),
            ("change-legal", _("In the law's terms"), page.change_legal),
            ("references", _("The rules it deviates from"), references),
            ("decision", _("The decision"), page.decision_text),
            ("instead", _("What was done instead"), page.instead),
            ("documents", _("Documents"), documents),
            ("evaluation", _("How it is evaluated"), str(page.evaluation_plan) or evaluations),
            ("history", _("What has happened"), history),
        ),
    }


@page_context
def evaluation_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Who evaluated, when, and the report."""
    if not isinstance(page, EvaluationPage):
        return {}
    facts = [
        (_("Evaluated on"), written(page.evaluated_on)),
        (_("Who evaluated"), page.evaluator),
    ]
    return {
        "facts": [(label, value) for label, value in facts if value],
        "documents": _lines((page.document, _("The evaluation"))),
        "sections_before": shown(
            ("findings", _("What was found"), page.findings),
            ("conclusion", _("What it means for the rule"), page.conclusion),
        ),
    }


def _evaluations(page: ExemptionPage) -> list[tuple[str, str]]:
    """Title and address of the evaluations beneath the page."""
    where = addresses()
    rows = SitePage.objects.visible().child_of(page).order_by("path").defer("corrections")
    return [(row.title, where.of(row)) for row in rows]


def documents_of(page: ExemptionPage) -> list[DocumentLine]:
    """The municipality's own rules, and the decision."""
    return _lines(
        (page.charter, _("The municipality's own rules (vedtægt)")),
        (page.decision_document, _("The decision")),
    )


def _lines(*named: tuple[Attachment | None, str]) -> list[DocumentLine]:
    """Those that are there, each led by what it is."""
    return [document_line(each, f"{called}: {each.title}") for each, called in named if each]


def exemption_facts(page: ExemptionPage) -> list[tuple[str, str]]:
    """The short facts in the order a reader asks; empty ones are left out."""
    authority = page.authority.name_on(page.decided_on or page.applied_on) if page.authority else ""
    period = [written(page.in_force_from), written(page.in_force_to)]
    between = " – ".join(period) if all(period) else period[0]
    reason = page.refusal_reason.name if page.refusal_reason else ""
    facts = [
        (_("Who applies"), ", ".join(_applicant_lines(page))),
        (_("Scheme"), page.vehicle.name if page.vehicle else ""),
        (_("Application round"), page.round.name if page.round else ""),
        (_("Applied on"), written(page.applied_on, page.applied_precision)),
        (_("Who decides"), authority),
        (_("Decided on"), written(page.decided_on, page.decided_precision)),
        (_("Reason for refusal"), reason),
        (_("The authority's reference"), page.decision_reference),
        (_("Legal basis in force on"), written(page.legal_basis_on)),
        (_("Rules published on"), written(page.charter_published_on)),
        (_("In force"), between),
        (_("Evaluation due on"), written(page.evaluation_due)),
        (_("Themes"), ", ".join(words_of(page, "themes")["themes"])),
    ]
    return [(label, str(value)) for label, value in facts if value]


def _applicant_lines(page: ExemptionPage) -> list[str]:
    lines = []
    for row in page.applicants.select_related("municipality"):
        day = written(row.council_on, row.council_precision)
        words = {"name": row.municipality.name, "date": day}
        lines.append(_("%(name)s (council %(date)s)") % words if day else row.municipality.name)
    return lines


@card_facts.register("exemption")
def facts_of_exemptions(pages: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]:
    """Who decides, and the reason of a refusal; one query for all cards."""
    rows = ExemptionPage.objects.filter(pk__in=[page.pk for page in pages])
    rows = rows.select_related("authority", "refusal_reason").defer_streamfields()
    return {row.pk: _card_facts(row) for row in rows}


def _card_facts(row: ExemptionPage) -> list[Fact]:
    facts: list[Fact] = []
    if row.authority:
        facts.append((_("Who decides"), row.authority.name))
    if row.refusal_reason:
        facts.append((_("Reason for refusal"), row.refusal_reason.name))
    return facts
