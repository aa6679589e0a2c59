"""Somebody fills in a form: by keyboard, with errors first, with and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.browser.conftest import RunningSite
from tests.browser.keyboard import next_stop, tab_to, tab_to_control

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def form(
    browser: Browser, site: RunningSite, staff: StorageState, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """The sample form in Danish, on a small phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        java_script_enabled=request.param,
        reduced_motion="reduce",
        storage_state=staff,
        locale="da-DK",
    )
    page = context.new_page()
    page.goto(f"{site.url}/styleguide/form/?language=da")
    yield page
    context.close()


def test_a_form_is_filled_in_by_keyboard_alone(form: Page) -> None:
    keys = form.keyboard
    tab_to_control(form, "id_name")
    keys.type("Anna Demo")
    tab_to_control(form, "id_email")
    keys.type("anna@example.dk")
    tab_to_control(form, "id_place")
    keys.type("Assens")
    tab_to_control(form, "id_day_0")
    keys.type("24")
    next_stop(form)
    keys.type("12")
    next_stop(form)
    keys.type("2026")
    tab_to_control(form, "id_role_0")
    keys.press("Space")
    tab_to_control(form, "id_story")
    keys.type("Vi mødtes.")
    tab_to_control(form, "id_agreed")
    keys.press("Space")
    tab_to(form, "Send")
    keys.press("Enter")
    expect(form.get_by_text("Alt var udfyldt.")).to_be_visible()


def test_the_errors_take_the_focus_and_lead_to_their_fields(form: Page) -> None:
    form.get_by_role("button", name="Send").click()
    expect(form).to_have_title("Fejl: En hel formular – Komponentgalleri – Fem kommuner")
    summary = form.get_by_role("group", name="Der er problemer")
    expect(summary).to_be_focused()
    expect(summary).to_be_in_viewport()
    assert next_stop(form)["text"] == "Udfyld: »Dit navn«."
    form.keyboard.press("Enter")
    expect(form.locator("#id_name")).to_be_focused()
    expect(form.locator("#id_name")).to_have_accessible_description("Fejl: Udfyld: »Dit navn«.")
    form.get_by_role("link", name="Vælg et svar: »Hvem er du?«.").click()
    expect(form.locator("#id_role_0")).to_be_focused()


def test_a_text_is_counted_while_it_is_written(
    browser: Browser, site: RunningSite, staff: StorageState
) -> None:
    page = browser.new_context(storage_state=staff, locale="da-DK").new_page()
    page.goto(f"{site.url}/styleguide/form/?language=da")
    expect(page.get_by_text("200 tegn tilbage")).to_be_visible()
    page.fill("#id_story", "x" * 199)
    expect(page.get_by_text("1 tegn tilbage").first).to_be_visible()
    # Pasted text is never cut off in silence.
    page.fill("#id_story", "x" * 203)
    expect(page.get_by_text("3 tegn for meget").first).to_be_visible()
    page.context.close()
