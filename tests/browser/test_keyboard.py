"""The keyboard reaches everything, and one always sees where one is."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PAGES, RunningSite
from tests.browser.keyboard import next_stop, tab_to

pytestmark = pytest.mark.browser

WALKED = ("front", "project", "story", "barriers", "hits")
MOST_STOPS = 150


def walk(page: Page) -> int:
    """Go through the whole page; how many stops it has."""
    links = page.evaluate("document.querySelectorAll('footer a').length")
    assert links
    for number in range(1, MOST_STOPS):
        next_stop(page)
        if page.evaluate(
            "[...document.querySelectorAll('footer a')].at(-1) === document.activeElement"
        ):
            return number
    pytest.fail("the keyboard does not come to the end of the page")


@pytest.mark.parametrize("name", WALKED)
def test_every_stop_on_a_page_is_seen_and_not_covered(
    browser: Browser, site: RunningSite, name: str
) -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, reduced_motion="reduce", locale="da-DK"
    )
    page = context.new_page()
    page.goto(site.url + PAGES[name][0])
    assert walk(page) > 10
    context.close()


def test_the_menu_opens_and_closes_and_gives_the_focus_back(
    phone: BrowserContext, site: RunningSite
) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}/da/")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    expect(page.locator(".menu__link").first).to_be_visible()
    tab_to(page, "Historier")
    page.keyboard.press("Escape")
    expect(page.locator(".menu__link").first).not_to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_language_is_switched_by_keyboard(phone: BrowserContext, site: RunningSite) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}/da/om-netvaerket/")
    tab_to(page, "English")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/about-the-network/")
    assert page.locator("html").get_attribute("lang") == "en"
