"""Somebody comments by keyboard, on a small phone, with and without scripts; each step is accessible."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import RunningSite
from tests.browser.keyboard import tab_to, tab_to_control
from tests.browser.measures import beyond_the_screen, broken_rules, small_targets

pytestmark = pytest.mark.browser
FORM = "/da/assens/projekter/landsbyens-faelles-bil/kommentar/"


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def reader(browser: Browser, site: RunningSite, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A small phone in the dark."""
    context = browser.new_context(
        viewport={"width": 320, "height": 740},
        color_scheme="dark",
        java_script_enabled=request.param,
        reduced_motion="reduce",
        locale="da-DK",
    )
    yield context.new_page()
    context.close()


def test_a_comment_is_written_looked_at_and_sent_by_keyboard(
    reader: Page, site: RunningSite
) -> None:
    reader.goto(site.url + FORM)
    keys = reader.keyboard
    tab_to_control(reader, "id_text")
    keys.type("Kan man stille cyklen bag på bilen?")
    tab_to_control(reader, "id_name")
    keys.type("Cyklisten")
    tab_to_control(reader, "id_email")
    keys.type("cyklisten@example.dk")
    tab_to(reader, "Se, hvordan den bliver")
    keys.press("Enter")
    expect(reader.get_by_role("heading", name="Sådan kommer den til at se ud")).to_be_focused()
    expect(reader.get_by_text("Kan man stille cyklen bag på bilen?").first).to_be_visible()
    tab_to(reader, "Send kommentaren")
    keys.press("Enter")
    expect(reader.get_by_role("heading", name="Tak, din kommentar er kommet ind")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_each_step_breaks_no_rule(
    browser: Browser, site: RunningSite, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        bypass_csp=True,
        locale="da-DK",
    )
    page = context.new_page()
    seen = {}

    def look(step: str) -> None:
        seen[step] = [*broken_rules(page), *beyond_the_screen(page), *small_targets(page)]

    page.goto(site.url + FORM)
    look("empty")
    page.get_by_role("button", name="Se, hvordan den bliver").click()
    look("errors")
    page.fill("#id_text", "Fjernvarmetilslutningsforpligtelsesdispensationsansøgning " * 3)
    page.fill("#id_name", "Cyklisten")
    page.fill("#id_email", "b@example.dk")
    page.get_by_role("button", name="Se, hvordan den bliver").click()
    look("preview")
    page.get_by_text("Ret noget").click()
    look("preview, opened")
    page.goto(f"{site.url}{FORM}tak/")
    look("sent")
    page.goto(f"{site.url}/da/assens/projekter/landsbyens-faelles-bil/")
    report = page.locator(".comment__flag").first
    page.goto(site.url + str(report.get_attribute("href")))
    look("report")
    page.goto(f"{site.url}/da/kommentar/bekraeftet/")
    look("confirmed")
    context.close()
    assert {step: problems for step, problems in seen.items() if problems} == {}
