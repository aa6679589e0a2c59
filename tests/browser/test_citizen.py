"""A citizen on a phone: by keyboard alone, and without scripts."""

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import RunningSite
from tests.browser.keyboard import tab_to

pytestmark = pytest.mark.browser


def test_a_project_is_found_by_filters_with_the_keyboard_alone(
    phone: BrowserContext, site: RunningSite
) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}/da/")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    tab_to(page, "Projekter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/da/projekter/")
    tab_to(page, "Filtrér listen")
    page.keyboard.press("Enter")
    tab_to(page, "Assens")
    page.keyboard.press("Enter")
    page.wait_for_url("**municipality=assens**")
    tab_to(page, "Landsbyens fælles bil")
    page.keyboard.press("Enter")
    page.wait_for_url("**/landsbyens-faelles-bil/")
    assert page.locator("h1").inner_text() == "Landsbyens fælles bil"


def test_the_first_stop_leads_past_the_menu(phone: BrowserContext, site: RunningSite) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}/da/projekter/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [360, 1280])
def test_everything_works_without_scripts(browser: Browser, site: RunningSite, width: int) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}, locale="da-DK"
    )
    page = context.new_page()
    page.goto(site.url)
    assert page.url == f"{site.url}/da/"
    if width < 600:
        page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Barrierer", exact=True).first.click()
    if width < 600:
        page.get_by_text("Filtrér listen").click()
    form = page.locator("form", has=page.get_by_label("Status"))
    form.get_by_label("Status").select_option("refused")
    form.get_by_role("button").click()
    assert "status=refused" in page.url
    before = page.locator("h1").inner_text()
    page.get_by_role("link", name="English").first.click()
    assert "/en/barriers/" in page.url
    assert page.locator("h1").inner_text() != before
    context.close()


def test_the_language_switch_leads_to_the_same_page(
    phone: BrowserContext, site: RunningSite
) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}/da/assens/projekter/landsbyens-faelles-bil/")
    page.get_by_role("link", name="English").first.click()
    assert page.url.endswith("/en/assens/projects/the-villages-shared-car/")
    assert page.locator("html").get_attribute("lang") == "en"
