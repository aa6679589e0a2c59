"""A running site for the whole session, and a phone to look at it with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, StorageState

from tests.browser.running import PAGES, RunningSite, running_site

__all__ = ["PAGES", "RunningSite"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    """A running site."""
    with running_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def staff(browser: Browser, site: RunningSite) -> StorageState:
    """The cookies of somebody who may enter the admin, and so the gallery."""
    context = browser.new_context(locale="da-DK")
    page = context.new_page()
    page.goto(f"{site.url}/admin/login/")
    page.fill("[name=username]", "netvaerkskoordinator")
    page.fill("[name=password]", site.password)
    page.click("button[type=submit]")
    page.wait_for_url(f"{site.url}/admin/")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A small phone with Danish settings."""
    # Without smooth scrolling a stop of the keyboard is where it will be.
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, locale="da-DK", reduced_motion="reduce"
    )
    yield context
    context.close()
