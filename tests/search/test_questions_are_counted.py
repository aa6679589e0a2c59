"""Editors learn what is searched for; nobody learns who searched."""

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from search.models import QuestionCount
from search.noting import KEPT_DAYS, Noted, _hole, forget_old_counts, write_counts
from search.personal import looks_personal
from search.tally import tally
from tests.factories.findable import findable
from tests.factories.pages import Tree

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 11, 25)


def asked_on(days_ago: int, words: str, *, unanswered: bool = False) -> None:
    """A question that waits since that day, and the worker's next round."""
    day = timezone.localdate() - datetime.timedelta(days=days_ago)
    cache.set(_hole(0), tuple(Noted(day.isoformat(), words, "da", unanswered)))
    write_counts()


def test_a_visit_writes_nothing_and_the_worker_counts_it(client: Client, danish: Tree) -> None:
    findable(danish)
    client.get("/da/soeg/?q=opvarmning")
    with CaptureQueriesContext(connection) as captured:
        client.get("/da/soeg/?q=Havn")
        client.get("/da/soeg/?q=havn")
        client.get("/da/soeg/?q=kvantefysik")
    changes = ("INSERT", "UPDATE", "DELETE", "REPLACE")
    assert [q for q in captured.captured_queries if q["sql"].startswith(changes)] == []
    tally.call()
    assert sorted(QuestionCount.objects.values_list("asked", "unanswered")) == [
        (1, 1),
        (1, 1),
        (2, 0),
    ]
    assert write_counts() == 0


def test_filters_and_further_pages_are_the_same_reader_going_on(
    client: Client, danish: Tree
) -> None:
    findable(danish)
    for query in ("q=havn&type=project", "q=havn&from=2020-01-01", "type=project", "q="):
        client.get(f"/da/soeg/?{query}")
    assert write_counts() == 0


def test_words_are_kept_from_the_third_day_on(danish: Tree) -> None:
    asked_on(5, "min nabos hæk")
    asked_on(4, "min nabos hæk")
    asked_on(4, "min nabos hæk")
    assert set(QuestionCount.objects.values_list("words", flat=True)) == {""}
    asked_on(1, "min nabos hæk")
    assert set(QuestionCount.objects.values_list("words", flat=True)) == {"min nabos hæk"}
    assert len(set(QuestionCount.objects.values_list("key", flat=True))) == 1


def test_the_hash_cannot_be_made_without_the_key(danish: Tree, settings: object) -> None:
    asked_on(1, "havn")
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
    asked_on(2, "havn")
    assert len(set(QuestionCount.objects.values_list("key", flat=True))) == 2


PERSONAL = [
    "010190-1234",
    "0101901234",
    "010190 1234",
    "jens cpr 31 12 85 1234",
    "anna@example.dk",
    "anna (at) example.dk",
    "+45 12 34 56 78",
    "12345678",
    "12 34 56 78 telefon",
    "12.34.56.78",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_numbers_and_addresses_of_persons_are_never_kept(
    client: Client, danish: Tree, text: str
) -> None:
    assert looks_personal(text, today=TODAY)
    client.get("/da/soeg/", {"q": text})
    assert write_counts() == 0
    assert cache.get_many([_hole(number) for number in range(500)]) == {}


@pytest.mark.parametrize("text", ["havnepladsen", "lov nr. 692/2018", "FK-P-0042", "2016", "§ 17"])
def test_ordinary_questions_are_counted(text: str) -> None:
    assert not looks_personal(text, today=TODAY)


def test_a_flood_of_questions_fills_nothing(
    client: Client, danish: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.noting._HOLES", 4)
    for _visit in range(30):
        assert client.get("/da/soeg/?q=havn").status_code == 200
    assert write_counts() <= 4


def test_old_days_are_deleted(danish: Tree) -> None:
    asked_on(KEPT_DAYS + 1, "gammelt")
    asked_on(KEPT_DAYS - 1, "nyere")
    assert forget_old_counts() == 1
    assert QuestionCount.objects.count() == 1
