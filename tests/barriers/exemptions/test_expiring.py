"""A trial ends by itself after its last day, also when nobody was there on that day."""

import datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from barriers.exemptions.expiring import end_what_is_over
from network.models import SitePage, StatusChange
from tests.factories.exemptions import DAYS, ROAD, walk, whole
from tests.factories.listed import moment
from tests.factories.pages import build_tree, translate

pytestmark = pytest.mark.django_db
LAST = DAYS["expired"] - datetime.timedelta(days=1)


def at(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    now = moment(written)
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.fixture
def running() -> SitePage:
    page = whole(build_tree())
    walk(page, *ROAD)
    return page


def status_of(page: SitePage) -> str:
    return SitePage.objects.get(pk=page.pk).status


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (f"{LAST} 23:59", "in_force"),
        (f"{LAST + datetime.timedelta(days=1)} 00:00", "expired"),
        ("2026-11-20 08:00", "expired"),
    ],
)
def test_it_expires_with_the_end_of_its_last_day_in_denmark(
    running: SitePage, monkeypatch: pytest.MonkeyPatch, now: str, status: str
) -> None:
    at(monkeypatch, now)
    end_what_is_over()
    assert status_of(running) == status


def test_it_is_over_as_of_the_day_after_however_late_that_is_noticed(running: SitePage) -> None:
    assert end_what_is_over() == 1
    step = StatusChange.objects.get(record=running.record_id, to_status="expired")
    assert step.on == LAST + datetime.timedelta(days=1)
    assert step.by is None
    assert end_what_is_over() == 0


def test_the_last_day_is_right_when_the_clocks_go_back(monkeypatch: pytest.MonkeyPatch) -> None:
    page = whole(build_tree(), in_force_to=datetime.date(2026, 10, 24))
    walk(page, *ROAD)
    at(monkeypatch, "2026-10-24 23:30")
    assert end_what_is_over() == 0
    at(monkeypatch, "2026-10-25 00:30")
    assert end_what_is_over() == 1


def test_what_has_no_last_day_goes_on() -> None:
    page = whole(build_tree(), in_force_to=None)
    walk(page, *ROAD)
    assert end_what_is_over() == 0
    assert status_of(page) == "in_force"


def test_a_thing_in_two_languages_expires_once(running: SitePage) -> None:
    build_tree("en")
    english = translate(running.specific, "en", "Exemption")
    assert end_what_is_over() == 1
    assert status_of(english) == "expired"


def test_the_command_says_how_many(running: SitePage, capsys: Any) -> None:
    call_command("expire_exemptions")
    assert "1" in capsys.readouterr().out
    assert status_of(running) == "expired"
