"""Permanent numbers hold when many publish at once, on every database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from network.models import Record
from projects.models import ProjectPage
from tests.factories.pages import ProjectFactory, build_tree, translate

pytestmark = pytest.mark.django_db(transaction=True)
PUBLISHERS = 8


def at_once(work: Callable[[int], None], keys: list[int]) -> None:
    """Do the work for all keys in parallel threads, each with its own connection."""

    def alone(key: int) -> None:
        try:
            work(key)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(PUBLISHERS) as pool:
        list(pool.map(alone, keys))


def publish(pk: int) -> None:
    ProjectPage.objects.get(pk=pk).save_revision().publish()


def test_fifty_parallel_publications_give_fifty_numbers_without_a_gap() -> None:
    tree = build_tree()
    drafts = [ProjectFactory(parent=tree.projects, live=False).pk for _ in range(50)]
    at_once(publish, drafts)
    numbers = Record.objects.filter(type="project").values_list("number", flat=True)
    assert sorted(map(str, numbers)) == [f"FK-P-{n:04d}" for n in range(1, 51)]


def test_two_languages_published_at_once_share_one_number() -> None:
    tree = build_tree()
    build_tree("en")
    pages = []
    for place in range(5):
        danish = ProjectFactory(parent=tree.projects, live=False)
        english = translate(danish, "en", f"Shared car {place}")
        english.unpublish()
        Record.objects.filter(pk=danish.record_id).update(number=None)
        pages += [danish.pk, english.pk]
    at_once(publish, pages)
    numbers = Record.objects.filter(type="project").values_list("number", flat=True)
    assert len(set(numbers)) == 5
    assert None not in numbers
