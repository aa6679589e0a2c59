"""Generated pages of each type, complete but not yet stored."""

import datetime
from typing import Final

from barriers.lifecycle import BARRIER
from barriers.models import BarrierPage, BarrierReference, Origin, RuleKind
from cocreation.demo.content import read
from cocreation.demo.crowd_history import status
from cocreation.demo.crowd_texts import Seed
from cocreation.demo.places import DANISH
from cocreation.demo.planting import Planter
from network.models import SitePage
from projects.models import CitizenRole, EvidenceLevel, ProjectGoal, ProjectPage, ProjectPhase
from stories.models import StoryKind, StoryPage

#: How long the first phase of a generated project takes.
FIRST_PHASE: Final = datetime.timedelta(days=90)


def make_page(planter: Planter, seed: Seed) -> SitePage:
    """The page of the seed with all its facts and texts."""
    make = {"project": _project, "story": _story, "barrier": _barrier}[seed.type]
    page = make(planter, seed)
    themes = [each["slug"] for each in read("network")["theme"]]
    planter.describe(
        page,
        {
            "title": seed.title,
            "summary": seed.text("summaries"),
            "municipality": seed.municipality,
            "themes": sorted({seed.pick(themes, "theme"), seed.pick(themes, "second theme")}),
            "keywords": [seed.place.lower()],
            "picture": seed.pick(list(read("pictures")), "picture"),
        },
    )
    return page


def _project(planter: Planter, seed: Seed) -> SitePage:
    danish, register = planter.places.locales[DANISH], planter.register
    state = status(seed)
    ended = state in {"finished", "evaluated"}
    page = ProjectPage(
        citizen_role=seed.pick(CitizenRole.values, "role"),
        locality=seed.place,
        now=planter.rich(seed.text("now")),
        take_part=planter.rich(seed.text("take_part")) if state == "running" else "",
        body=planter.body(seed.body()),
        budget_amount=10_000 * (seed.number % 40 + 1),
        budget_source="Kommunens pulje",
        evidence_level=seed.pick(EvidenceLevel.values, "evidence"),
        result=planter.rich(seed.text("result")) if ended else "",
        evaluation=planter.rich(seed.text("evaluation")) if state == "evaluated" else "",
    )
    page.methods = [seed.pick(list(register.methods.values()), "method")]
    page.target_groups = [seed.pick(list(register.target_groups.values()), "target group")]
    turn = seed.day + FIRST_PHASE
    page.phases = [
        ProjectPhase(title="Vi begynder", starts=seed.day, ends=turn, locale=danish),
        ProjectPhase(title="Vi prøver", starts=turn, locale=danish),
    ]
    page.goals = [
        ProjectGoal(
            indicator="Deltagere",
            unit="personer",
            baseline=0,
            target=50,
            latest=seed.number % 70,
            measured_on=turn,
            locale=danish,
        )
    ]
    return page


def _story(planter: Planter, seed: Seed) -> SitePage:
    kind = seed.pick(StoryKind.values, "kind")
    failed = kind == StoryKind.FAILURE
    return StoryPage(
        kind=kind,
        standfirst=seed.text("summaries"),
        body=planter.body(seed.body()),
        person=planter.register.people[f"redaktionen-{seed.municipality}"],
        do_differently=planter.rich(seed.text("do_differently")) if failed else "",
    )


def _barrier(planter: Planter, seed: Seed) -> SitePage:
    register = planter.register
    closed = bool(BARRIER.state(status(seed)).needs)
    page = BarrierPage(
        kind=seed.pick(RuleKind.values, "kind"),
        origin=seed.pick(Origin.values, "origin"),
        authority=seed.pick(list(register.authorities.values()), "authority"),
        outcome=planter.rich(seed.text("outcome")) if closed else "",
        **{
            name: planter.rich(seed.text(name))
            for name in ("description", "affected", "consequence", "example")
        },
    )
    law = seed.pick(list(register.laws.values()), "law")
    page.references = [BarrierReference(legal_reference=law)]
    return page
