"""An editor of Assens writes, publishes, starts and translates a project; a citizen finds it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import RunningSite

pytestmark = pytest.mark.browser
TITLE = "Æblehaven på Ø-torvet"
SLUG = "aeblehaven-paa-oe-torvet"


def log_in(browser: Browser, site: RunningSite, name: str) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="da-DK")
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{site.url}/admin/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", site.password)
    page.click("button[type=submit]")
    expect(page.get_by_role("link", name="Projekter", exact=True)).to_be_visible()
    return page


def write_project(page: Page, site: RunningSite) -> None:
    page.get_by_role("link", name="Projekter", exact=True).click()
    # One list of their own to put it in, so nobody asks where.
    page.get_by_role("link", name="Tilføj projekt").click()
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", "Naboer planter æbletræer på torvet.")
    page.get_by_role("button", name="Vælg et billede").click()
    page.get_by_role("link", name="Langbord under flag").click()
    expect(page.locator(".modal")).to_have_count(0)
    for place, (title, start) in enumerate((("Plantning", "2026-10-01"), ("Høst", "2027-09-01"))):
        page.get_by_role("button", name="Tilføj fase").click()
        page.fill(f"#id_phases-{place}-title", title)
        page.fill(f"#id_phases-{place}-starts", start)
        page.keyboard.press("Tab")


def test_a_project_from_the_first_word_to_the_english_page(
    browser: Browser, site: RunningSite
) -> None:
    page = log_in(browser, site, "kommuneredaktoer-assens")
    write_project(page, site)
    # Saved while writing, and the address has the Danish letters written out.
    page.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    edit = page.url
    assert page.locator("#id_slug").input_value() == SLUG
    public = f"{site.url}/da/assens/projekter/{SLUG}/"
    citizen = browser.new_context(locale="da-DK").new_page()
    response = citizen.goto(public)
    assert response is not None
    assert response.status == 404

    page.get_by_role("button", name="Flere handlinger").first.click()
    page.get_by_role("button", name="Udgiv").click()
    expect(page.get_by_text(f"»{TITLE}«").or_(page.get_by_text(TITLE)).first).to_be_visible()
    page.goto(edit)
    for button in ("Planlæg projektet", "Start projektet"):
        page.get_by_role("link", name=button).click()
        page.get_by_role("button", name=button).click()
    expect(page.get_by_text("I gang", exact=True).first).to_be_visible()

    page.goto(edit.replace("/pages/", "/localize/submit/page/").replace("/edit/", "/"))
    page.get_by_label("Engelsk").check()
    page.get_by_role("button", name="Send").click()
    page.get_by_role("button", name="Oversæt", exact=True).first.click()
    page.locator("textarea").first.fill("Orchard on the square")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Orchard on the square").first).to_be_visible()
    page.get_by_role("button", name="Udgiv på Engelsk").click()
    expect(page.locator("body")).to_contain_text("Udgivet")

    citizen.goto(f"{site.url}/da/assens/")
    # Among the news and among the projects.
    expect(citizen.get_by_role("link", name=TITLE).first).to_be_visible()
    citizen.goto(f"{site.url}/da/projekter/?municipality=assens&status=running")
    citizen.get_by_role("link", name=TITLE).first.click()
    assert citizen.url == public
    expect(citizen.get_by_text("Plantning").first).to_be_visible()
    citizen.get_by_role("link", name="English").first.click()
    expect(citizen.locator("h1")).to_have_text("Orchard on the square")
    expect(citizen.get_by_text("Running").first).to_be_visible()
    expect(citizen.locator(".hero img, .hero .picture").first).to_be_visible()
