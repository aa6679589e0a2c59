"""Parts of a page: heads, text, facts, people, documents, notices."""

from types import SimpleNamespace
from typing import Any

from wagtail.blocks import StreamValue

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, HERE, barrier_card, card, long_card, picture, track
from cocreation.styleguide.words import (
    LONG_WORD,
    empty,
    long_words,
    normal,
    paragraph,
    said,
    sentence,
    title,
)
from home.statement import Statement
from network.blocks import BodyBlock

TITLE = ("Dele af en side", "Parts of a page")


def crumbs() -> list[tuple[str, str]]:
    return [(said("Forside", "Front page"), HERE), (said("Projekter", "Projects"), HERE)]


@example("components/hero.html")
def hero() -> States:
    words = {"title": title(), "summary": sentence(), "breadcrumbs": crumbs()}
    return {
        normal(): {**words, "card": card(), "track": track(), "picture": picture()},
        said("Uden billede", "Without a picture"): {**words, "card": card(), "track": track()},
        empty(): {"title": title()},
        long_words(): {"title": LONG_WORD, "summary": LONG_WORD, "card": long_card()},
    }


@example("components/section_head.html")
def section_head() -> States:
    more = {"url": HERE, "more": said("Se alle", "See all")}
    return {
        normal(): {"id": "head", "title": said("Historier", "Stories"), **more},
        empty(): {"id": "head", "title": said("Historier", "Stories")},
        long_words(): {"id": "head", "title": LONG_WORD, **more},
    }


@example("components/body.html")
def body() -> States:
    block = BodyBlock()
    chosen = ("heading", "paragraph", "quote", "fact_box", "table", "question_answer")
    parts = [(name, block.child_blocks[name].get_preview_value()) for name in chosen]
    value = StreamValue(block, parts)
    return {
        normal(): {"body": value},
        said("Til lang læsning", "For long reading"): {"body": value, "long": True},
        empty(): {"body": None},
    }


@example("components/rich_part.html")
def rich_part() -> States:
    named = {"id": "part", "title": said("Resultat", "Result")}
    return {
        normal(): {**named, "text": paragraph()},
        said("Det første", "What comes first"): {**named, "text": paragraph(), "lead": True},
        empty(): {**named, "text": ""},
        long_words(): {"id": "part", "title": LONG_WORD, "text": f"<p>{LONG_WORD}</p>"},
    }


@example("components/byline.html")
def byline() -> States:
    role = said("frivillig redaktør", "volunteer editor")
    author = SimpleNamespace(name="Redaktionen", role=role, picture=picture())
    return {
        normal(): {"author": author, "byline": "", "date": DAY, "minutes": 5},
        said("Kun et navn", "A name alone"): {"byline": "Redaktionen", "date": DAY},
        empty(): {"byline": "", "date": None},
        long_words(): {"byline": LONG_WORD, "date": DAY},
    }


@example("components/caption.html")
def caption() -> States:
    words = said("Bilen på den første tur.", "The car on its first trip.")
    return {
        normal(): {"caption": words, "photographer": "Redaktionen (demo)"},
        empty(): {"caption": "", "photographer": ""},
        long_words(): {"caption": LONG_WORD, "photographer": LONG_WORD},
    }


@example("components/fact_list.html")
def fact_list() -> States:
    facts = [(said("Periode", "Period"), "2026-2027"), (said("Sted", "Place"), "Tommerup")]
    return {
        normal(): {"facts": facts},
        said("I bredden", "Wide"): {"facts": facts * 2, "wide": True},
        empty(): {"facts": []},
        long_words(): {"facts": [(LONG_WORD, LONG_WORD)], "wide": True},
    }


@example("components/linked_group.html")
def linked_group() -> States:
    label = said("Barrierer, projektet mødte", "Barriers the project met")
    return {
        normal(): {"group": {"label": label, "cards": [barrier_card(), barrier_card()]}},
        long_words(): {"group": {"label": LONG_WORD, "cards": [long_card()]}},
    }


@example("components/theme_list.html")
def theme_list() -> States:
    themes = [(f"{said('Tema', 'Theme')} {number}", HERE, number) for number in range(1, 41)]
    return {
        normal(): {"themes": themes[:6]},
        said("40 temaer", "40 themes"): {"themes": themes},
        long_words(): {"themes": [(LONG_WORD, HERE, 1)]},
    }


@example("components/statement.html")
def statement() -> States:
    whole: dict[str, Any] = {
        "conformance": "partial",
        "method": "own",
        "prepared_on": DAY,
        "reviewed_on": DAY,
    }
    found = Statement(**whole, was_url=HERE, email="adgang@example.dk", phone="+45 00 00 00 00")
    return {normal(): {"statement": found}, empty(): {"statement": Statement()}}
