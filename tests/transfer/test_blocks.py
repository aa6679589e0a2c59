"""Blocks beyond running text: rows travel as marked tables, pictures leave their words."""

import json

import pytest

from cocreation.transfer.facts.body import BodyFact
from cocreation.transfer.fitting import fitted
from cocreation.transfer.html_reader import read_pieces
from cocreation.transfer.html_writer import canonical_html, write_html
from cocreation.transfer.pieces import Table
from stories.models import StoryPage
from tests.factories.network import PictureFactory

# A page made anew asks for its type.
pytestmark = pytest.mark.django_db

FIGURES = {
    "title": "Bilen i tal",
    "figures": [
        {"number": "142", "label": "beboere", "source": ""},
        {"number": "31 %", "label": "<b> & ung", "source": "Egen optælling"},
    ],
}
EVENTS = {
    "title": "",
    "entries": [
        {"date": "2025-03-01", "precision": "month", "title": "Idéen", "text": ""},
        {"date": "2025-09-01", "precision": "day", "title": "Første tur", "text": "Tre med."},
        {"date": "2026-01-01", "precision": "year", "title": "Hverdag", "text": ""},
    ],
}
BARS = {"title": "Besøg", "cells": "Måned\tBesøg\nMaj\t1.180\nJuni\t2.240,5", "unit": "besøg"}
CELLS = {
    "caption": "Salg",
    "cells": "\tMaj\nKaffe\t12\nKage\t7",
    "has_head": True,
    "has_side": True,
}


def page_with(*blocks: tuple[str, object]) -> StoryPage:
    page = StoryPage()
    page.body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])
    return page


@pytest.mark.parametrize(
    ("kind", "value"),
    [("key_figures", FIGURES), ("timeline", EVENTS), ("bars", BARS), ("cells", CELLS)],
)
def test_rows_come_in_as_the_block_that_went_out(kind: str, value: dict[str, object]) -> None:
    fact = BodyFact(StoryPage)
    page, back = page_with((kind, value)), StoryPage()
    html = fact.read(page)
    assert f'<table data-block="{kind}"' in str(html)
    assert fact.lost(page) == []
    fact.write(back, html, None)  # type: ignore[arg-type]
    [block] = back.body
    assert block.block_type == kind
    assert fact.read(back) == html
    stored = block.block.get_prep_value(block.value)
    for name, given in value.items():
        if isinstance(given, str | bool):
            assert stored[name] == given, name
    if kind == "timeline":
        values = [item["value"] for item in stored["entries"]]
        assert [{**each, "date": str(each["date"])} for each in values] == EVENTS["entries"]
    if kind == "key_figures":
        assert [item["value"] for item in stored["figures"]] == FIGURES["figures"]


@pytest.mark.parametrize(
    "hollow",
    [
        '<table data-block="timeline"><tr><td>i går</td><td>Idéen</td><td></td></tr></table>',
        '<table data-block="key_figures"><tr><td>1</td></tr></table>',
        '<table data-block="bars"><caption>B</caption><tr><td>Maj</td><td>ti</td></tr></table>',
        '<table data-block="nonsense"><tr><td>Maj</td><td>ti</td></tr></table>',
    ],
)
def test_a_mark_that_the_rows_do_not_keep_is_an_ordinary_table(hollow: str) -> None:
    [table] = fitted(read_pieces(hollow))
    assert isinstance(table, Table)
    assert not table.mark
    assert "data-block" not in write_html([table])


def test_marks_do_not_carry_anything_else_in() -> None:
    hostile = '<table data-block="x&quot; onclick=&quot;a" onclick="a"><tr><td>1</td></tr></table>'
    assert 'onclick="' not in canonical_html(hostile)


def test_a_gallery_and_a_video_leave_their_words_and_are_named_as_lost() -> None:
    picture = {"image": PictureFactory().pk, "alt_text": "Havnen", "decorative": False}
    page = page_with(
        ("gallery", {"title": "Sommer", "pictures": [{"picture": picture, "caption": "Maj"}]}),
        (
            "video",
            {"url": "https://vimeo.com/1", "title": "En tur", "duration": "2:35", "summary": "Se."},
        ),
    )
    fact = BodyFact(StoryPage)
    assert fact.lost(page) == ["gallery", "video"]
    assert fact.read(page) == (
        '<p>Sommer</p><p>Maj</p><p><a href="https://vimeo.com/1">En tur</a></p><p>Se.</p>'
    )
