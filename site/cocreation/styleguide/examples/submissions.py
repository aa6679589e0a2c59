"""What somebody sends and what comes of it: the receipt's parts, the steps of a report, the questions."""

import datetime
from types import SimpleNamespace
from typing import Any

from barriers.reporting.backing import Backings
from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, card
from cocreation.styleguide.words import (
    LONG_WORD,
    empty,
    long_words,
    normal,
    said,
    sentence,
    title,
)
from feedback.submissions.receipt import Way

TITLE = ("Henvendelser", "Submissions")
_WHEN = datetime.datetime(2026, 11, 18, 9, 30, tzinfo=datetime.UTC)


def submission(*texts: str, confidential: bool = False) -> Any:
    label = said("Hvad stoppede dig?", "What stopped you?")
    return SimpleNamespace(
        made_at=_WHEN,
        language=said("da", "en"),
        confidential=confidential,
        answers=[{"label": label, "value": text} for text in texts],
    )


@example("components/receipt_answer.html")
def receipt_answer() -> States:
    who, date = said("Assens Kommune", "Assens municipality"), said("19. november", "19 November")
    return {
        normal(): {"who": who, "date": date, "text": f"{sentence()}\n\n{sentence()}"},
        long_words(): {"who": LONG_WORD, "date": date, "text": LONG_WORD},
    }


@example("components/receipt_outcomes.html")
def receipt_outcomes() -> States:
    state = said("Under afklaring", "Under clarification")
    return {
        normal(): {
            "outcomes": [Way(sentence(), HERE, title())],
            "became": [Way(title(), HERE, state)],
        },
        long_words(): {"outcomes": [Way(LONG_WORD, HERE, LONG_WORD)], "became": []},
        empty(): {"outcomes": [], "became": []},
    }


@example("components/receipt_sent.html")
def receipt_sent() -> States:
    who = said("Assens Kommune", "Assens municipality")
    addition = SimpleNamespace(made_at=_WHEN, text=sentence())
    return {
        normal(): {
            "submission": submission(sentence(), title()),
            "who": who,
            "about": Way(title(), HERE),
            "files": ["skema.pdf", "foto.jpg"],
            "additions": [addition],
        },
        said("I fortrolighed", "In confidence"): {
            "submission": submission(sentence(), confidential=True),
            "who": who,
        },
        long_words(): {"submission": submission(LONG_WORD), "who": who, "files": [LONG_WORD]},
    }


@example("components/receipt_aside.html")
def receipt_aside() -> States:
    can = SimpleNamespace(can_add=True, can_withdraw=True, awaits_confirmation=True)
    ways = {"add_url": HERE, "withdraw_url": HERE}
    return {
        normal(): {"receipt": can, **ways},
        empty(): {"receipt": SimpleNamespace()},
    }


@example("components/report_steps.html")
def report_steps() -> States:
    return {said(f"Trin {step}", f"Step {step}"): {"step": step, "steps": 3} for step in (1, 2, 3)}


@example("components/report_typed.html")
def report_typed() -> States:
    return {
        normal(): {"typed": {"what": sentence(), "where": said("Stationen", "The station")}},
        long_words(): {"typed": {"what": LONG_WORD, "where": LONG_WORD}},
    }


@example("components/carried.html")
def carried() -> States:
    return {normal(): {"values": {"what": sentence()}}}


@example("components/similar_barrier.html")
def similar_barrier() -> States:
    return {
        normal(): {"card": card(number="FK-B-0042", summary=sentence())},
        long_words(): {"card": card(number="FK-B-0042", title=LONG_WORD, summary=LONG_WORD)},
    }


@example("components/report_invitation.html")
def report_invitation() -> States:
    return {normal(): {"url": HERE}, empty(): {"url": ""}}


@example("components/backings.html")
def backings() -> States:
    roles = [(said("En forening", "An association"), 9), (said("En borger", "A citizen"), 4)]
    return {
        normal(): {"backings": Backings(13, [("Assens", 8), ("Nordfyn", 5)], roles), "url": HERE},
        said("Én", "One"): {"backings": Backings(1, [], roles[1:]), "url": ""},
        empty(): {"backings": Backings(0, [], []), "url": HERE},
        long_words(): {"backings": Backings(2, [(LONG_WORD, 2)], [(LONG_WORD, 2)]), "url": HERE},
    }


@example("components/helpful.html")
def helpful() -> States:
    return {normal(): {"helpful": {"yes": HERE, "no": HERE}}}
