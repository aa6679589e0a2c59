"""What a first view asks: no cookie, nobody else, nothing that the policy forbids."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import PAGES, RunningSite

pytestmark = pytest.mark.browser

#: They are no pages: what leads nowhere, and forms, which alone carry a token and its cookie.
NO_PAGES = {"lost", "wrong link", "form of a consultation", "get mail"}


def test_pages_set_no_cookie_ask_nobody_else_and_break_no_policy(
    browser: Browser, site: RunningSite
) -> None:
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for name, (danish, _english) in PAGES.items():
        if name not in NO_PAGES:
            page.goto(site.url + danish, wait_until="networkidle")
    assert context.cookies() == []
    assert said == []
    assert [address for address in asked if not address.startswith(site.url)] == []
    context.close()
