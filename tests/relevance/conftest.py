"""The judged texts as published pages, in the index of each engine that this run can ask."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from network.models import Keyword
from search.finding import find
from search.question import Question
from search.understanding import better_words
from tests.factories.pages import StoryFactory, build_tree
from tests.factories.search import ENGINES, engine_asked, index_everything, send_to_server
from tests.relevance.judged import LANGUAGES, SYNONYMS, Query, texts
from tests.relevance.measures import DEPTH, Measured


@dataclass(frozen=True)
class Shelf:
    """The judged texts, and the engine that is asked for them."""

    engine: str
    names: dict[int, str]

    def answer(self, query: Query) -> Measured:
        """What a visitor sees: the hits, or those of the other spelling that is offered instead."""
        ids = find(Question(text=query.text, page_size=DEPTH)).ids
        if not ids and (meant := better_words(query.text, "da")):
            ids = find(Question(text=meant, page_size=DEPTH)).ids
        return Measured(query, tuple(self.names.get(pk, "?") for pk in ids))


@pytest.fixture(scope="module", params=ENGINES)
def shelf(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Shelf]:
    """Made once for each engine; the tests only ask."""
    database = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
    engine = "Elasticsearch" if request.param == "server" else database
    with django_db_blocker.unblock(), engine_asked(request.param):
        yield Shelf(engine, _names())


def _names() -> dict[int, str]:
    trees = {language: build_tree(language) for language in LANGUAGES}
    names = {}
    for text in texts():
        page = StoryFactory(
            parent=trees[text.language].stories,
            locale=trees[text.language].home.locale,
            title=text.title,
            slug=text.name,
            summary=text.summary,
            standfirst=text.body,
        )
        names[page.pk] = text.name
    for word, others in SYNONYMS.items():
        Keyword.objects.create(name=word, slug=word, synonyms="\n".join(others))
    index_everything()
    send_to_server()
    return names
