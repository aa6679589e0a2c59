"""What counts as new: fourteen days of the Danish calendar, whatever clock the server keeps."""

import datetime

import pytest
from django.utils import timezone

from network.newness import Newness, newness
from tests.factories.listed import moment

TODAY = datetime.date(2026, 11, 25)


@pytest.mark.parametrize(
    ("published", "updated", "expected"),
    [
        ("2026-11-25", "", "new"),
        ("2026-11-12 00:00", "", "new"),
        ("2026-11-11 23:59", "", ""),
        ("2026-11-11", "2026-11-12 00:00", "updated"),
        ("2026-11-11", "2026-11-11 23:59", ""),
        ("2026-11-20", "2026-11-24", "new"),
        ("2026-11-26", "", ""),
    ],
)
def test_a_thing_is_new_for_fourteen_days(published: str, updated: str, expected: Newness) -> None:
    assert newness(moment(published), moment(updated) if updated else None, TODAY) == expected


def test_the_border_of_a_day_is_midnight_in_denmark() -> None:
    just_after = datetime.datetime(2026, 11, 11, 23, 30, tzinfo=datetime.UTC)
    just_before = datetime.datetime(2026, 11, 11, 22, 30, tzinfo=datetime.UTC)
    assert newness(just_after, None, TODAY) == "new"
    assert newness(just_before, None, TODAY) == ""
    with timezone.override("America/New_York"):
        assert newness(just_after, None, TODAY) == "new"
        assert newness(just_before, None, TODAY) == ""


def test_summer_time_moves_the_border_too() -> None:
    today = datetime.date(2026, 7, 14)
    assert newness(datetime.datetime(2026, 6, 30, 22, 0, tzinfo=datetime.UTC), None, today) == "new"
    assert newness(datetime.datetime(2026, 6, 30, 21, 59, tzinfo=datetime.UTC), None, today) == ""


def test_what_was_never_published_is_not_new() -> None:
    assert newness(None, None, TODAY) == ""
