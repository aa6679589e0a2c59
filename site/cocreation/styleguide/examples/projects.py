"""The parts of a project's page: the short facts, phases, goals, news, what it is linked with."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, HERE, barrier_card, long_card
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said, sentence, title
from projects.goal_charts import goal_charts
from projects.models import ProjectGoal, ProjectPhase

TITLE = ("Projektets side", "A project's page")


@example("components/project_summary.html")
def project_summary() -> States:
    facts = [(said("Periode", "Period"), "2026-2027"), (said("Sted", "Place"), "Tommerup")]
    contacts = [{"role": said("Projektleder", "Project lead"), "email": "bil@assens.example"}]
    hard = [{"role": LONG_WORD, "name": LONG_WORD, "email": f"{LONG_WORD.lower()}@assens.example"}]
    return {
        normal(): {"facts": facts, "contacts": contacts, "partners": [{"name": "Lokalrådet"}]},
        empty(): {"facts": [], "contacts": contacts},
        long_words(): {"facts": [(LONG_WORD, LONG_WORD)], "contacts": hard},
    }


@example("components/phase_list.html")
def phase_list() -> States:
    names = (said("Idéer", "Ideas"), said("Prøvekørsel", "Trial run"), said("Status", "Stock"))
    month, today = datetime.timedelta(days=30), timezone.localdate()
    phases = [
        ProjectPhase(title=name, starts=today + start, ends=today + end, take_part=sentence())
        for name, (start, end) in zip(
            names, ((-3 * month, -month), (-month, month), (month, 2 * month)), strict=True
        )
    ]
    hard = ProjectPhase(title=LONG_WORD, starts=today, take_part=LONG_WORD)
    return {normal(): {"phases": phases}, long_words(): {"phases": [hard]}}


def goals(**changed: Any) -> dict[str, Any]:
    """One goal as a chart, with whatever a state changes."""
    values: dict[str, Any] = {
        "indicator": said("Ture om ugen", "Trips a week"),
        "unit": said("ture", "trips"),
        "target": Decimal(40),
        "latest": Decimal(31),
        "measured_on": DAY,
    }
    return {"goals": goal_charts([ProjectGoal(**{**values, **changed})])}


@example("components/goal_list.html")
def goal_list() -> States:
    wait = {"indicator": said("Dages ventetid", "Days to wait"), "unit": said("dage", "days")}
    return {
        normal(): goals(baseline=Decimal(12)),
        said("Mere end målet", "More than the target"): goals(latest=Decimal("57.5")),
        said("Mindre er bedre", "Less is better"): goals(
            **wait, baseline=Decimal(30), target=Decimal(10), latest=Decimal(18)
        ),
        said("Den gale vej", "The wrong way"): goals(baseline=Decimal(20), latest=Decimal(8)),
        said("Under nul", "Below zero"): goals(
            baseline=Decimal(-50), target=Decimal(10), latest=Decimal(-20)
        ),
        said("Ikke målt endnu", "Not measured yet"): goals(latest=None, measured_on=None),
        said("Uden mål", "Without a target"): goals(target=None),
        long_words(): goals(indicator=LONG_WORD, unit=LONG_WORD[:40]),
    }


@example("components/update_list.html")
def update_list() -> States:
    news = (title(), HERE, DAY, sentence())
    return {
        normal(): {"updates": [news, news]},
        long_words(): {"updates": [(LONG_WORD, HERE, DAY, LONG_WORD)]},
    }


@example("components/linked_section.html")
def linked_section() -> States:
    label = said("Barrierer på vejen", "Barriers on the way")
    named = {"anchor": "linked", "label": label}
    return {
        normal(): {"group": {**named, "cards": [barrier_card(), barrier_card()]}},
        long_words(): {"group": {**named, "label": LONG_WORD, "cards": [long_card()]}},
    }
