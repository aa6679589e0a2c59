"""For all tests: state in a directory that goes away, no skipping in CI, a browser on request."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_django
from django.db import connection
from django.test import override_settings
from django.utils import translation
from playwright.sync_api import Browser, Page, sync_playwright

from tests.database_template import copy_database, forget_old_templates, template_name

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
#: Fixtures that take longer than most of the tests that use them.
_MADE_ONCE = ("site", "demo")
_skipped: list[str] = []


@pytest.fixture(scope="session", autouse=True)
def state_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Uploads, mail and probes go into a temporary directory, never into the checkout's var/."""
    folder = tmp_path_factory.mktemp("var")
    before = os.environ.get("COCREATION_VAR")
    os.environ["COCREATION_VAR"] = str(folder)
    with override_settings(MEDIA_ROOT=folder / "media", STATIC_ROOT=folder / "static"):
        yield folder
    if before is None:
        del os.environ["COCREATION_VAR"]
    else:
        os.environ["COCREATION_VAR"] = before


@pytest.fixture(autouse=True)
def begins_in_danish() -> Iterator[None]:
    """Each test begins in Danish, whatever language the one before it ended in."""
    with translation.override("da"):
        yield


@pytest.fixture(scope="session")
def migrated_template(request: pytest.FixtureRequest) -> Path:
    """Where the migrated database for this checkout is kept; it may not be there yet."""
    return request.config.cache.mkdir("migrated") / template_name()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    migrated_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """SQLite: the tests' database is a file of their own, a copy of the template if there is one."""
    if connection.vendor != "sqlite":
        return
    file = tmp_path_factory.mktemp("database") / "tests.sqlite3"
    if migrated_template.exists():
        copy_database(migrated_template, file)
    connection.settings_dict["TEST"]["NAME"] = str(file)


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    """The copy is used as it is; Django still runs whatever migration it lacks."""
    return connection.vendor == "sqlite" and not request.config.getoption("create_db")


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None,
    django_db_blocker: pytest_django.DjangoDbBlocker,
    migrated_template: Path,
) -> None:
    """Keep the migrated database for the next run."""
    if connection.vendor == "sqlite" and not migrated_template.exists():
        with django_db_blocker.unblock():
            copy_database(Path(str(connection.settings_dict["NAME"])), migrated_template)
        forget_old_templates(migrated_template.parent)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; the test is skipped where there is none (in CI that is a failure)."""
    named = os.environ.get("COCREATION_BROWSER")
    executable = named or next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    if executable is None:
        pytest.skip("no Chromium: see bin/find_browser")
    # Playwright's own event loop runs in this thread, and Django would take the tests for async.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable, args=BROWSER_ARGUMENTS, headless=True
        )
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A fresh tab without cookies or history, 1280 pixels wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="da-DK")
    yield context.new_page()
    context.close()


# First, for what distributes the tests reads the groups in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a dear fixture run in one process, where it is made once."""
    for item in items:
        for shared in _MADE_ONCE:
            if shared in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.xdist_group(shared))


def _note(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        _skipped.append(report.nodeid)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _note(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    _note(report)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI_NO_SKIP=1 a skipped test fails the run, and its name is told."""
    if not _skipped or os.environ.get("CI_NO_SKIP") != "1":
        return
    session.exitstatus = pytest.ExitCode.TESTS_FAILED
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        reporter.write_line("")
        for name in _skipped:
            reporter.write_line(f"Skipped, which CI_NO_SKIP=1 forbids: {name}", red=True)
