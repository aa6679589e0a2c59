"""A small site with consultations, and a clock that stands where a test puts it."""

import datetime
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from home.models import HomePage
from tests.factories.listed import moment
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import build_tree

#: Puts the clock: "2026-12-03 11:59" in Denmark.
Clock = Callable[[str], datetime.datetime]


@pytest.fixture
def home(db: None) -> HomePage:
    """The Danish front page, with a municipality that leads."""
    MunicipalityFactory(code="assens", name_da="Assens", name_en="Assens")
    return build_tree("da").home


@pytest.fixture
def citizen() -> Client:
    """Somebody without an account, who takes CSRF tokens as browsers do."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Stands still at the moment it was put to."""

    def put(written: str) -> datetime.datetime:
        now = moment(written).astimezone(datetime.UTC)
        monkeypatch.setattr(timezone, "now", lambda: now)
        return now

    return put
