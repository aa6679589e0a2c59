"""The page for reports, a barrier that is known, and somebody who reports."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from feedback.protection.stamp import older
from tests.factories.reports import REPORT, Reporting, build_reporting
from tests.factories.world import World, build_world
from tests.feedback.sent import A_WHILE, fields_of


@pytest.fixture
def world(db: None) -> World:
    """Two municipalities, with everybody's roles."""
    return build_world()


@pytest.fixture
def reporting(world: World) -> Reporting:
    """The page for reports in that world."""
    return build_reporting(world.tree, world.assens)


@pytest.fixture
def citizen() -> Client:
    """Somebody without an account, who takes CSRF tokens as browsers do."""
    return Client(enforce_csrf_checks=True)


DETAILS = {"role": "association", "municipality": "assens"}


def press(client: Client, shown: Any, step: str = "", **typed: Any) -> Any:
    """Press the button of that step on the page that is shown, with what is typed on it."""
    data = {**fields_of(shown), **typed}
    data["stamp"] = older(data["stamp"], A_WHILE)
    return client.post(REPORT, {**data, **({"step": step} if step else {})})


def report(client: Client, what: str, **details: Any) -> Any:
    """The whole way to the end: told, looked, gone on, sent."""
    shown = press(client, client.get(REPORT), "look", what=what)
    if "step 2" in str(title(shown)) or "trin 2" in title(shown):
        shown = press(client, shown, "on")
    return press(client, shown, **{**DETAILS, **details})


def title(shown: Any) -> str:
    """The title in the browser's tab."""
    found = BeautifulSoup(shown.content, "html.parser").title
    return found.text if found else ""
