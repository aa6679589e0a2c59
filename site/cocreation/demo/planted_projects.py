"""The demo's projects with their phases, goals and updates."""

from typing import Any, Final

from cocreation.demo.content import Facts, projects, published
from cocreation.demo.places import ENGLISH
from cocreation.demo.planting import Planter
from cocreation.demo.tree import list_key
from projects.models import (
    ProjectContact,
    ProjectDocument,
    ProjectGoal,
    ProjectPage,
    ProjectPartner,
    ProjectPhase,
    ProjectUpdatePage,
)

#: Fields that take a value as it is written, and fields of rich text.
PLAIN: Final = (
    "citizen_role",
    "locality",
    "latitude",
    "longitude",
    "budget_amount",
    "budget_source",
    "evidence_level",
)
RICH: Final = ("now", "take_part", "result", "lessons", "evaluation")


def plant_projects(planter: Planter) -> int:
    """Plant what is missing; returns how many pages that were."""
    before = planter.places.count
    for facts in projects():
        _plant(planter, facts)
        for update in facts.get("updates", ()):
            _plant_update(planter, facts, update)
    return planter.places.count - before


def _plant(planter: Planter, facts: Facts) -> None:
    key = f"project/{facts['key']}"
    if planter.places.find(key) is None:
        page = _page(planter, facts)
        parent = planter.places.page(list_key("projects", facts["municipality"]))
        planter.danish(key, page, parent=parent, on=published(facts))
        planter.history(page, facts["history"])
    if "en" in facts:
        planter.english(key, facts["en"], lambda page: _write_english(planter, page, facts["en"]))


def _page(planter: Planter, facts: Facts) -> ProjectPage:
    page = ProjectPage(**{name: facts[name] for name in PLAIN if name in facts})
    planter.describe(page, facts)
    for name in RICH:
        setattr(page, name, planter.rich(facts.get(name, "")))
    page.body = planter.body(facts["body"])
    register = planter.register
    page.methods = [register.methods[each] for each in facts["methods"]]
    page.target_groups = [register.target_groups[each] for each in facts["target_groups"]]
    danish = planter.places.locales["da"]
    page.phases = [ProjectPhase(**row, locale=danish) for row in facts["phases"]]
    page.goals = [ProjectGoal(**row, locale=danish) for row in facts["goals"]]
    page.partners = [ProjectPartner(**row) for row in facts.get("partners", ())]
    page.contacts = [ProjectContact(**facts["contact"])]
    page.documents = [
        ProjectDocument(document=planter.shelf.document(row["document"]), title=row["title"])
        for row in facts.get("documents", ())
    ]
    return page


def _write_english(planter: Planter, page: Any, facts: Facts) -> None:
    for name in ("locality", "budget_source"):
        setattr(page, name, facts.get(name) or getattr(page, name))
    for name in RICH:
        setattr(page, name, planter.rich(facts.get(name, ""), ENGLISH))
    page.body = planter.body(facts["body"], ENGLISH)
    for name in ("phases", "goals"):
        relation = getattr(page, name)
        rows = list(relation.all())
        for row, texts in zip(rows, facts[name], strict=True):
            for column, text in texts.items():
                setattr(row, column, text)
        relation.set(rows)
    page.contacts = [_named(row, role=facts["contact_role"]) for row in page.contacts.all()]
    titles = facts.get("documents", ())
    page.documents = [
        _named(row, title=title) for row, title in zip(page.documents.all(), titles, strict=True)
    ]


def _named(row: Any, **texts: str) -> Any:
    for column, text in texts.items():
        setattr(row, column, text)
    return row


def _plant_update(planter: Planter, project: Facts, facts: Facts) -> None:
    key, parent = f"update/{facts['key']}", f"project/{project['key']}"
    if planter.places.find(key) is None:
        page = ProjectUpdatePage(date=facts["date"], body=planter.body(facts["body"]))
        described = {"municipality": project["municipality"], "themes": project["themes"], **facts}
        planter.describe(page, described)
        planter.danish(key, page, parent=planter.places.page(parent), on=facts["date"])
    english = project.get("en", {}).get("updates", {}).get(facts["key"])
    if english:

        def write(page: Any) -> None:
            page.body = planter.body(english["body"], ENGLISH)

        planter.english(key, english, write)
