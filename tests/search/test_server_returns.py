"""A search server that comes back has everything again within a minute, whoever was away."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from django.test import override_settings
from elastic_transport import ConnectionError as NoConnection

from search import keeping, server
from search.breaker import OPEN_SECONDS
from search.finding import find
from search.keeping import keep_up
from search.models import UnsentEntry
from search.question import Question
from search.server import search_server
from search.upkeep import mark_stale
from stories.models import StoryPage
from tests.factories.listed import listed
from tests.factories.pages import StoryFactory, Tree, build_tree
from tests.factories.search import ENGINES, engine_asked, index_everything

#: The promise.
MINUTE: Final = 60


class Remembering:
    """A search server in a dictionary, which can be away: as much of one as is told of changes."""

    def __init__(self, *_address: object, **_how: object) -> None:
        self.documents: dict[str, dict[str, Any]] = {}
        self.is_away = False
        self.refuses = ""
        self.indices = self

    def options(self, **_how: object) -> "Remembering":
        return self

    def exists_alias(self, *, name: str) -> bool:
        self._answer()
        return bool(name)

    def bulk(self, *, operations: list[dict[str, Any]], **_how: object) -> dict[str, Any]:
        self._answer()
        rest, items = iter(operations), []
        for operation in rest:
            if "delete" in operation:
                self.documents.pop(operation["delete"]["_id"], None)
                continue
            document, key = next(rest), operation["index"]["_id"]
            if key == self.refuses:
                items.append({"index": {"_id": key, "status": 400, "error": {"type": "mapping"}}})
            else:
                self.documents[key] = document
        return {"items": items}

    def _answer(self) -> None:
        if self.is_away:
            raise NoConnection("refused")


@pytest.fixture
def remembering(monkeypatch: pytest.MonkeyPatch) -> Iterator[Remembering]:
    """The client of the server that the site asks."""
    monkeypatch.setattr(server, "Elasticsearch", Remembering)
    place = {"address": "http://127.0.0.1:9", "login": None, "index": "remembering"}
    with override_settings(SEARCH_SERVER=place):
        asked = search_server()
        assert asked is not None
        client: Any = asked.client
        yield client


def test_what_happened_while_it_was_away_is_told_in_the_first_round_after(
    remembering: Remembering, danish: Tree
) -> None:
    old = listed(StoryFactory(parent=danish.stories, title="Gammel", slug="gammel"))
    index_everything()
    assert keep_up()
    remembering.is_away = True
    new = listed(StoryFactory(parent=danish.stories, title="Ny", slug="ny"))
    index_everything()
    StoryPage.objects.get(pk=old.pk).unpublish()
    assert not keep_up()
    assert str(new.pk) not in remembering.documents
    remembering.is_away = False
    assert keep_up()
    assert str(new.pk) in remembering.documents
    assert str(old.pk) not in remembering.documents
    assert not UnsentEntry.objects.exists()


def test_an_entry_that_is_refused_holds_up_none_behind_it(
    remembering: Remembering, danish: Tree
) -> None:
    odd = listed(StoryFactory(parent=danish.stories, title="Sær", slug="saer"))
    plain = listed(StoryFactory(parent=danish.stories, title="Jævn", slug="jaevn"))
    remembering.refuses = str(odd.pk)
    index_everything()
    assert not keep_up()
    assert str(plain.pk) in remembering.documents
    assert set(UnsentEntry.objects.values_list("pk", flat=True)) == {odd.pk}
    remembering.refuses = ""
    assert keep_up()
    assert str(odd.pk) in remembering.documents


def test_the_round_after_a_failure_and_the_next_question_come_within_a_minute() -> None:
    assert keeping.AFTER_FAILURE_SECONDS + keeping.EVERY_SECONDS < MINUTE
    assert OPEN_SECONDS < MINUTE


@pytest.mark.parametrize("engine", ENGINES)
def test_one_round_is_enough_whoever_answers_and_however_empty_it_is(db: None, engine: str) -> None:
    with engine_asked(engine):
        story = listed(StoryFactory(parent=build_tree().stories, title="Bænken", slug="b"))
        mark_stale([story.pk])
        before = find(Question(text="bænken"))
        assert (before.total, before.simplified) == (0, engine == "server")
        assert keep_up()
        after = find(Question(text="bænken"))
        assert (list(after.ids), after.simplified) == ([story.pk], False)
