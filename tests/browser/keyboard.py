"""The keyboard's way through a page: where the focus is, whether it is seen, whether it is covered."""

from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Error, Page

FOCUS = """() => {
  const e = document.activeElement, r = e.getBoundingClientRect();
  // A card's link is stretched over the card, and its ring with it.
  const rings = [getComputedStyle(e), getComputedStyle(e, '::after')];
  // In a drawing the ring is a rectangle's stroke; the parts of a date show theirs by themselves.
  const drawn = [...e.children].some(
    c => c.tagName === 'rect' && getComputedStyle(c).stroke !== 'none');
  // The middle of what is in sight: a long text may reach below the screen.
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const at = document.elementFromPoint(
    middle(r.left, r.right, innerWidth), middle(r.top, r.bottom, innerHeight));
  return {
    text: e.textContent.trim().replace(/\\s+/g, ' '),
    tag: e.tagName,
    id: e.id,
    seen: rings.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)
      || drawn || e.type === 'date',
    covered: !(at && (e.contains(at) || at.contains(e))),
  };
}"""


def settled_stop(page: Page) -> dict[str, Any]:
    """Where the focus is, once what slides into view has arrived."""
    # What stays covered is for the caller to say.
    with suppress(Error):
        page.wait_for_function(f"() => !({FOCUS})().covered", timeout=1000)
    stop: dict[str, Any] = page.evaluate(FOCUS)
    return stop


def next_stop(page: Page) -> dict[str, Any]:
    """Press Tab; the stop must be seen and uncovered."""
    page.keyboard.press("Tab")
    stop = settled_stop(page)
    assert stop["seen"], f"no visible focus on {stop}"
    assert not stop["covered"], f"covered: {stop}"
    return stop


def tab_to(page: Page, text: str, limit: int = 80) -> None:
    """Press Tab until the focus is on what says ``text``."""
    for _ in range(limit):
        if text in next_stop(page)["text"]:
            return
    pytest.fail(f"the keyboard does not reach “{text}”")


def tab_to_control(page: Page, control: str, limit: int = 80) -> None:
    """Press Tab until the focus is on the control of that id."""
    for _ in range(limit):
        if next_stop(page)["id"] == control:
            return
    pytest.fail(f"the keyboard does not reach #{control}")
