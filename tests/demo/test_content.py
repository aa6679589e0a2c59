"""What the demo's content must have, whoever rewrites it: read from the files, without a database."""

import datetime
import itertools
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from barriers.lifecycle import BARRIER
from cocreation.demo.bonds import bonds
from cocreation.demo.content import (
    Facts,
    barriers,
    consultations,
    exemptions,
    municipality_pages,
    projects,
    read,
    standard_pages,
    stories,
    texts_of,
)
from cocreation.demo.markup import parts, plain, targets
from language.cpr import has_cpr_number
from language.lix import lix
from network.lifecycle import Lifecycle
from projects.lifecycle import PROJECT
from stories.models import StoryKind

TODAY = datetime.date(2026, 11, 23)
LONG_READ = 600

#: The states the product's design names, project by project.
STATUSES = {
    "havnepladsen-sammen": "running",
    "skolens-aabne-vaerksted": "finished",
    "landsbyens-faelles-bil": "running",
    "ungepanel-paa-dagsordenen": "evaluated",
    "strandengens-vogtere": "planned",
    "faellesspisning-med-livshistorier": "finished",
    "digital-nabohjaelp": "running",
    "hallens-noegle": "abandoned",
    "baenken": "running",
    "foerste-skridt-ud": "evaluated",
}
OUTCOMES = {
    "solved_locally": 2,
    "already_possible": 2,
    "in_trial": 1,
    "partly_granted": 1,
    "withdrawn": 1,
    "refused": 2,
    "cannot_change": 1,
    "duplicate": 1,
    "clarifying": 1,
}


def everything() -> list[tuple[str, Facts]]:
    """All pieces of content by name."""
    named = [
        (f"{kind} {facts['key']}", facts)
        for kind, things in (
            ("project", projects()),
            ("story", stories()),
            ("barrier", barriers()),
            ("consultation", consultations()),
            ("page", standard_pages()),
        )
        for facts in things
    ]
    named += [(f"front {facts['municipality']}", facts) for facts in municipality_pages()]
    named += [
        (f"update {update['key']}", update) for each in projects() for update in each["updates"]
    ]
    return [*named, ("home", read("pages/home"))]


def pieces() -> list[object]:
    """The same as parameters of a test."""
    return [pytest.param(facts, id=name) for name, facts in everything()]


def state_of(facts: Facts) -> str:
    last: str = facts["history"][-1]["to"]
    return last


def danish_texts(facts: Facts) -> Iterator[str]:
    """What a Danish reader reads of a piece, without keys and codes."""
    names = (
        *("summary", "standfirst", "intro", "now", "take_part", "body", "result", "lessons"),
        *("evaluation", "reusable", "do_differently", "description", "affected", "consequence"),
        *("example", "workaround", "outcome"),
    )
    return (facts[name] for name in names if name in facts)


def test_the_ten_projects_stand_where_the_design_says() -> None:
    assert {facts["key"]: state_of(facts) for facts in projects()} == STATUSES


def test_the_twelve_barriers_end_as_the_design_says() -> None:
    invented = [facts for facts in barriers() if not facts.get("real")]
    assert Counter(map(state_of, invented)) == OUTCOMES


def test_the_three_real_barriers_carry_a_source_and_are_taken_over_by_the_month() -> None:
    real = [facts for facts in barriers() if facts.get("real")]
    assert Counter(map(state_of, real)) == {"refused": 2, "undocumented": 1}
    for facts in real:
        (step,) = facts["history"]
        assert step["taken_over"]
        assert step["precision"] == "month"
        assert "https://" in step["source"]
        assert "https://" in facts["outcome"]


def test_the_stories_are_of_all_kinds_and_some_are_long() -> None:
    assert len(stories()) >= 16
    assert {facts["kind"] for facts in stories()} == set(StoryKind.values)
    long_reads = [facts for facts in stories() if len(plain(facts["body"]).split()) >= LONG_READ]
    assert len(long_reads) >= 3


def test_a_story_of_failure_says_what_to_do_differently() -> None:
    failures = [facts for facts in stories() if facts["kind"] == "failure"]
    assert failures
    assert all(facts["do_differently"].strip() for facts in failures)


