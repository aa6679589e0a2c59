"""Where a thing is, since when, and what can come next; dates no more exact than they are known."""

import datetime

import pytest
from django.utils import translation

from barriers.lifecycle import BARRIER
from network.dates import at, local_day, written, year_bounds
from network.models import Record, StatusChange
from network.tracks import Step, status_track, track_steps
from projects.lifecycle import PROJECT
from tests.factories.listed import moment

DAY = datetime.date(2018, 3, 14)


def states(steps: list[Step]) -> list[str]:
    return [step.state for step in steps]


def record_with(*changes: tuple[str, str, str], kind: str = "project") -> Record:
    """A record that went through (status, ISO day, precision)."""
    record = Record.objects.create(type=kind)
    for status, on, precision in changes:
        day = datetime.date.fromisoformat(on)
        StatusChange.objects.create(record=record, to_status=status, on=day, precision=precision)
        record.status, record.status_since, record.status_precision = status, day, precision
    record.save()
    return record


@pytest.mark.parametrize(
    ("language", "precision", "text"),
    [
        ("da", "day", "14. marts 2018"),
        ("da", "month", "marts 2018"),
        ("da", "year", "2018"),
        ("en", "day", "14 March 2018"),
        ("en", "month", "March 2018"),
        ("en", "year", "2018"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(
    language: str, precision: str, text: str
) -> None:
    with translation.override(language):
        assert written(DAY, precision) == text


def test_no_date_is_no_text() -> None:
    assert (written(None), at(None), local_day(None)) == ("", "", None)


def test_a_day_and_a_year_are_those_in_denmark() -> None:
    late = datetime.datetime(2025, 12, 31, 23, 30, tzinfo=datetime.UTC)
    assert local_day(late) == datetime.date(2026, 1, 1)
    start, end = year_bounds(2026)
    assert start <= late < end
    assert start == moment("2026-01-01 00:00")


def test_a_thing_on_the_road_has_passed_what_lies_before() -> None:
    assert states(track_steps("running", PROJECT)) == ["past", "past", "now", "next", "next"]


def test_the_last_state_of_the_road_has_nothing_next() -> None:
    assert states(track_steps("evaluated", PROJECT))[-1] == "now"


def test_an_abandoned_project_ended_where_it_left_the_road() -> None:
    steps = track_steps("abandoned", PROJECT, ["idea", "planned", "abandoned"])
    assert states(steps) == ["past", "past", "ended"]


def test_a_paused_project_goes_on_where_it_paused() -> None:
    steps = track_steps("paused", PROJECT, ["idea", "planned", "running", "paused"])
    assert states(steps) == ["past", "past", "past", "now", "next", "next"]


def test_after_a_refusal_no_grant_comes_next() -> None:
    steps = track_steps(
        "refused", BARRIER, ["received", "clarifying", "needs_exemption", "applied"]
    )
    assert states(steps) == ["past", "past", "past", "past", "now"]


def test_after_a_partial_grant_the_trial_comes_next_not_the_grant() -> None:
    steps = track_steps("partly_granted", BARRIER, ["received", "applied", "partly_granted"])
    following = [step.label for step in steps if step.state == "next"]
    assert following == [BARRIER.label("in_trial"), BARRIER.label("evaluated")]


def test_a_thing_taken_over_in_the_middle_has_no_invented_dates() -> None:
    steps = track_steps("running", PROJECT, ["running"], {"running": "2018"})
    assert [step.since_text for step in steps] == ["", "", "2018", "", ""]


def test_an_unknown_state_draws_nothing() -> None:
    assert track_steps("no-such", PROJECT) == []


@pytest.mark.django_db
def test_the_log_dates_the_track_and_its_sentence() -> None:
    record = record_with(("idea", "2018-01-01", "year"), ("planned", "2018-03-01", "month"))
    with translation.override("en"):
        track = status_track(record, PROJECT)
    assert [step.since_text for step in track.steps][:2] == ["2018", "March 2018"]
    assert track.sentence.startswith("Planned since March 2018.")
    assert track.sentence.endswith("What can come next: running.")


@pytest.mark.django_db
def test_an_end_says_when_and_promises_nothing() -> None:
    record = record_with(("abandoned", "2018-03-14", "day"))
    with translation.override("en"):
        assert status_track(record, PROJECT).sentence == "Abandoned on 14 March 2018."


@pytest.mark.django_db
def test_a_decision_that_is_waited_for_may_be_a_no() -> None:
    record = record_with(("applied", "2018-03-01", "month"), kind="barrier")
    with translation.override("en"):
        sentence = status_track(record, BARRIER).sentence
    assert "granted, partly granted, refused or application withdrawn" in sentence


@pytest.mark.django_db
def test_at_the_end_of_the_road_nothing_is_announced() -> None:
    record = record_with(("evaluated", "2018-03-14", "day"))
    with translation.override("en"):
        assert status_track(record, PROJECT).sentence == "Evaluated since 14 March 2018."


@pytest.mark.django_db
def test_many_ways_on_are_left_to_the_track() -> None:
    record = record_with(("clarifying", "2018-03-14", "day"), kind="barrier")
    with translation.override("en"):
        assert status_track(record, BARRIER).sentence == "Under clarification since 14 March 2018."


@pytest.mark.django_db
def test_a_reopened_project_is_not_finished_any_more() -> None:
    record = record_with(
        ("running", "2018-01-01", "day"),
        ("finished", "2019-01-01", "day"),
        ("running", "2020-01-01", "day"),
    )
    track = status_track(record, PROJECT)
    assert states(track.steps) == ["past", "past", "now", "next", "next"]
    assert track.steps[3].since_text == ""
