"""The search: its box, facets, hits, and what is said beside an answer."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, card, listing
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said
from search.asking import Asked
from search.choices import Choice, Facet
from search.question import Found, Question
from search.results import Hit

TITLE = ("Søgning", "Search")


def _marked(danish: str, english: str) -> SafeString:
    # The examples' own words.
    return mark_safe(said(danish, english))  # noqa: S308


def _hit(**changed: Any) -> Hit:
    made = Hit(
        card=card(),
        title=_marked(
            "Landsbyens fælles <mark>bil</mark>", "The village's shared <mark>car</mark>"
        ),
        passage=_marked(
            "Tre landsbyer deler en <mark>elbil</mark>, som frivillige kører.",
            "Three villages share an electric <mark>car</mark> that volunteers drive.",
        ),
        updated=None,
    )
    return replace(made, **changed)


def _long_hit() -> Hit:
    long: dict[str, Any] = {"municipality_name": LONG_WORD, "kind_label": LONG_WORD}
    # Plain letters.
    word = mark_safe(LONG_WORD)  # noqa: S308
    return _hit(card=card(**long, archived=True), title=word, passage=word)


def _choice(label: str = "", *, chosen: bool = False, number: int = 1) -> Choice:
    return Choice(f"v{number}", label or said("Historie", "Story"), number, HERE, chosen)


def _facet(number: int = 3, label: str = "", choice: str = "") -> Facet:
    choices = [_choice(choice, chosen=each == 1, number=each) for each in range(number)]
    return Facet("type", label or said("Type", "Type"), choices[:6], choices[6:])


def _answer(**changed: Any) -> SimpleNamespace:
    """What the templates read of an answer."""
    question = Question(text=changed.pop("text", said("havneplads", "harbour")))
    values: dict[str, Any] = {
        "asked": Asked(question, changed.pop("problems", {})),
        "question": question,
        "found": Found((), 0, {}, **changed.pop("found", {})),
        "facets": [_facet()],
        "active": listing(filtered=True).active,
        "did_you_mean": None,
        "clear_url": HERE,
        "is_filtered": True,
    }
    return SimpleNamespace(**{**values, **changed})


@example("components/search_box.html")
def search_box() -> States:
    label = said("Hvad leder du efter?", "What are you looking for?")
    return {
        normal(): {"id": "box-a", "label": label, "url": HERE},
        said("Stor, med ord", "Large, with words"): {
            "id": "box-b",
            "label": label,
            "label_shown": True,
            "url": HERE,
            "q": said("havnepladser", "harbours"),
            "size": "large",
        },
        long_words(): {"id": "box-c", "label": LONG_WORD, "label_shown": True, "q": LONG_WORD},
    }


@example("components/search_filters.html")
def search_filters() -> States:
    wrong = {"from": said("Det er ingen dato.", "That is no date.")}
    return {
        normal(): {"answer": _answer(), "url": HERE},
        said("Mange valg, og en fejl", "Many choices, and an error"): {
            "answer": _answer(facets=[_facet(12)], problems=wrong),
            "url": HERE,
        },
        long_words(): {"answer": _answer(facets=[_facet(2, LONG_WORD, LONG_WORD)]), "url": HERE},
    }


@example("components/search_choice.html")
def search_choice() -> States:
    return {
        normal(): {"choice": _choice(), "name": "a"},
        said("Valgt", "Chosen"): {"choice": _choice(chosen=True), "name": "b"},
        long_words(): {"choice": _choice(LONG_WORD), "name": "c"},
    }


@example("components/search_day.html")
def search_day() -> States:
    label, wrong = said("Fra og med", "From"), said("Det er ingen dato.", "That is no date.")
    return {
        normal(): {"name": "a", "label": label, "value": date(2026, 11, 23)},
        said("Fejl", "Error"): {"name": "b", "label": label, "value": None, "problem": wrong},
        long_words(): {"name": "c", "label": LONG_WORD, "value": None, "problem": LONG_WORD},
    }


@example("components/search_hit.html")
def search_hit() -> States:
    return {
        normal(): {"hit": _hit()},
        said("Anbefalet", "Recommended"): {"hit": _hit(), "promoted": True},
        said("Fundet ved sine emner", "Found by its topics"): {
            "hit": _hit(names=[_marked("<mark>elbil</mark>", "electric <mark>car</mark>")])
        },
        said("På et andet sprog", "In another language"): {
            "hit": _hit(card=card(lang=said("en", "da"), status_label="", number=""))
        },
        long_words(): {"hit": _long_hit()},
    }


@example("components/search_notes.html")
def search_notes() -> States:
    guess = SimpleNamespace(text=said("samskabelse", "co-creation"), url=HERE)
    return {
        normal(): {"answer": _answer(found={"loosened": True}, did_you_mean=guess)},
        said("Forenklet", "Simplified"): {"answer": _answer(found={"simplified": True})},
        empty(): {"answer": _answer()},
        long_words(): {"answer": _answer(problems={"q": LONG_WORD})},
    }


@example("components/search_nothing.html")
def search_nothing() -> States:
    ways = [(said("Projekter", "Projects"), HERE), (said("Ældre", "Older people"), HERE)]
    return {
        normal(): {"answer": _answer(), "ways": ways},
        empty(): {"answer": _answer(text="", is_filtered=False), "ways": []},
        long_words(): {"answer": _answer(text=LONG_WORD), "ways": [(LONG_WORD, HERE)]},
    }


@example("components/search_formats.html")
def search_formats() -> States:
    return {normal(): {"feed_url": HERE, "table_url": HERE}}
