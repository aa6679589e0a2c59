"""A long story with every hard block, in a real browser: nothing too wide, lines to read, keys enough."""

import json
import uuid
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from network.picture_tasks import make_page_renditions
from stories.models import StoryPage
from tests.factories.network import PictureFactory
from tests.factories.pages import StoryFactory, build_tree

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG_WORD = "Fjernvarmetilslutningsforpligtelsesdispensationsansøgningsbehandlingsgebyrsatser"
WORDS = "Naboerne stillede stole ud på pladsen og talte sammen hele aftenen om vejen og vandet. "

#: The letters of each full line of the running text.
LINES = """() => [...document.querySelectorAll(".prose .rich-text p")].slice(0, 3).flatMap((p) => {
  const lines = {}, range = document.createRange(), text = p.firstChild;
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width) lines[Math.round(box.top)] = (lines[Math.round(box.top)] || 0) + 1;
  }
  return Object.values(lines).slice(0, -1);
})"""


def item(value: dict[str, Any]) -> dict[str, Any]:
    return {"type": "item", "value": value, "id": str(uuid.uuid4())}


@pytest.fixture
def address(live_server: LiveServer) -> str:
    """A story of 5,000 words with a gallery, a table of twelve columns, figures, bars, events."""
    # Renditions are remembered by their picture's id, which another test may have used.
    cache.clear()
    tree = build_tree()
    picture = PictureFactory(file__width=1700, file__height=1200)
    shown = {"image": picture.pk, "alt_text": "Havnen", "decorative": False}
    date = {"date": "2025-01-01", "precision": "year"}
    wide = "\n".join("\t".join(f"{LONG_WORD[:9]} {n}" for n in range(12)) for _row in range(3))
    blocks: list[tuple[str, Any]] = [
        ("paragraph", f"<p>{WORDS * 20}</p>" * 4),
        ("heading", {"text": LONG_WORD, "level": "2"}),
        (
            "gallery",
            {"title": "", "pictures": [item({"picture": shown, "caption": LONG_WORD})] * 3},
        ),
        ("paragraph", f"<p>{WORDS * 60}</p>" * 2),
        ("heading", {"text": "Tal", "level": "2"}),
        ("cells", {"caption": "Tolv", "cells": wide, "has_head": True, "has_side": True}),
        ("bars", {"title": LONG_WORD, "cells": f"{LONG_WORD}\t1.250\nMaj\t7", "unit": LONG_WORD}),
        ("key_figures", {"title": "", "figures": [item({"number": "142", "label": LONG_WORD})]}),
        ("heading", {"text": "Vejen", "level": "2"}),
        ("timeline", {"title": "", "entries": [item({**date, "title": LONG_WORD, "text": ""})]}),
        ("quote", {"text": LONG_WORD, "name": LONG_WORD, "role": ""}),
        ("paragraph", f"<p>{WORDS * 60}</p>" * 2),
    ]
    page = StoryFactory(parent=tree.stories, title=LONG_WORD, kind="case")
    story = StoryPage.objects.get(pk=page.pk)
    story.picture = picture
    story.body = json.dumps(
        [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    )
    story.save()
    make_page_renditions.call(story.pk)
    return f"{live_server.url}{story.url}"


def opened(browser: Browser, address: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page.goto(address)
    page.evaluate("document.fonts.ready")
    return page


def test_a_hard_story_is_no_wider_than_the_screen_and_its_lines_can_be_read(
    browser: Browser, address: str
) -> None:
    for width in (320, 768, 1280):
        page = opened(browser, address, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        lines = page.evaluate(LINES)
        if width >= 768:
            assert 60 <= sum(lines) / len(lines) <= 75, width
            assert max(lines) <= 80, width
        page.close()


def test_the_keyboard_reaches_the_pictures_and_the_wide_table(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, 320)
    stops = []
    for _stop in range(60):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate("document.activeElement.className + document.activeElement.tagName")
        )
    assert stops.count("gallery__linkA") >= 3
    assert "table-scrollDIV" in stops
    page.close()


def test_the_contents_say_which_section_is_read_also_after_a_jump(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, 1280)
    assert page.locator(".toc a[aria-current]").count() == 0
    page.evaluate("document.getElementById('vejen').scrollIntoView()")
    page.wait_for_selector(".toc a[href='#vejen'][aria-current]")
    page.evaluate("document.getElementById('tal').scrollIntoView()")
    page.wait_for_selector(".toc a[href='#tal'][aria-current]")
    assert page.locator(".toc a[aria-current]").count() == 1
    page.close()


def test_only_the_picture_over_the_story_comes_first_and_nothing_moves(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, 1280)
    images = page.locator("main img")
    assert images.count() == 4
    assert page.locator("main img[fetchpriority=high]").count() == 1
    assert page.locator("main img[loading=lazy][width][height]").count() == 3
    shift = """new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((each) => (sum += each.value)))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(sum), 300);
    })"""
    assert page.evaluate(shift) <= 0.02
    page.close()
