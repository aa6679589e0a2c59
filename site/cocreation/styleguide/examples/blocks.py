"""The blocks of a body, as an editor's preview shows them and with words too long."""

from types import SimpleNamespace
from typing import Any

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, HERE, picture
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, paragraph, said
from network.blocks import BodyBlock

TITLE = ("Blokke i en tekst", "Blocks of a text")


def as_previewed(name: str) -> dict[str, Any]:
    """The parameters of a block as in the editor's preview; for blocks that need no row for it."""
    return {"value": BodyBlock().child_blocks[name].get_preview_value()}


@example("blocks/paragraph.html")
def paragraph_block() -> States:
    return {
        normal(): {"value": paragraph()},
        long_words(): {"value": f"<p>{LONG_WORD}</p>"},
        said("Fra højre mod venstre", "Right to left"): {"value": "<p>שלום – مرحبا – hej 👋🏽</p>"},
    }


@example("blocks/heading.html")
def heading_block() -> States:
    return {normal(): as_previewed("heading"), long_words(): {"value": {"text": LONG_WORD}}}


@example("blocks/quote.html")
def quote_block() -> States:
    words = {"text": LONG_WORD, "name": LONG_WORD, "role": LONG_WORD}
    return {
        normal(): as_previewed("quote"),
        said("Uden navn", "Without a name"): {"value": {"text": "🙂 שלום"}},
        long_words(): {"value": words},
    }


@example("blocks/picture.html")
def picture_block() -> States:
    caption = said("Bilen på den første tur.", "The car on its first trip.")
    return {
        normal(): {"value": {"picture": picture(), "caption": caption}},
        empty(): {"value": {"picture": None}},
        said("Må ikke vises mere", "Withdrawn"): {"value": {"picture": picture(shown=False)}},
        long_words(): {"value": {"picture": picture(), "caption": LONG_WORD}},
    }


@example("blocks/document.html")
def document_block() -> States:
    paper = SimpleNamespace(title="Referat", url=HERE, file_extension="pdf", file_size=90_000)
    return {
        normal(): {"value": {"document": paper}},
        empty(): {"value": {"document": None}},
        long_words(): {"value": {"document": paper, "title": LONG_WORD}},
    }


@example("blocks/fact_box.html")
def fact_box_block() -> States:
    words = {"title": LONG_WORD, "text": f"<p>{LONG_WORD}</p>"}
    return {normal(): as_previewed("fact_box"), long_words(): {"value": words}}


@example("blocks/table.html")
def table_block() -> States:
    months = [said(f"Måned {n}", f"Month {n}") for n in range(1, 13)]
    kinds = [
        {"type": "figure" if n else "text", "heading": month} for n, month in enumerate(months)
    ]
    rows = [{"values": [LONG_WORD, *(str(n * 1250) for n in range(11))]}]
    wide = {"caption": said("Tolv kolonner", "Twelve columns"), "columns": kinds, "rows": rows}
    table = BodyBlock().child_blocks["table"]
    return {
        normal(): as_previewed("table"),
        said("12 kolonner", "12 columns"): {"value": table.normalize(wide)},
    }


@example("blocks/question_answer.html")
def question_answer_block() -> States:
    words = {"question": LONG_WORD, "answer": f"<p>{LONG_WORD}</p>"}
    return {normal(): as_previewed("question_answer"), long_words(): {"value": words}}


@example("blocks/correction.html")
def correction_block() -> States:
    return {normal(): {"value": {"date": DAY, "text": said("Der stod 40.", "It said 40.")}}}
