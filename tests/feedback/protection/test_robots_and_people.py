"""Robots are held back, people are not; the whole figures are measured by `make bench-guard`."""

import pytest

from feedback.protection.score import reasons_to_hold
from tests.bench.guard import let_people_in, let_robots_in
from tests.feedback.protection.made_up_posts import people, robots

pytestmark = pytest.mark.django_db


def test_ninety_nine_of_a_hundred_advertisements_have_words_that_hold_them() -> None:
    missed = [text for name, text, _habit in robots(1_000) if not reasons_to_hold(text, name)]
    assert len(missed) <= 10, missed


def test_no_honest_text_is_held_for_its_words() -> None:
    assert [text for _name, text, _time in people(200) if reasons_to_hold(text)] == []


def test_robots_get_nothing_in_that_is_not_held() -> None:
    _received, clean = let_robots_in(40)
    assert clean == 0


def test_people_in_one_library_are_all_received() -> None:
    blocked, held = let_people_in(40)
    assert blocked == 0
    # Some say the same as others have said before them.
    assert held <= 2
