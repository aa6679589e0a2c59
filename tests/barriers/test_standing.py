"""Where a barrier stands, said in whole sentences, in both languages, for every state there is."""

import datetime
import re

import pytest
from django.utils import translation

from barriers.lifecycle import BARRIER
from barriers.sentences import SENTENCES
from barriers.standing import Standing, Step, standing_of
from network.models import StatusChange
from network.sources import Source, source_of

DAY = datetime.date(2018, 3, 14)
TODAY = datetime.date(2018, 4, 1)
CODES = [state.code for state in BARRIER]


def step(status: str, on: datetime.date = DAY, precision: str = "day") -> Step:
    return Step(status, on, precision)


def log(*steps: tuple[str, str], precision: str = "day") -> list[StatusChange]:
    return [
        StatusChange(to_status=status, on=datetime.date.fromisoformat(day), precision=precision)
        for status, day in steps
    ]


def said(standing: Standing | None) -> str:
    assert standing is not None
    return " ".join([standing.now, *standing.more, standing.ahead])


def test_every_state_of_the_lifecycle_has_its_sentence_and_no_other() -> None:
    assert set(SENTENCES) == set(CODES)


def test_an_answer_is_stamped_and_what_is_open_is_not() -> None:
    for state in BARRIER:
        if state.terminal and state.code != "duplicate":
            assert SENTENCES[state.code].settled, state.code
        if state.tone in ("open", "now"):
            assert not SENTENCES[state.code].settled, state.code
    assert SENTENCES["refused"].settled
    assert SENTENCES["withdrawn"].settled


def test_a_closed_case_promises_no_step_of_its_own() -> None:
    for state in BARRIER:
        if state.terminal:
            for language in ("da", "en"):
                with translation.override(language):
                    ahead = said(standing_of(step(state.code), [], TODAY)).split(". ")[-1]
                assert not re.match(r"(Next|Nu|Så|Bagefter)\b", ahead), state.code


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("precision", ["day", "month", "year", ""])
@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_whole(code: str, precision: str, language: str) -> None:
    here = Step(code, DAY, precision) if precision else Step(code)
    with translation.override(language):
        standing = standing_of(here, [], TODAY, authority="Kommunen selv", deadline=TODAY)
        text = said(standing)
    assert standing is not None
    for sentence in (standing.now, *standing.more, standing.ahead):
        assert re.fullmatch(r"[A-ZÆØÅ].*[.?]", sentence), sentence
    assert not re.search(r"%|  | \.|\.\.|None|,\.", text), text
    assert ("2018" in standing.now) == bool(precision)
    if precision != "day":
        assert "14" not in standing.now


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_translated(code: str) -> None:
    here = Step(code, DAY, "month")
    with translation.override("da"):
        danish = standing_of(here, [], TODAY)
    with translation.override("en"):
        english = standing_of(here, [], TODAY)
    assert danish is not None
    assert english is not None
    assert danish.now != english.now
    assert danish.ahead != english.ahead


@pytest.mark.parametrize(
    ("precision", "danish", "english"),
    [
        ("day", "Ansøgningen blev afslået den 14. marts 2018.", "on 14 March 2018."),
        ("month", "Ansøgningen blev afslået i marts 2018.", "in March 2018."),
        ("year", "Ansøgningen blev afslået i 2018.", "in 2018."),
    ],
)
def test_a_date_in_a_sentence_is_as_exact_as_it_is_known(
    precision: str, danish: str, english: str
) -> None:
    here = Step("refused", DAY, precision)
    with translation.override("da"):
        assert said(standing_of(here, [], TODAY)).startswith(danish)
    with translation.override("en"):
        assert english in said(standing_of(here, [], TODAY))


def test_an_answer_says_how_long_it_took() -> None:
    changes = log(("received", "2018-01-01"), ("applied", "2018-03-01"), ("refused", "2018-03-14"))
    with translation.override("da"):
        assert "Det var 13 dage efter ansøgningen." in said(
            standing_of(step("refused"), changes, TODAY)
        )


def test_a_second_answer_counts_from_the_second_application() -> None:
    changes = log(
        ("applied", "2017-01-01"),
        ("refused", "2017-06-01"),
        ("reapplied", "2018-03-13"),
        ("granted", "2018-03-14"),
    )
    with translation.override("en"):
        text = said(standing_of(step("granted"), changes, TODAY))
    assert "That was 1 day after the application." in text


def test_an_end_counts_from_the_report_and_a_wait_to_today() -> None:
    changes = log(("received", "2018-03-04"), ("solved_locally", "2018-03-14"))
    with translation.override("en"):
        assert "That was 10 days after the report." in said(
            standing_of(step("solved_locally"), changes, TODAY)
        )
        assert "So far that is 18 days." in said(standing_of(step("applied"), [], TODAY))
        assert "So far" not in said(standing_of(step("applied"), [], DAY))


def test_days_are_not_counted_from_a_date_that_is_known_to_the_month() -> None:
    changes = log(("applied", "2018-01-01"), precision="month")
    with translation.override("en"):
        assert "days" not in said(standing_of(step("refused"), changes, TODAY))
        assert "days" not in said(standing_of(Step("applied", DAY, "month"), [], TODAY))


def test_a_deadline_is_ahead_or_over_and_a_closed_case_has_none() -> None:
    def text(code: str, deadline: datetime.date) -> str:
        with translation.override("en"):
            return said(standing_of(step(code), [], TODAY, deadline=deadline))

    assert "Next deadline: 1 April 2018." in text("applied", TODAY)
    assert "The deadline was 14 March 2018." in text("applied", DAY)
    assert "deadline" not in text("cannot_change", TODAY)


def test_who_decides_is_named_while_it_matters() -> None:
    def text(code: str) -> str:
        with translation.override("da"):
            return said(standing_of(step(code), [], TODAY, authority="kommunen selv"))

    assert "Kommunen selv bestemmer over reglen." in text("applied")
    assert "bestemmer" not in text("closed")


def test_what_was_taken_over_says_whose_date_it_is_and_where_it_is_known_from() -> None:
    [change] = log(("refused", "2018-03-14"))
    change.taken_over, change.source = True, "Avisen, marts 2018: https://www.avis.example/a"
    with translation.override("en"):
        standing = standing_of(Step("refused", DAY, "month"), [change], TODAY)
    assert standing is not None
    assert "the date is the source's" in said(standing)
    assert standing.source == Source("Avisen, marts 2018", "https://www.avis.example/a")
    assert standing.source.host == "avis.example"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("  ", None),
        ("Byrådets referat", Source("Byrådets referat")),
        ("https://a.example/x.", Source("https://a.example/x", "https://a.example/x")),
        ("Ugens avis (https://a.example/x)", Source("Ugens avis", "https://a.example/x")),
        ("javascript:alert(1)", Source("javascript:alert(1)")),
    ],
)
def test_a_source_is_words_and_an_address(text: str, expected: Source | None) -> None:
    assert source_of(text) == expected


def test_a_state_nobody_knows_says_nothing() -> None:
    assert standing_of(Step("no-such"), [], TODAY) is None
