"""What people look for comes first: a judged set of questions, asked of each engine."""

import json
import os
from pathlib import Path

import pytest

from tests.relevance.conftest import Shelf
from tests.relevance.judged import queries, texts
from tests.relevance.measures import Measured, summary, table

pytestmark = pytest.mark.django_db

FLOOR = 0.95
FIRST_HIT_FLOOR = 0.95


def test_what_is_looked_for_comes_first(shelf: Shelf) -> None:
    measured = [shelf.answer(query) for query in queries()]
    found = summary(measured)
    if folder := os.environ.get("RELEVANCE_FOLDER"):
        report = Path(folder) / f"{shelf.engine}.json"
        report.write_text(json.dumps(found), encoding="utf-8")
    _number, ndcg, first = found["all"]
    told = f"{table({shelf.engine: found})}\n{_weakest(measured)}"
    assert ndcg >= FLOOR, told
    assert first >= FIRST_HIT_FLOOR, told


def test_the_set_is_large_enough_and_names_only_its_own_texts() -> None:
    names = [text.name for text in texts()]
    asked = list(queries())
    assert len(names) == len(set(names)) >= 60
    assert len(asked) >= 60
    assert {name for query in asked for name in query.grades} <= set(names)
    assert all(1 <= grade <= 3 for query in asked for grade in query.grades.values())


def _weakest(measured: list[Measured]) -> str:
    weak = sorted((one for one in measured if one.ndcg < 1), key=lambda one: one.ndcg)
    return "\n".join(f"{one.ndcg:.3f} {one.query.text}: {', '.join(one.names)}" for one in weak)
