"""Pages as people set them to read: large text, wide spacing; and how they are outlined."""

from collections import Counter
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PAGES, RunningSite
from tests.browser.measures import TEXT_SPACING, beyond_the_screen, cut_off

pytestmark = pytest.mark.browser

#: Search boxes are left out: two that search the same rightly have the same name.
OUTLINE = """() => ({
  title: document.title,
  language: document.documentElement.lang,
  headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.tagName[1])),
  landmarks: [...document.querySelectorAll('nav, [role=region], aside')].map(
    e => e.tagName + ' ' + (e.getAttribute('aria-label')
      || document.getElementById(e.getAttribute('aria-labelledby') || '')?.textContent || '').trim()),
})"""

#: Words that only one of the languages has; each says in which a text is written.
FOREIGN = """language => [...document.querySelectorAll('main a, main p, main h1, main h2, main h3')].filter(
  e => {
    const own = e.closest('[lang]').lang, words = e.textContent.toLowerCase().split(/[^a-zæøå]+/);
    const danish = words.filter(w => ['og', 'ikke', 'der', 'til', 'af', 'det'].includes(w)).length;
    const english = words.filter(w => ['the', 'and', 'of', 'is', 'with', 'that'].includes(w)).length;
    const written = danish > english + 1 ? 'da' : english > danish + 1 ? 'en' : own;
    return written !== own && !e.querySelector('[lang]');
  }).map(e => e.textContent.trim().slice(0, 60))"""


def wrong_everywhere(page: Page, site: RunningSite, style: str) -> dict[str, list[str]]:
    """What is beyond the screen or cut off on each Danish page once a reader's style is added."""
    found = {}
    for danish, _english in PAGES.values():
        page.goto(site.url + danish)
        page.add_style_tag(content=style)
        found[danish] = [*beyond_the_screen(page), *cut_off(page)]
    return {address: problems for address, problems in found.items() if problems}


def test_pages_hold_at_twice_the_text_size(browser: Browser, site: RunningSite) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 900}, bypass_csp=True)
    style = "html { font-size: 200% !important }"
    assert wrong_everywhere(context.new_page(), site, style) == {}
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_text_may_be_spaced_widely(browser: Browser, site: RunningSite, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    assert wrong_everywhere(context.new_page(), site, TEXT_SPACING) == {}
    context.close()


def test_pages_are_told_apart_by_title_and_outlined_by_headings_and_landmarks(
    browser: Browser, site: RunningSite
) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    titles: Counter[str] = Counter()
    wrong: dict[str, object] = {}
    for both in PAGES.values():
        for language, address in zip(("da", "en"), both, strict=True):
            page.goto(site.url + address)
            outline = page.evaluate(OUTLINE)
            titles[outline["title"]] += 1
            levels = outline["headings"]
            steps = [after - before for before, after in pairwise(levels)]
            names = Counter(outline["landmarks"])
            if outline["language"] != language or levels[:1] != [1] or levels.count(1) != 1:
                wrong[address] = (outline["language"], levels)
            elif max(steps, default=0) > 1:
                wrong[address] = levels
            elif any(count > 1 or name.endswith(" ") for name, count in names.items()):
                wrong[address] = names
    page.context.close()
    assert wrong == {}
    assert [title for title, count in titles.items() if count > 1] == []


def test_text_in_another_language_says_so(browser: Browser, site: RunningSite) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    wrong = {}
    for both in PAGES.values():
        for address in both:
            page.goto(site.url + address)
            if found := page.evaluate(FOREIGN):
                wrong[address] = found
    page.context.close()
    assert wrong == {}
