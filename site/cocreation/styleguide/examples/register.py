"""Parts of the register: filters, lines, days, refusals, the codebook."""

import datetime
from typing import Any

from barriers.register.choices import Choice, Filter
from barriers.register.page import Line
from barriers.register.people import Stopped
from barriers.register.question import Question
from barriers.register.refusals import Refusal
from barriers.register.rows import Row, When
from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said, sentence, title

TITLE = ("Registret", "The register")


def _row(**changed: Any) -> Row:
    day = When(datetime.date(2026, 3, 14), "day")
    values: dict[str, Any] = {
        "number": "FK-B-0008",
        "title": title(),
        "lang": said("da", "en"),
        "url": HERE,
        "hue_class": "hue-plum",
        "municipalities": [("assens", "Assens"), ("nordfyn", "Nordfyn")],
        "authority": said("Transportministeriet", "Ministry of Transport"),
        "laws": ["Taxiloven, § 1"],
        "vehicles": [],
        "rounds": [said("Vinter 2026", "Winter 2026")],
        "status": "refused",
        "status_label": said("Afslået", "Refused"),
        "status_tone": "neutral",
        "since": day,
        "outcome": "refused",
        "outcome_label": said("Afslået", "Refused"),
        "outcome_on": day,
        "applied_on": day,
        "days": 136,
        "reasons": [("kontrol", said("Svært at føre kontrol", "Hard to check"))],
        "tied": [],
        "duplicate_of": "",
        "stopped": Stopped(total=3),
        "source": "",
        "documents": [],
        "demo": True,
    }
    return Row(**{**values, **changed})


@example("components/register_rows.html")
def register_rows() -> States:
    thing = said("Barriere", "Barrier")
    same = _row(duplicate_of="FK-B-0004", stopped=Stopped(), outcome="", days=None)
    bare = _row(outcome="", outcome_label="", days=None, reasons=[], laws=[], authority="")
    hard = _row(title=LONG_WORD, authority=LONG_WORD, laws=[LONG_WORD], status_label=LONG_WORD)
    return {
        normal(): {"rows": [_row(), bare, same], "thing": thing},
        long_words(): {"rows": [hard], "thing": thing},
    }


@example("components/register_filters.html")
def register_filters() -> States:
    status = [Choice("refused", said("Afslået", "Refused"), selected=True)]
    law = [Choice("1", LONG_WORD, selected=False)]
    filters = [
        Filter("status", said("Status nu", "Status now"), status),
        Filter("law", said("Lov", "Law"), law),
    ]
    sorts = [Choice("since", said("Nyeste først", "Newest first"), selected=True)]
    asked = Question("barriers", {"status": "refused"})
    wrong = Question("barriers", problems={"from": said("Den dag findes ikke.", "No such day.")})
    shown = {"filters": filters, "sorts": sorts, "url": HERE}
    return {
        normal(): {**shown, "question": asked},
        said("En dag, der ikke findes", "A day that is none"): {**shown, "question": wrong},
    }


@example("components/register_days.html")
def register_days() -> States:
    heading = said("Så længe tog hvert skridt", "How long each step took")
    first = said("Skridt", "Step")
    lines = [Line(said("Ansøgt → Afslået", "Applied → Refused"), 2, said("142 dage", "142 days"))]
    hard = [Line(LONG_WORD, 2, "142")]
    shown = {"title": heading, "first": first}
    return {
        normal(): {**shown, "id": "days-example", "lines": lines},
        long_words(): {**shown, "id": "days-long", "lines": hard},
    }


@example("components/register_tabs.html")
def register_tabs() -> States:
    tables = [
        (said("Barrierer", "Barriers"), HERE, True),
        (said("Fritagelser", "Exemptions"), HERE, False),
    ]
    return {normal(): {"tables": tables}, long_words(): {"tables": [(LONG_WORD, HERE, False)]}}


@example("components/refusal.html")
def refusal() -> States:
    told: dict[str, Any] = {
        "number": "FK-F-0002",
        "title": title(),
        "lang": said("da", "en"),
        "url": HERE,
        "place": "Assens",
        "authority": said("Transportministeriet", "Ministry of Transport"),
        "when": said("14. marts 2026", "14 March 2026"),
        "answer": f"<p>{sentence()}</p>",
        "instead": f"<p>{sentence()}</p>",
        "is_partial": True,
        "demo": True,
    }
    bare = {**told, "authority": "", "when": "", "answer": "", "instead": "", "demo": False}
    return {
        normal(): {"refusal": Refusal(**told)},
        empty(): {"refusal": Refusal(**bare)},
        long_words(): {"refusal": Refusal(**{**told, "title": LONG_WORD, "answer": LONG_WORD})},
    }


@example("components/register_ways.html")
def register_ways() -> States:
    return {normal(): {"table": "barriers"}}


@example("components/codebook_table.html")
def codebook_table() -> States:
    shown = {
        "caption": said("Kolonner", "Columns"),
        "first": said("Kolonne", "Column"),
        "second": said("Betydning", "Meaning"),
    }
    return {
        normal(): {**shown, "rows": [("number", said("Nummeret.", "The number."))]},
        long_words(): {**shown, "rows": [(LONG_WORD, LONG_WORD)]},
    }
