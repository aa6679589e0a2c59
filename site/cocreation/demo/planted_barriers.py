"""The demo's barriers, and three that are real: those carry a source and no demo mark."""

from typing import Any, Final

from barriers.models import BarrierPage, BarrierReference
from cocreation.demo.content import Facts, barriers, published
from cocreation.demo.places import ENGLISH
from cocreation.demo.planting import Planter
from cocreation.demo.tree import list_key

RICH: Final = ("description", "affected", "consequence", "example", "workaround", "outcome")


def plant_barriers(planter: Planter) -> int:
    """Plant what is missing; returns how many pages that were."""
    before = planter.places.count
    # In the order of time: what turns out to be another comes after that one.
    for facts in barriers():
        _plant(planter, facts)
    return planter.places.count - before


def _plant(planter: Planter, facts: Facts) -> None:
    key = f"barrier/{facts['key']}"
    if planter.places.find(key) is None:
        page = _page(planter, facts)
        parent = planter.places.page(list_key("barriers"))
        demo = not facts.get("real", False)
        planter.danish(key, page, parent=parent, on=published(facts), demo=demo)
        same = facts.get("duplicate_of")
        other = planter.places.page(f"barrier/{same}").specific if same else None
        planter.history(page, facts["history"], other)
    if "en" in facts:
        planter.english(key, facts["en"], lambda page: _write_english(planter, page, facts["en"]))


def _page(planter: Planter, facts: Facts) -> BarrierPage:
    register = planter.register
    page = BarrierPage(
        kind=facts["kind"],
        origin=facts.get("origin", ""),
        next_deadline=facts.get("next_deadline"),
        **{name: planter.rich(facts.get(name, "")) for name in RICH},
    )
    page.quotations = planter.body(facts.get("quotations", ""))
    if "authority" in facts:
        page.authority = register.authorities[facts["authority"]]
    planter.describe(page, facts)
    page.references = [
        BarrierReference(legal_reference=register.laws[each["law"]])
        for each in facts.get("references", ())
    ]
    return page


def _write_english(planter: Planter, page: Any, facts: Facts) -> None:
    for name in RICH:
        setattr(page, name, planter.rich(facts.get(name, ""), ENGLISH))
    page.quotations = planter.body(facts.get("quotations", ""), ENGLISH)
