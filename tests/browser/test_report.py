"""Somebody reports a barrier on a small phone: told, looked, sent, added to, taken back."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import RunningSite
from tests.browser.keyboard import tab_to, tab_to_control
from tests.browser.measures import (
    beyond_the_screen,
    broken_rules,
    cut_off,
    small_targets,
)

pytestmark = pytest.mark.browser

#: The filter holds what is sent sooner than a person can write.
A_PERSON = 3200
KNOWN = "Frivillige i skolens værksted var ikke forsikret"


def breaks_no_rule(page: Page) -> None:
    """No rule is broken in the state that is shown."""
    found = [
        *broken_rules(page),
        *beyond_the_screen(page),
        *small_targets(page),
        *cut_off(page),
    ]
    assert found == [], page.title()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_whole_way(browser: Browser, site: RunningSite, scripts: bool) -> None:
    context = browser.new_context(
        java_script_enabled=scripts,
        viewport={"width": 360, "height": 740},
        color_scheme="dark",
        bypass_csp=True,
        locale="da-DK",
    )
    page = context.new_page()

    def looks_right(page: Page) -> None:
        # What measures a page is itself a script.
        if scripts:
            breaks_no_rule(page)

    page.goto(f"{site.url}/da/")
    page.get_by_role("link", name="Står en regel i vejen?").click()
    expect(page.get_by_label("Hvad stoppede dig?")).to_be_visible()
    looks_right(page)
    page.get_by_role("button", name="Næste").click()
    expect(page).to_have_title("Fejl: Meld en barriere – Fem kommuner")
    looks_right(page)
    page.get_by_label("Hvad stoppede dig?").fill(f"{KNOWN}, og døren var låst.")
    page.get_by_role("button", name="Næste").click()
    expect(page.get_by_role("heading", name=KNOWN)).to_be_visible()
    looks_right(page)
    page.get_by_role("button", name="Nej, det er en anden: gå videre").click()
    expect(page.get_by_label("I hvilken kommune?")).to_be_visible()
    looks_right(page)
    page.get_by_role("button", name="Send meldingen").click()
    expect(page.get_by_role("link", name="Vælg et svar: »I hvilken kommune?«.")).to_be_visible()
    looks_right(page)
    page.get_by_label("Fra en forening").check()
    page.get_by_label("I hvilken kommune?").select_option("assens")
    page.wait_for_timeout(A_PERSON)
    page.get_by_role("button", name="Send meldingen").click()
    expect(page.get_by_text("Du får svar senest den")).to_be_visible()
    looks_right(page)
    page.get_by_role("link", name="Tilføj oplysninger").click()
    expect(page.get_by_label("Hvad vil du tilføje?")).to_be_visible()
    looks_right(page)
    page.get_by_label("Hvad vil du tilføje?").fill("Døren er stadig låst.")
    page.wait_for_timeout(A_PERSON)
    page.get_by_role("button", name="Tilføj det").click()
    expect(page.get_by_text("Døren er stadig låst.")).to_be_visible()
    page.get_by_role("link", name="Træk det tilbage").click()
    expect(page.get_by_role("button", name="Ja, træk det tilbage")).to_be_visible()
    looks_right(page)
    page.wait_for_timeout(A_PERSON)
    page.get_by_role("button", name="Ja, træk det tilbage").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Du trak det tilbage")
    looks_right(page)
    context.close()


def test_a_known_barrier_is_offered_while_one_writes_and_the_enter_key_still_goes_on(
    phone: BrowserContext, site: RunningSite
) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}/da/meld-en-barriere/")
    tab_to_control(page, "id_what")
    page.keyboard.type(KNOWN)
    expect(page.get_by_role("status")).to_have_text("1 barriere i registret ligner.")
    expect(page.get_by_role("button", name="Ja, den stopper også os")).to_be_visible()
    tab_to_control(page, "id_where")
    page.keyboard.type("Skolen")
    page.keyboard.press("Enter")
    expect(page).to_have_title("Meld en barriere: trin 2 af 3 – Fem kommuner")


def test_it_stops_us_too_by_keyboard(phone: BrowserContext, site: RunningSite) -> None:
    page = phone.new_page()
    page.goto(f"{site.url}/da/meld-en-barriere/")
    tab_to_control(page, "id_what")
    page.keyboard.type(KNOWN)
    expect(page.get_by_text("Ja, den stopper også os").first).to_be_visible()
    tab_to(page, "Ja, den stopper også os")
    page.keyboard.press("Enter")
    page.wait_for_url("**/da/den-stopper-ogsaa-os/**")
    expect(page.get_by_role("button", name="Nej, det er en anden barriere")).to_be_visible()
    tab_to_control(page, "id_role_0")
    page.keyboard.press("Space")
    page.wait_for_timeout(A_PERSON)
    tab_to(page, "Tæl os med")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tak. Du er talt med.")
    expect(page.get_by_text("1 har sagt det")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_other_forms_break_no_rule(browser: Browser, site: RunningSite, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, bypass_csp=True, locale="da-DK"
    )
    page = context.new_page()
    for address in ("/da/assens/skriv-til-os/", "/en/write-to-us/", "/da/kvittering/x/"):
        page.goto(site.url + address)
        breaks_no_rule(page)
    page.goto(f"{site.url}/da/saadan-virker-det/")
    page.locator(".helpful").get_by_role("link").last.click()
    expect(page.get_by_label("Nej")).to_be_checked()
    breaks_no_rule(page)
    # No title tells the two answers apart, so the way from page to page is waited for.
    with page.expect_navigation():
        page.get_by_role("button", name="Send").click()
    breaks_no_rule(page)
    context.close()
