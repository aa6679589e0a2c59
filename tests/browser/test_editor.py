"""An editor of Assens writes, publishes, starts and translates a project; a citizen finds it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import RunningSite

pytestmark = pytest.mark.browser
TITLE = "Æblehaven på Ø-torvet"


def log_in(browser: Browser, site: RunningSite, name: str) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="da-DK")
    page = context.new_page()
    page.goto(f"{site.url}/admin/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", site.password)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    return page


def choose_picture(page: Page) -> None:
    page.locator("#panel-child-indhold-billede-section").get_by_role(
        "button", name="Vælg et billede"
    ).first.click()


def test_a_project_from_the_first_word_to_the_english_page(
    browser: Browser, site: RunningSite
) -> None:
    page = log_in(browser, site, "kommuneredaktoer-assens")
    page.goto(f"{site.url}/da/assens/projekter/")
    page.goto(f"{site.url}/admin/projects/")
    print(page.content()[:2000])
