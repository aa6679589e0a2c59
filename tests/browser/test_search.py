"""The search in a browser: by keyboard, without scripts, and in every state without a broken rule."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import RunningSite
from tests.browser.measures import broken_rules

pytestmark = pytest.mark.browser

SEARCH = "/da/soeg/"
STATES = {
    "everything": "",
    "results": "?q=havnepladser",
    "filtered": "?q=plads&type=project&type=story&from=2025-01-01",
    "some words": "?q=elbil+hospital",
    "nothing": "?q=kvantefysik",
    "error": "?from=31-02-2026&to=2026-01-01",
    "data": "data/",
}


def found(page: Page) -> int:
    words = page.locator("#results").inner_text()
    return int(re.sub(r"\D", "", words))


def test_suggestions_are_walked_with_the_arrow_keys(tab: Page, site: RunningSite) -> None:
    tab.goto(site.url + SEARCH)
    box = tab.locator("#question")
    box.press_sequentially("havne")
    expect(tab.get_by_role("option").first).to_be_visible()
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    chosen = tab.locator(f"#{active}")
    assert chosen.get_attribute("aria-selected") == "true"
    assert box.input_value() == chosen.get_attribute("data-text")
    box.press("Escape")
    assert box.input_value() == "havne"
    assert box.get_attribute("aria-expanded") == "false"
    expect(tab.get_by_role("option").first).to_be_hidden()


def test_enter_searches_for_the_suggestion(tab: Page, site: RunningSite) -> None:
    tab.goto(site.url + "/da/")
    box = tab.locator("#site-search")
    box.press_sequentially("havnepl")
    expect(tab.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    words = box.input_value()
    box.press("Enter")
    tab.wait_for_url("**/da/soeg/?q=**")
    assert tab.locator("#question").input_value() == words
    assert found(tab) > 0


def test_a_filter_changes_the_results_in_place_and_keeps_the_focus(
    tab: Page, site: RunningSite
) -> None:
    tab.goto(f"{site.url}{SEARCH}?q=plads")
    before = found(tab)
    tab.evaluate("document.body.dataset.stays = 'yes'")
    choice = tab.locator("#choice-type-project")
    choice.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#choice-type-project[aria-current]")).to_be_visible()
    assert tab.evaluate("document.body.dataset.stays") == "yes"
    assert tab.evaluate("document.activeElement.id") == "choice-type-project"
    assert tab.url == f"{site.url}{SEARCH}?q=plads&type=project"
    assert 0 < found(tab) < before
    assert tab.locator("[data-said]").inner_text() == tab.locator("#results").inner_text()
    assert tab.locator("[data-kept] input[name=type]").get_attribute("value") == "project"
    tab.go_back()
    expect(tab.locator("#results")).to_have_text(re.compile(rf"^\s*{before}\b"))
    assert tab.evaluate("document.body.dataset.stays") == "yes"


def test_a_range_of_days_is_sent_in_place(tab: Page, site: RunningSite) -> None:
    tab.goto(site.url + SEARCH)
    before = found(tab)
    tab.fill("#day-from", "2026-01-01")
    tab.get_by_role("button", name="Vis disse dage").click()
    tab.wait_for_url("**from=2026-01-01")
    expect(tab.get_by_text("Fra: 1. januar 2026")).to_be_visible()
    assert 0 < found(tab) < before


@pytest.mark.parametrize("width", [360, 1280])
def test_the_whole_search_works_without_scripts(
    browser: Browser, site: RunningSite, width: int
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}, locale="da-DK"
    )
    page = context.new_page()
    page.goto(site.url + SEARCH)
    page.fill("#question", "havnepladser")
    page.press("#question", "Enter")
    page.wait_for_url("**q=havnepladser")
    before = found(page)
    if width < 600:
        page.get_by_text("Filtrér resultaterne").click()
    page.locator("#choice-type-project").click()
    assert 0 < found(page) < before
    page.get_by_role("link", name=re.compile("Fjern filteret")).click()
    assert found(page) == before
    page.get_by_role("link", name="English").first.click()
    assert page.url == f"{site.url}/en/search/?q=havnepladser"
    context.close()


def test_a_result_is_reached_by_the_keyboard_on_a_phone(
    phone: BrowserContext, site: RunningSite
) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}{SEARCH}?q=havnepladser")
    for _stop in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.hit') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/da/(?!soeg)"))
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("havnepladser", "Havnepladsen sammen"),
        ("ungepaneler", "Ungepanel på dagsordenen"),
        ("spisning i fællesskab", "Fællesspisning med livshistorier"),
        ("noegle til hallen", "Hallens nøgle"),
        ("elbil hospital", "Landsbyens fælles bil"),
    ],
)
def test_a_dane_finds_what_a_dane_expects(
    tab: Page, site: RunningSite, words: str, expected: str
) -> None:
    tab.goto(f"{site.url}{SEARCH}?q={words}")
    titles = tab.locator(".hit__title").all_inner_texts()
    assert expected in titles[:3]
    assert tab.locator(".hit mark").count() > 0


def test_a_misspelt_word_gets_its_guess(tab: Page, site: RunningSite) -> None:
    tab.goto(f"{site.url}{SEARCH}?q=samskablse")
    tab.get_by_role("link", name="samskabelse", exact=True).click()
    tab.wait_for_url("**q=samskabelse")
    assert found(tab) > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_state_of_the_search_breaks_a_rule(
    browser: Browser, site: RunningSite, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    page = context.new_page()
    wrong = {}
    for name, query in STATES.items():
        page.goto(site.url + SEARCH + query)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        problems = broken_rules(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            problems.append("scrolls sideways")
        if problems:
            wrong[name] = problems
    page.goto(site.url + SEARCH)
    page.locator("#question").press_sequentially("havne")
    expect(page.get_by_role("option").first).to_be_visible()
    if problems := broken_rules(page):
        wrong["suggestions"] = problems
    context.close()
    assert wrong == {}


def test_all_scripts_together_are_small(tab: Page, site: RunningSite) -> None:
    sizes: list[int] = []
    tab.on(
        "response",
        lambda response: (
            sizes.append(int(response.headers.get("content-length", "99999")))
            if response.request.resource_type == "script"
            else None
        ),
    )
    tab.goto(site.url + SEARCH, wait_until="networkidle")
    assert 0 < sum(sizes) <= 15_000
