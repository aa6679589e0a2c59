"""Real pages in a real browser: no rule of axe broken, nothing wider than the screen, keys enough."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Site

from home.models import SiteFrame
from network.models import SitePage
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StandardFactory,
    StoryFactory,
    build_tree,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG = "Fjernvarmetilslutningsforpligtelsesordningen i Ringkøbing-Skjern"
TEXT = "<p>Bilen har kørt i elleve uger.</p><ul><li>Kom med</li></ul>"


@pytest.fixture
def addresses(live_server: LiveServer) -> dict[str, str]:
    """The absolute addresses of one page of each kind."""
    tree = build_tree()
    place = MunicipalityFactory(code="assens", name_da="Assens", hue="plum")
    project = ProjectFactory(
        parent=tree.projects, title=LONG, lead=place, now=TEXT, take_part=TEXT, result=TEXT
    )
    story = StoryFactory(parent=tree.stories, lead=place, kind="debate", reusable=TEXT)
    barrier = BarrierFactory(parent=tree.barriers, lead=place, description=TEXT, outcome=TEXT)
    standard = StandardFactory(parent=tree.home, title="Om netværket")
    pages: dict[str, SitePage] = {
        "front": tree.home,
        "projects": tree.projects,
        "barriers": tree.barriers,
        "project": project,
        "story": story,
        "barrier": barrier,
        "standard": standard,
    }
    item = {"page": tree.projects.pk, "label_da": "", "label_en": ""}
    SiteFrame.objects.create(
        site=Site.objects.get(), menu=json.dumps([{"type": "item", "value": item}])
    )
    found = {name: live_server.url + page.url for name, page in pages.items()}
    return {**found, "lost": f"{live_server.url}/da/findes-ikke/"}


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
def test_no_page_breaks_a_rule(
    browser: Browser, addresses: dict[str, str], scheme: str, width: int
) -> None:
    # axe puts a script into the page, which the pages' own policy rightly forbids.
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    broken = {}
    for name, address in addresses.items():
        page = context.new_page()
        page.goto(address)
        rules = [each["id"] for each in Axe().run(page).response["violations"]]
        if rules:
            broken[name] = rules
        page.close()
    context.close()
    assert not broken


def test_no_page_is_wider_than_its_screen(tab: Page, addresses: dict[str, str]) -> None:
    beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    wide = {}
    for name, address in addresses.items():
        tab.goto(address)
        for width in (320, 640, 768, 1000, 1280):
            tab.set_viewport_size({"width": width, "height": 900})
            if tab.evaluate(beyond):
                wide[name, width] = tab.evaluate(beyond)
    assert not wide


def test_pages_break_no_policy_and_ask_nobody_else(tab: Page, addresses: dict[str, str]) -> None:
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: asked.append(request.url))
    for name in ("front", "project", "story"):
        tab.goto(addresses[name])
    origin = addresses["front"].split("/da/")[0]
    assert not said
    assert all(url.startswith(origin) for url in asked)


def test_the_first_key_offers_to_skip_to_the_content(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["project"])
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.getAttribute('href')") == "#content"
    box = tab.locator(".skip-link").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


def test_the_menu_opens_on_a_phone_without_scripts(
    browser: Browser, addresses: dict[str, str]
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="da-DK"
    )
    page = context.new_page()
    page.goto(addresses["story"])
    link = page.locator(".menu__link")
    assert not link.is_visible()
    page.locator(".menu > summary").press("Enter")
    assert link.is_visible()
    link.click()
    assert page.url == addresses["projects"]
    assert page.locator(".menu__link[aria-current=page]").count() == 1
    context.close()


def test_on_a_wide_screen_the_menu_is_simply_there(tab: Page, addresses: dict[str, str]) -> None:
    tab.goto(addresses["front"])
    assert tab.locator(".menu__link").is_visible()
    assert not tab.locator(".menu > summary").is_visible()


def test_what_one_can_do_comes_before_the_rest_of_a_project_on_a_phone(
    browser: Browser, addresses: dict[str, str]
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(addresses["project"])
    parts = ("#now", ".box--act", ".summary-box", "#result")
    tops = {}
    for part in parts:
        box = page.locator(part).bounding_box()
        assert box is not None, part
        tops[part] = box["y"]
    # What is going on, what one can do, then everything else.
    assert sorted(parts, key=tops.__getitem__)[:2] == ["#now", ".box--act"]
    context.close()
