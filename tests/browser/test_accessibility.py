"""Every type of page and the whole gallery: no rule broken, in each width and theme.

An ordinary run takes each page in three of the nine combinations, so that each page meets each
width and each theme; `make a11y` takes all nine, in both languages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, StorageState

from cocreation.styleguide.registry import groups
from tests.browser.conftest import PAGES, RunningSite
from tests.browser.measures import (
    RULES_OF_A_PAGE,
    beyond_the_screen,
    broken_rules,
    cut_off,
    overlaps,
    small_targets,
)

pytestmark = pytest.mark.browser

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark", "forced")
GALLERY = [*(f"{slug}/" for slug in groups()), "", "tokens/", "form/"]


class Combination(NamedTuple):
    """One way of looking at pages."""

    width: int
    scheme: str

    def takes(self, place: int) -> bool:
        """Whether an ordinary run looks at the page of that place so: a square without repeats."""
        return (place + WIDTHS.index(self.width)) % 3 == SCHEMES.index(self.scheme)


EVERY = [Combination(width, scheme) for width in WIDTHS for scheme in SCHEMES]


@contextmanager
def looking(
    browser: Browser, combination: Combination, state: StorageState | None = None
) -> Iterator[Page]:
    """A tab in that width and theme."""
    context = browser.new_context(
        viewport={"width": combination.width, "height": 900},
        color_scheme="dark" if combination.scheme == "dark" else "light",
        forced_colors="active" if combination.scheme == "forced" else "none",
        reduced_motion="reduce",
        # axe puts a script into the page, which the pages' own policy rightly forbids.
        bypass_csp=True,
        storage_state=state,
        locale="da-DK",
    )
    yield context.new_page()
    context.close()


def problems_of(page: Page) -> list[str]:
    return [
        *broken_rules(page),
        *beyond_the_screen(page),
        *small_targets(page),
        *cut_off(page),
        *overlaps(page),
    ]


def wrong_pages(page: Page, site: RunningSite, addresses: list[str]) -> dict[str, list[str]]:
    """The problems of those pages that have any."""
    found = {}
    for address in addresses:
        page.goto(site.url + address)
        found[address] = problems_of(page)
    return {address: problems for address, problems in found.items() if problems}


def wrong_specimens(page: Page, site: RunningSite, addresses: list[str]) -> dict[str, list[str]]:
    """The same for pages of the gallery, which are many pages' parts on one."""
    found = {}
    for address in addresses:
        page.goto(site.url + address)
        found[address] = [
            *broken_rules(page, without=RULES_OF_A_PAGE),
            *beyond_the_screen(page),
            *small_targets(page),
            *cut_off(page),
            *overlaps(page),
        ]
    return {address: problems for address, problems in found.items() if problems}


@pytest.mark.parametrize("combination", EVERY, ids=str)
def test_no_page_breaks_a_rule(
    browser: Browser, site: RunningSite, combination: Combination
) -> None:
    place_of = list(enumerate(PAGES.values()))
    # The language changes with page and width, so that each page is met in both.
    addresses = [
        both[(place + WIDTHS.index(combination.width)) % 2]
        for place, both in place_of
        if combination.takes(place)
    ]
    with looking(browser, combination) as page:
        assert wrong_pages(page, site, addresses) == {}


@pytest.mark.parametrize("combination", EVERY, ids=str)
def test_no_part_in_the_gallery_breaks_a_rule(
    browser: Browser, site: RunningSite, staff: StorageState, combination: Combination
) -> None:
    addresses = [
        f"/styleguide/{part}?language={('da', 'en')[(place + WIDTHS.index(combination.width)) % 2]}"
        for place, part in enumerate(GALLERY)
        if combination.takes(place)
    ]
    with looking(browser, combination, staff) as page:
        assert wrong_specimens(page, site, addresses) == {}


@pytest.mark.every_combination
@pytest.mark.parametrize("combination", EVERY, ids=str)
@pytest.mark.parametrize("language", [0, 1], ids=["da", "en"])
def test_no_page_breaks_a_rule_in_any_combination(
    browser: Browser, site: RunningSite, combination: Combination, language: int
) -> None:
    with looking(browser, combination) as page:
        assert wrong_pages(page, site, [both[language] for both in PAGES.values()]) == {}


@pytest.mark.every_combination
@pytest.mark.parametrize("combination", EVERY, ids=str)
@pytest.mark.parametrize("language", ["da", "en"])
def test_no_part_breaks_a_rule_in_any_combination(
    browser: Browser,
    site: RunningSite,
    staff: StorageState,
    combination: Combination,
    language: str,
) -> None:
    addresses = [f"/styleguide/{part}?language={language}" for part in GALLERY]
    with looking(browser, combination, staff) as page:
        assert wrong_specimens(page, site, addresses) == {}
