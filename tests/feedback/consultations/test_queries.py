"""Pages of consultations ask the database few times, and as often for many as for few."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.models import HomePage
from tests.factories.consultations import DAY, answer, consultation, published, question
from tests.factories.pages import ProjectFactory

PAGES = ("/da/deltag/", "/da/deltag/nr-0/", "/da/deltag/nr-0/besvarelser/", "/da/")
WARM, COLD = 15, 30


def grow(home: HomePage, first: int, last: int) -> None:
    """Closed consultations with questions, points and public answers."""
    now = timezone.now()
    project = ProjectFactory(parent=home, title=f"Projekt {last}", slug=f"projekt-{last}")
    for number in range(first, last):
        point = {"theme": "Booking", "said": "Uden.", "did": "Med.", "changed": project}
        page = consultation(
            home,
            slug=f"nr-{number}",
            opens_at=now - 9 * DAY,
            closes_at=now - DAY,
            questions=[question("Tryg?", "choice", choices=["Ja", "Nej"]), question()],
            points=[point] * 3,
        )
        add_answers(page, last)


def add_answers(page: object, number: int) -> None:
    for _each in range(2 * number):
        published(answer(page, "Ja", code="1"))  # type: ignore[arg-type]


def counts(client: Client) -> dict[str, int]:
    found = {}
    for address in PAGES:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        found[address] = len(captured.captured_queries)
    return found


@pytest.mark.django_db
def test_many_consultations_and_answers_cost_no_more_queries(
    home: HomePage, client: Client
) -> None:
    grow(home, 0, 3)
    few = counts(client)
    grow(home, 3, 9)
    assert counts(client) == few
    assert max(few.values()) <= WARM, few
    cache.clear()
    for address in PAGES:
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        assert len(captured.captured_queries) <= COLD, address