@pytest.mark.parametrize(
    ("lifecycle", "facts"),
    [pytest.param(PROJECT, facts, id=facts["key"]) for facts in projects()]
    + [pytest.param(BARRIER, facts, id=facts["key"]) for facts in barriers()],
)
def test_each_history_follows_the_lifecycle(lifecycle: Lifecycle, facts: Facts) -> None:
    first, *others = facts["history"]
    assert first["to"] == lifecycle.initial or first.get("taken_over")
    here = first
    for step in others:
        assert lifecycle.find(here["to"], step["to"]), (here["to"], step["to"])
        assert here["on"] <= step["on"] <= TODAY
        here = step


@pytest.mark.parametrize("facts", pieces())
def test_a_summary_fits_on_a_card(facts: Facts) -> None:
    for version in (facts, facts.get("en", {"summary": "-"})):
        assert 0 < len(version["summary"].strip()) <= 300


@pytest.mark.parametrize("facts", pieces())
def test_a_text_is_easy_to_read(facts: Facts) -> None:
    text = "\n".join(plain(each) for each in danish_texts(facts))
    assert lix(text) < 40


@pytest.mark.parametrize("facts", pieces())
def test_nobody_real_is_quoted(facts: Facts) -> None:
    for text in texts_of(facts):
        quotes = [part for part in parts(text) if part.kind == "quote"]
        for quote in quotes:
            assert re.match(r"(En deltager|A participant)\b.*\(demo\)$", quote.title), quote


@pytest.mark.parametrize("facts", pieces())
def test_addresses_are_made_up_and_no_personal_number_is_written(facts: Facts) -> None:
    for text in texts_of(facts):
        assert all(mail.endswith(".example") for mail in re.findall(r"[\w.]+@([\w.]+\w)", text))
        assert not has_cpr_number(text, today=TODAY)


def test_each_link_in_a_text_points_at_a_page_of_the_demo_or_the_web() -> None:
    keys = {f"project/{facts['key']}" for facts in projects()}
    keys |= {f"story/{facts['key']}" for facts in stories()}
    keys |= {f"barrier/{facts['key']}" for facts in barriers()}
    keys |= {f"standard/{facts['key']}" for facts in standard_pages()}
    keys |= {"list/projects", "list/stories", "list/barriers"}
    found = [
        target
        for _name, facts in everything()
        for text in texts_of(facts)
        for target in targets(text)
    ]
    inside = [target.removeprefix("page:") for target in found if target.startswith("page:")]
    assert inside
    assert set(inside) <= keys
    outside = [target for target in found if not target.startswith("page:")]
    assert all(re.match(r"https://|mailto:", target) for target in outside)


def test_links_between_things_name_things_that_are_there() -> None:
    keys = {f"project/{facts['key']}" for facts in projects()}
    keys |= {f"story/{facts['key']}" for facts in stories()}
    keys |= {f"barrier/{facts['key']}" for facts in barriers()}
    keys |= {f"exemption/{facts['key']}" for facts in exemptions()}
    keys |= {f"consultation/{facts['key']}" for facts in consultations()}
    ends = set(itertools.chain.from_iterable((source, target) for source, _kind, target in bonds()))
    assert ends <= keys
    met = {source for source, kind, _target in bonds() if kind == "met"}
    assert met == {f"project/{facts['key']}" for facts in projects()}


def test_every_sort_of_page_is_there_in_english() -> None:
    english = {
        "projects": sum("en" in facts for facts in projects()),
        "stories": sum("en" in facts for facts in stories()),
        "barriers": sum("en" in facts for facts in barriers()),
        "updates": sum(len(facts.get("en", {}).get("updates", ())) for facts in projects()),
    }
    assert english["projects"] >= 4
    assert english["stories"] >= 5
    assert english["barriers"] >= 4
    assert english["updates"] >= 1
    assert all("en" in facts for facts in standard_pages())
    assert all("en" in facts for facts in municipality_pages())


def test_every_block_an_editor_can_choose_is_shown_somewhere() -> None:
    shown = {part.kind for _name, facts in everything() for part in parts(facts.get("body", ""))}
    assert shown == {
        *("paragraph", "heading", "quote", "fact", "table", "answer", "picture", "document"),
        *("gallery", "video", "figures", "timeline", "cells", "bars", "law"),
    }


def test_what_is_read_in_english_has_its_notes_in_english() -> None:
    for facts in [*projects(), *barriers()]:
        for step in facts["history"] if "en" in facts else ():
            assert bool(step.get("note")) == bool(step.get("note_en")), facts["key"]
