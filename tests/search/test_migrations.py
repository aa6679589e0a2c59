"""The full-text index goes and comes back on tables that are full."""

from importlib import import_module

from django.apps import apps
from django.db import connection

from search.finding import find
from search.models import EntryWords, IndexState
from search.question import Question
from search.rebuilding import is_current, rebuild
from tests.factories.listed import listed
from tests.factories.pages import StoryFactory, Tree

full_text = import_module("search.migrations.0002_full_text")
vectors = import_module("search.migrations.0004_vectors_of_their_own")


def test_back_and_forth_on_full_tables_loses_no_word_once_the_index_is_made_anew(
    danish: Tree,
) -> None:
    story = listed(StoryFactory(parent=danish.stories, title="Bænken", slug="b"))
    rebuild()
    assert is_current()
    # Rows that were just written have constraints to check; PostgreSQL wants that done first.
    connection.check_constraints()
    editor = connection.schema_editor(atomic=False)
    vectors.drop(apps, editor)
    full_text.drop(apps, editor)
    assert EntryWords.objects.filter(pk=story.pk).exists()
    full_text.make(apps, editor)
    vectors.make(apps, editor)
    assert not IndexState.objects.exists()
    assert not is_current()
    rebuild()
    assert list(find(Question(text="bænken")).ids) == [story.pk]
    story.delete()
    assert find(Question(text="bænken")).total == 0
