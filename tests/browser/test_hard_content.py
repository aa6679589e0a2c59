"""Content that is too long, too much or not there: nothing overflows, overlaps, is cut off or shifts."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from network.models import Municipality
from tests.browser.measures import beyond_the_screen, cut_off, overlaps
from tests.factories.listed import listed
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    build_tree,
    municipality_lists,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORD = "Fjernvarmetilslutningsforpligtelsesdispensationsansøgningsbehandlingsgebyrsatser"
TITLE = ("Samskabelse på tværs af alle fem kommuner " * 7)[:255]
RIGHT_TO_LEFT = "„שלום עליכם“ – «مرحبا بالجميع» 👩🏽‍🌾🚲🎉"
WORDS = 5_000
THEMES = [f"Tema nummer {number}" for number in range(39)] + [WORD[:60]]

#: Counts what moves while a page comes up; what a reader's own key moves does not count.
SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => {
    if (!e.hadRecentInput) window.shifted += e.value;
  })).observe({type: 'layout-shift', buffered: true});
"""
MOST_SHIFT = 0.02


def body(*blocks: tuple[str, object]) -> str:
    return json.dumps([{"type": k, "value": v, "id": str(uuid.uuid4())} for k, v in blocks])


def wide_table() -> dict[str, object]:
    columns = [{"type": "text", "heading": f"Kolonne {number}"} for number in range(12)]
    return {"caption": WORD, "columns": columns, "rows": [{"values": [WORD, *["12.500"] * 11]}] * 9}


def long_story() -> str:
    paragraphs = ["<p>" + "Vi mødtes igen i forsamlingshuset. " * 100 + "</p>"] * (WORDS // 500)
    blocks: list[tuple[str, object]] = [("paragraph", text) for text in paragraphs]
    blocks[1:1] = [
        ("heading", {"text": WORD, "level": "2"}),
        ("quote", {"text": RIGHT_TO_LEFT, "name": WORD, "role": WORD}),
        ("fact_box", {"title": WORD, "text": f"<p>{WORD}</p>"}),
        ("table", wide_table()),
        ("question_answer", {"question": WORD, "answer": f"<p>{RIGHT_TO_LEFT}</p>"}),
    ]
    return body(*blocks)


@pytest.fixture
def tree() -> Tree:
    return build_tree()


@pytest.fixture
def place(tree: Tree) -> Municipality:
    made: Municipality = MunicipalityFactory(code="assens", name_da=WORD[:60], hue="plum")
    municipality_lists(tree, made)
    return made


@pytest.fixture
def hard(tree: Tree, place: Municipality) -> list[str]:
    """The paths of pages full of what layouts break on."""
    text = f"<p>{WORD}</p><ul><li>{RIGHT_TO_LEFT}</li></ul>"
    project = listed(
        ProjectFactory(
            parent=tree.projects, title=WORD, summary=f"{WORD} {RIGHT_TO_LEFT}", slug="ord"
        ),
        status="running",
        lead="assens",
        themes=THEMES,
        keywords=[WORD],
    )
    project.now = project.take_part = project.result = text
    project.body = long_story()
    project.save()
    long = ProjectFactory(parent=tree.projects, title=TITLE, summary=TITLE, slug="titel")
    listed(long, status="running", themes=THEMES)
    story = StoryFactory(
        parent=tree.stories, title=TITLE, summary=WORD, body=long_story(), byline=WORD, slug="lang"
    )
    listed(story, lead="assens")
    right = StoryFactory(parent=tree.stories, title=RIGHT_TO_LEFT, slug="hoejre")
    listed(right, themes=THEMES)
    barrier = BarrierFactory(
        parent=tree.barriers, title=WORD, description=text, consequence=text, slug="regel"
    )
    listed(barrier, status="refused", lead="assens")
    return [
        "/da/",
        *("/da/projekter/", "/da/projekter/?view=list", "/da/projekter/ord/"),
        *("/da/projekter/titel/", "/da/historier/", "/da/historier/lang/", "/da/historier/hoejre/"),
        *("/da/barrierer/", "/da/barrierer/regel/", f"/da/projekter/?theme={WORD}"),
    ]


@contextmanager
def tab_of(browser: Browser, width: int) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="da-DK")
    page = context.new_page()
    page.add_init_script(SHIFTS)
    yield page
    context.close()


def wrong(page: Page, origin: str, paths: list[str]) -> dict[str, list[str]]:
    found = {}
    for path in paths:
        response = page.goto(origin + path)
        assert response is not None
        assert response.ok, path
        problems = [*beyond_the_screen(page), *cut_off(page), *overlaps(page)]
        if page.evaluate("window.shifted") > MOST_SHIFT:
            problems.append(f"shifts by {page.evaluate('window.shifted')}")
        found[path] = problems
    return {path: problems for path, problems in found.items() if problems}


@pytest.mark.parametrize("width", [320, 1280])
def test_pages_hold_whatever_is_written(
    browser: Browser, live_server: LiveServer, hard: list[str], width: int
) -> None:
    with tab_of(browser, width) as page:
        assert wrong(page, live_server.url, hard) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_pages_hold_with_nothing_on_them_and_with_one_thing(
    browser: Browser, live_server: LiveServer, tree: Tree, place: Municipality, width: int
) -> None:
    paths = ["/da/", "/da/projekter/", "/da/historier/", "/da/barrierer/", "/da/soeg/?q=x"]
    with tab_of(browser, width) as page:
        assert wrong(page, live_server.url, paths) == {}
        listed(StoryFactory(parent=tree.stories, title="Én", summary="", slug="en"))
        assert wrong(page, live_server.url, [*paths, "/da/historier/en/"]) == {}
