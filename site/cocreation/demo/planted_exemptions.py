"""The demo's exemptions: in force, granted in part, refused, withdrawn; and a first evaluation."""

from typing import Any, Final

from barriers.models import (
    EvaluationPage,
    ExemptionApplicant,
    ExemptionPage,
    ExemptionReference,
)
from cocreation.demo.content import Facts, exemptions, published
from cocreation.demo.places import ENGLISH
from cocreation.demo.planting import Planter
from cocreation.demo.tree import list_key

RICH: Final = (
    *("change_plain", "change_legal", "decision_text", "instead"),
    *("evaluation_plan", "evaluation_criteria", "outcome"),
)
_PLAIN: Final = (
    *("applied_on", "decided_on", "legal_basis_on", "charter_published_on"),
    *("in_force_from", "in_force_to", "evaluation_due"),
)
_FOUND: Final = ("findings", "conclusion")


def plant_exemptions(planter: Planter) -> int:
    """Plant what is missing; returns how many pages that were."""
    before = planter.places.count
    for facts in exemptions():
        _plant(planter, facts)
        if "evaluation" in facts:
            _plant_evaluation(planter, facts)
    return planter.places.count - before


def _plant(planter: Planter, facts: Facts) -> None:
    key = f"exemption/{facts['key']}"
    if planter.places.find(key) is None:
        page = _page(planter, facts)
        parent = planter.places.page(list_key("exemptions"))
        planter.danish(key, page, parent=parent, on=published(facts))
        planter.history(page, facts["history"])

    def write(page: Any) -> None:
        for name in RICH:
            setattr(page, name, planter.rich(facts["en"].get(name, ""), ENGLISH))

    planter.english(key, facts["en"], write)


def _page(planter: Planter, facts: Facts) -> ExemptionPage:
    register = planter.register
    reason, charter = facts.get("refusal_reason"), facts.get("charter")
    page = ExemptionPage(
        vehicle=register.vehicles[facts["vehicle"]],
        round=register.rounds[facts["round"]],
        authority=register.authorities[facts["authority"]],
        decision_reference=facts.get("decision_reference", ""),
        refusal_reason=register.reasons[reason] if reason else None,
        charter=planter.shelf.document(charter) if charter else None,
        **{name: facts.get(name) for name in _PLAIN},
        **{name: planter.rich(facts.get(name, "")) for name in RICH},
    )
    planter.describe(page, facts)
    page.references = [
        ExemptionReference(legal_reference=register.laws[each["law"]])
        for each in facts["references"]
    ]
    page.applicants = [
        ExemptionApplicant(
            municipality=register.municipalities[each["municipality"]],
            council_on=each["council_on"],
        )
        for each in facts["applicants"]
    ]
    return page


def _plant_evaluation(planter: Planter, exemption: Facts) -> None:
    facts = exemption["evaluation"]
    key, parent = f"evaluation/{facts['key']}", f"exemption/{exemption['key']}"
    if planter.places.find(key) is None:
        page = EvaluationPage(
            evaluated_on=facts["evaluated_on"],
            evaluator=facts["evaluator"],
            **{name: planter.rich(facts[name]) for name in _FOUND},
        )
        described = {"municipality": exemption["municipality"], "themes": exemption["themes"]}
        planter.describe(page, {**described, **facts})
        on = facts["evaluated_on"]
        planter.danish(key, page, parent=planter.places.page(parent), on=on)

    def write(page: Any) -> None:
        for name in _FOUND:
            setattr(page, name, planter.rich(facts["en"][name], ENGLISH))

    planter.english(key, facts["en"], write)
