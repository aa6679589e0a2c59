"""A first view is small, quick and still: what the site promises of every type of page."""

import pytest
from playwright.sync_api import Browser

from tests.browser.running import PAGES, RunningSite
from tests.browser.weighing import Weight, weigh

pytestmark = pytest.mark.browser

SIZE, REQUESTS, SCRIPTS, SHIFT = 100_000, 10, 15_000, 0.02


@pytest.fixture(scope="module")
def weights(browser: Browser, site: RunningSite) -> dict[str, Weight]:
    """What the first view of each type of page weighs on a phone with a slow line."""
    return {
        name: weigh(browser, site.url + danish, slow=True)
        for name, (danish, _english) in PAGES.items()
    }


def test_a_first_view_is_small(weights: dict[str, Weight]) -> None:
    """At most 100 KB and ten requests, pictures of the content aside."""
    heavy = {
        name: weight
        for name, weight in weights.items()
        if weight.size > SIZE or weight.requests > REQUESTS
    }
    assert heavy == {}


def test_scripts_are_few(weights: dict[str, Weight]) -> None:
    assert {name: each.scripts for name, each in weights.items() if each.scripts > SCRIPTS} == {}


def test_nothing_moves_while_a_page_comes_in(weights: dict[str, Weight]) -> None:
    """Neither when a font takes its stand-in's place nor when a picture arrives."""
    assert {name: each.shift for name, each in weights.items() if each.shift > SHIFT} == {}


def test_a_wide_screen_keeps_still_too(browser: Browser, site: RunningSite) -> None:
    moved = {
        name: weigh(browser, site.url + PAGES[name][0], width=1280, slow=True).shift
        for name in ("front", "project", "story", "barrier")
    }
    assert {name: shift for name, shift in moved.items() if shift > SHIFT} == {}


def test_the_first_view_needs_no_script(browser: Browser, site: RunningSite) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="da-DK"
    )
    page = context.new_page()
    for danish, _english in PAGES.values():
        page.goto(site.url + danish)
        assert page.get_by_role("heading", level=1).is_visible(), danish
        assert page.get_by_role("contentinfo").count() == 1, danish
    context.close()


def test_browsers_find_icons_and_manifest(browser: Browser, site: RunningSite) -> None:
    page = browser.new_page()
    page.goto(site.url + "/da/")
    manifest = page.locator("link[rel=manifest]").evaluate("each => each.href")
    answer = page.request.get(manifest)
    assert answer.headers["content-type"] == "application/manifest+json"
    told = answer.json()
    assert told["start_url"] == "/da/"
    for icon in told["icons"]:
        there = page.request.get(manifest.rsplit("/", 1)[0] + "/" + icon["src"])
        assert there.ok, icon["src"]
        assert there.headers["content-type"] == icon["type"]
    shared = page.locator("meta[property='og:image']").get_attribute("content")
    assert shared is not None
    assert page.request.get(shared).ok
    page.close()
