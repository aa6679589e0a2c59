"""The demo's stories in all their kinds."""

import json
import uuid
from typing import Any

from cocreation.demo.content import Facts, published, stories
from cocreation.demo.places import ENGLISH
from cocreation.demo.planting import Planter
from cocreation.demo.tree import list_key
from stories.models import StoryPage


def plant_stories(planter: Planter) -> int:
    """Plant what is missing; returns how many pages that were."""
    before = planter.places.count
    for facts in stories():
        _plant(planter, facts)
    return planter.places.count - before


def _plant(planter: Planter, facts: Facts) -> None:
    key = f"story/{facts['key']}"
    if planter.places.find(key) is None:
        parent = planter.places.page(list_key("stories", facts.get("municipality", "")))
        planter.danish(key, _page(planter, facts), parent=parent, on=published(facts))
    if "en" in facts:
        planter.english(key, facts["en"], lambda page: _write_english(planter, page, facts["en"]))


def _page(planter: Planter, facts: Facts) -> StoryPage:
    page = StoryPage(
        kind=facts["kind"],
        standfirst=facts["standfirst"],
        byline=facts.get("byline", ""),
        body=planter.body(facts["body"]),
        reusable=planter.rich(facts.get("reusable", "")),
        do_differently=planter.rich(facts.get("do_differently", "")),
        sources=_sources(facts),
    )
    if "person" in facts:
        page.person = planter.register.people[facts["person"]]
    planter.describe(page, facts)
    return page


def _write_english(planter: Planter, page: Any, facts: Facts) -> None:
    page.standfirst = facts["standfirst"]
    page.body = planter.body(facts["body"], ENGLISH)
    page.reusable = planter.rich(facts.get("reusable", ""), ENGLISH)
    page.do_differently = planter.rich(facts.get("do_differently", ""), ENGLISH)


def _sources(facts: Facts) -> str:
    sources = facts.get("sources", ())
    return json.dumps(
        [
            {
                "type": "source",
                "value": {"title": each["title"], "url": each.get("url", "")},
                "id": str(uuid.uuid5(uuid.NAMESPACE_OID, each["title"])),
            }
            for each in sources
        ]
    )
