"""What the pages and cards of projects show beside what every page shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.outcomes.history import HistoryLine, history_lines
from network.addresses import addresses
from network.cards import cards_for
from network.contexts import page_context
from network.dates import written
from network.document_lines import document_lines
from network.models import SitePage
from network.registry import Fact, card_facts
from network.step_log import log_of
from network.toc import shown
from network.vocabulary import words_of
from projects.goal_charts import goal_charts
from projects.models import ProjectPage, ProjectPhase, ProjectUpdatePage


@page_context
def project_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Phases, goals, people, documents and news of a project."""
    if not isinstance(page, ProjectPage):
        return {}
    phases, goals = list(page.phases.all()), goal_charts(page.goals.all())
    documents, updates = (
        document_lines(page.documents.select_related("document")),
        update_lines(page),
    )
    history = project_history(page)
    return {
        "phases": phases,
        "goals": goals,
        "partners": list(page.partners.all()),
        "contacts": [contact for contact in page.contacts.all() if contact.is_valid],
        "write_url": write_address(page),
        "documents": documents,
        "updates": updates,
        "history": history,
        "facts": project_facts(page, phases),
        "linked_below": True,
        "sections_before": shown(
            ("now", _("What is going on now"), page.now),
            ("phases", _("Phases"), phases),
            ("goals", _("Goals and figures"), goals),
            ("updates", _("News from the project"), updates),
        ),
        "sections_after": shown(
            ("result", _("Result"), page.result),
            ("lessons", _("What we have learnt"), page.lessons),
            ("evaluation", _("Evaluation"), page.evaluation),
            ("documents", _("Documents"), documents),
            ("history", _("What has happened"), history),
        ),
    }


def project_history(page: ProjectPage) -> list[HistoryLine]:
    """The steps of its status where one of them tells more than the track does; no query of its own."""
    lifecycle = page.page_type.lifecycle
    if page.record is None or lifecycle is None:
        return []
    lines = history_lines(page.record.pk, log_of(page.record), lifecycle)
    return lines if any(line.tells for line in lines) else []


@page_context
def update_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The project an update belongs to, while it is public: it may be taken down alone."""
    if not isinstance(page, ProjectUpdatePage):
        return {}
    parents = ProjectPage.objects.visible().filter(pk=page.get_parent().pk)
    return {"project": next(iter(cards_for(parents)), None)}


def write_address(page: ProjectPage) -> str:
    """Where one writes to the municipality about the project; "" for the network's own."""
    if page.lead is None or not page.number:
        return ""
    return f"{reverse('contact_municipality', args=[page.lead.code])}?about={page.number}"


def update_lines(page: ProjectPage) -> list[tuple[str, str, Any, str]]:
    """Title, address, date and summary of each public update, newest first; one query."""
    if page.pk is None:
        return []
    updates = ProjectUpdatePage.objects.child_of(page).visible().order_by("-date", "-pk")
    updates = updates.defer_streamfields()
    find = addresses()
    return [(update.title, find.of(update), update.date, update.summary) for update in updates]


def project_facts(page: ProjectPage, phases: Sequence[ProjectPhase]) -> list[tuple[str, str]]:
    """The short facts in the order a citizen asks; empty ones are left out."""
    words = words_of(page, "themes", "methods", "target_groups")
    money = _("%(amount)s kr.") % {"amount": intcomma(page.budget_amount or 0)}
    facts = [
        (_("Citizens' role"), page.get_citizen_role_display()),
        (_("Period"), period(phases)),
        (_("Place"), page.locality),
        (_("Themes"), ", ".join(words["themes"])),
        (_("Methods"), ", ".join(words["methods"])),
        (_("For whom"), ", ".join(words["target_groups"])),
        (_("Budget"), money if page.budget_amount is not None else ""),
        (_("Who pays"), page.budget_source),
        (_("How it is measured"), page.get_evidence_level_display()),
    ]
    return [(label, str(value)) for label, value in facts if value]


def period(phases: Sequence[ProjectPhase]) -> str:
    """From the first day of the phases to the last, as months; "" where no day is known."""
    first = min((phase.starts for phase in phases if phase.starts), default=None)
    last = max((phase.ends for phase in phases if phase.ends), default=None)
    if first and last:
        return _("%(first)s to %(last)s") % {
            "first": written(first, "month"),
            "last": written(last, "month"),
        }
    if first:
        return _("from %(first)s") % {"first": written(first, "month")}
    return ""


@card_facts.register("project")
def facts_of_projects(pages: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]:
    """The phase a project is in today; one query for all cards."""
    today = timezone.localdate()
    facts: dict[int, Sequence[Fact]] = {}
    phases = ProjectPhase.objects.filter(page__in=[page.pk for page in pages], starts__lte=today)
    for phase in phases.order_by("page_id", "sort_order"):
        if phase.state(today) == "now":
            facts[phase.page_id] = [(_("Now"), phase.title)]
    return facts
