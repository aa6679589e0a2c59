"""What people look for comes first: a judged set, asked of the engine that the settings name."""

import json
import os
from pathlib import Path

import pytest
from django.core.cache import cache

from network.models import Keyword
from search.facts import forget_combinations
from search.finding import find
from search.question import Question
from search.understanding import better_words
from tests.factories.pages import StoryFactory, build_tree
from tests.factories.search import index_everything
from tests.relevance.judged import LANGUAGES, SYNONYMS, Query, queries, texts
from tests.relevance.measures import DEPTH, Measured, summary, table

FLOOR = 0.95
FIRST_HIT_FLOOR = 0.95

Names = dict[int, str]


@pytest.fixture
def names(db: None) -> Names:
    """The texts of the set as published pages; their names by page."""
    cache.clear()
    forget_combinations()
    trees = {language: build_tree(language) for language in LANGUAGES}
    found = {}
    for text in texts():
        page = StoryFactory(
            parent=trees[text.language].stories,
            locale=trees[text.language].home.locale,
            title=text.title,
            slug=text.name,
            summary=text.summary,
            standfirst=text.body,
        )
        found[page.pk] = text.name
    for word, others in SYNONYMS.items():
        Keyword.objects.create(name=word, slug=word, synonyms="\n".join(others))
    index_everything()
    return found


def answer(query: Query, names: Names) -> Measured:
    """What a visitor sees: the hits, or those of the other spelling that is offered instead."""
    text = query.text
    ids = find(Question(text=text, page_size=DEPTH)).ids
    if not ids and (meant := better_words(text, "da")):
        ids = find(Question(text=meant, page_size=DEPTH)).ids
    return Measured(query, tuple(names.get(pk, "?") for pk in ids))


def test_what_is_looked_for_comes_first(names: Names) -> None:
    measured = [answer(query, names) for query in queries()]
    found = summary(measured)
    if report := os.environ.get("RELEVANCE_REPORT"):
        Path(report).write_text(json.dumps(found), encoding="utf-8")
    weakest = sorted((one for one in measured if one.ndcg < 1), key=lambda one: one.ndcg)
    told = "\n".join(f"{one.ndcg:.3f} {one.query.text}: {one.names}" for one in weakest)
    _number, ndcg, first = found["all"]
    assert ndcg >= FLOOR, f"{table({'here': found})}\n{told}"
    assert first >= FIRST_HIT_FLOOR, told
