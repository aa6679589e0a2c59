"""The blocks that draw and show: galleries, videos, key figures, timelines, bars, pasted tables."""

from typing import Any

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, picture
from cocreation.styleguide.words import LONG_WORD, long_words, normal, said
from network.blocks import BodyBlock

TITLE = ("Blokke med tal og billeder", "Blocks with figures and pictures")


def as_previewed(name: str) -> dict[str, Any]:
    """The parameters of a block as in the editor's preview; for blocks that need no row for it."""
    return {"value": BodyBlock().child_blocks[name].get_preview_value()}


def value_of(name: str, **parts: Any) -> dict[str, Any]:
    """The parameters of a block with these parts."""
    return {"value": BodyBlock().child_blocks[name].normalize(parts)}


def pictures(*captions: str) -> list[dict[str, Any]]:
    """One picture for each caption."""
    return [{"picture": picture(), "caption": caption} for caption in captions]


@example("blocks/gallery.html")
def gallery_block() -> States:
    first = said("Bilen på den første tur.", "The car on its first trip.")
    summer = said("En sommer", "A summer")
    return {
        normal(): {"value": {"title": summer, "pictures": pictures(first, "", first)}},
        said("Et billede", "One picture"): {"value": {"pictures": pictures(first)}},
        said("Tolv billeder", "Twelve pictures"): {"value": {"pictures": pictures(*[""] * 12)}},
        said("Må ikke vises mere", "Withdrawn"): {
            "value": {"pictures": [{"picture": picture(shown=False)}, {"picture": None}]}
        },
        long_words(): {"value": {"title": LONG_WORD, "pictures": pictures(LONG_WORD, LONG_WORD)}},
    }


@example("blocks/video.html")
def video_block() -> States:
    video = {
        "url": "https://vimeo.com/1",
        "host": "Vimeo",
        "title": said("En tur i bilen", "A trip in the car"),
        "duration": "2:35",
        "poster": picture(),
    }
    shown = said("Tre beboere viser bilen frem.", "Three residents show the car.")
    return {
        normal(): {"value": {**video, "summary": shown}},
        said("Må ikke vises mere", "Withdrawn"): {
            "value": {**video, "poster": picture(shown=False)}
        },
        long_words(): {"value": {**video, "title": LONG_WORD, "summary": LONG_WORD}},
    }


@example("blocks/key_figures.html")
def key_figures_block() -> States:
    one = {"number": "142", "label": said("har booket bilen", "have booked the car"), "source": ""}
    hard = {"number": "1.234.567.890 kr", "label": LONG_WORD, "source": LONG_WORD}
    return {
        normal(): as_previewed("key_figures"),
        said("Et tal", "One figure"): value_of("key_figures", title="", figures=[one]),
        said("Seks tal", "Six figures"): value_of("key_figures", title="", figures=[one] * 6),
        long_words(): value_of("key_figures", title=LONG_WORD, figures=[hard, one]),
    }


@example("blocks/timeline.html")
def timeline_block() -> States:
    hard = {"date": DAY, "precision": "year", "title": LONG_WORD, "text": LONG_WORD}
    return {
        normal(): as_previewed("timeline"),
        long_words(): value_of("timeline", title=LONG_WORD, entries=[hard]),
    }


@example("blocks/cells.html")
def cells_block() -> States:
    head = "\t".join(said(f"Måned {n}", f"Month {n}") for n in range(12))
    row = "\t".join([LONG_WORD, *(f"{n}.250,50 kr." for n in range(1, 12))])
    wide = {"caption": said("Tolv kolonner", "Twelve columns"), "cells": f"{head}\n{row}\n{row}"}
    return {
        normal(): as_previewed("cells"),
        said("12 kolonner", "12 columns"): value_of("cells", **wide, has_head=True),
        said("Uden overskrifter", "Without headings"): value_of("cells", cells="a\t1\nb\t2"),
    }


@example("blocks/bars.html")
def bars_block() -> States:
    below = {"title": said("Til og fra", "To and fro"), "cells": "2024\t-12,5\n2025\t4\n2026\t30"}
    hard = {"title": LONG_WORD, "cells": f"{LONG_WORD}\t1.234.567\nMaj\t1", "unit": LONG_WORD}
    return {
        normal(): as_previewed("bars"),
        said("Under nul", "Below zero"): value_of("bars", **below),
        long_words(): value_of("bars", **hard),
    }
