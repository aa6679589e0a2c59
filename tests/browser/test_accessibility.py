"""Every type of page, on a small phone and a wide screen, in both languages and both themes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PAGES, RunningSite

pytestmark = pytest.mark.browser


def broken_rules(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_a_rule_or_scrolls_sideways(
    browser: Browser, site: RunningSite, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        # axe puts a script into the page, which the pages' own policy rightly forbids.
        bypass_csp=True,
    )
    page = context.new_page()
    wrong = {}
    for name, addresses in PAGES.items():
        for address in addresses:
            page.goto(site.url + address)
            problems = broken_rules(page)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                problems.append("scrolls sideways")
            if problems:
                wrong[f"{name} {address}"] = problems
    context.close()
    assert wrong == {}


def test_pages_hold_at_twice_the_text_size(browser: Browser, site: RunningSite) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 900}, bypass_csp=True)
    page = context.new_page()
    wide = []
    for danish, _english in PAGES.values():
        page.goto(site.url + danish)
        page.add_style_tag(content="html { font-size: 200% !important }")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(danish)
    context.close()
    assert wide == []


def test_pages_set_no_cookie_ask_nobody_else_and_break_no_policy(
    browser: Browser, site: RunningSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for name, (danish, _english) in PAGES.items():
        if name != "lost":
            page.goto(site.url + danish, wait_until="networkidle")
    assert context.cookies() == []
    assert said == []
    assert [address for address in asked if not address.startswith(site.url)] == []
    context.close()
