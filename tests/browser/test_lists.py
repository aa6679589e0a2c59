"""Lists on a phone: filters unfold, are set and taken off, and the list stands closer, by keyboard."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import RunningSite
from tests.browser.keyboard import tab_to

pytestmark = pytest.mark.browser


def test_a_barrier_is_found_with_filters_by_keyboard_alone(
    site: RunningSite, phone: BrowserContext
) -> None:
    page = phone.new_page()
    page.goto(site.url + "/da/barrierer/")
    expect(page.locator(".facet").first).to_be_hidden()
    tab_to(page, "Filtrér listen")
    page.keyboard.press("Enter")
    expect(page.locator(".facet").first).to_be_visible()
    tab_to(page, "Assens")
    page.keyboard.press("Enter")
    page.wait_for_url("**/barrierer/?municipality=assens")
    tab_to(page, "Tabel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/barrierer/?municipality=assens&view=list")
    expect(page.locator(".register-table")).to_be_visible()
    page.goto(page.url)
    tab_to(page, "Fjern filteret")
    page.keyboard.press("Enter")
    page.wait_for_url("**/barrierer/?view=list")


def test_lists_and_a_barrier_need_no_script(site: RunningSite, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(site.url + "/da/barrierer/?view=list")
    page.locator(".register-table tbody a").first.click()
    expect(page.locator(".standing__now")).to_be_visible()
