"""Whether something is answered can be asked of the search in all its formats."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from feedback.consultations.answered import note_overdue
from feedback.models import ConsultationPage
from home.models import HomePage
from network.transitions import change_status
from search.upkeep import renew_stale
from tests.factories.consultations import DAY, consultation, question
from tests.factories.search import index_everything
from tests.feedback.consultations.conftest import Clock
from tests.feedback.sent import words


def api(client: Client, asked: str) -> Any:
    return client.get(f"/api/v1/search?{asked}").json()


@pytest.fixture
def three(home: HomePage) -> list[ConsultationPage]:
    """One answered, one that waits, one whose day has passed; and one that is open."""
    now, today = timezone.now(), timezone.localdate()
    closed: dict[str, Any] = {"opens_at": now - 9 * DAY, "closes_at": now - DAY}
    told = consultation(home, slug="a", title="Besvaret", answer="<p>Tak.</p>", **closed)
    assert told.record is not None
    change_status(told.record, "answered", by=None, on=today)
    waits = consultation(home, slug="b", title="Venter", **closed)
    late = consultation(home, slug="c", title="Glemt", promised_on=today - DAY, **closed)
    consultation(home, slug="d", title="Er i gang")
    index_everything()
    return [told, waits, late]


def test_the_facet_counts_alike_in_page_api_and_table(
    three: list[ConsultationPage], client: Client
) -> None:
    assert api(client, "type=consultation")["facets"]["answered"] == {
        "yes": 1,
        "waiting": 1,
        "no": 1,
    }
    page = words(client.get("/da/soeg/?type=consultation"))
    for label in ("Er det besvaret?", "Besvaret", "Venter på svar", "Der kom ikke svar"):
        assert label in page
    for value, title in (("yes", "Besvaret"), ("waiting", "Venter"), ("no", "Glemt")):
        [hit] = api(client, f"answered={value}")["results"]
        assert (hit["title"], hit["answered"]) == (title, value)
        table = client.get(f"/da/soeg/table.csv?answered={value}")
        rows = b"".join(table.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
        assert len(rows) == 2
        assert rows[1].split(";")[rows[0].split(";").index("answered")] == value
        feed = client.get(f"/da/soeg/feed.atom?answered={value}").content.decode()
        assert feed.count("<entry>") == 1


def test_a_program_that_asks_for_another_value_is_told(client: Client, home: HomePage) -> None:
    assert client.get("/api/v1/search?answered=perhaps").status_code == 422


def test_the_day_after_the_promise_the_index_knows(
    home: HomePage, clock: Clock, client: Client
) -> None:
    clock("2026-11-20 10:00")
    now = timezone.now()
    consultation(
        home,
        opens_at=now - 9 * DAY,
        closes_at=now - DAY,
        promised_on=datetime.date(2026, 11, 30),
    )
    index_everything()
    assert api(client, "answered=waiting")["count"] == 1
    clock("2026-12-01 00:01")
    note_overdue()
    renew_stale()
    assert api(client, "answered=no")["count"] == 1


def test_it_is_found_by_what_it_asks(home: HomePage, client: Client) -> None:
    asked = [
        question("Hvor skal ladestanderen stå?"),
        question("Gammelt?", "choice", choices=["Enhjørning", "Drage"], is_hidden=True),
    ]
    consultation(home, questions=asked)
    index_everything()
    assert api(client, "q=ladestander")["count"] == 1
    assert api(client, "q=enhjørning")["count"] == 0


def test_an_answer_that_is_not_published_yet_is_not_found(home: HomePage, client: Client) -> None:
    now = timezone.now()
    page = consultation(
        home, opens_at=now - 9 * DAY, closes_at=now - DAY, answer="<p>Kystlivredder.</p>"
    )
    index_everything()
    assert api(client, "q=kystlivredder")["count"] == 0
    assert page.record is not None
    change_status(page.record, "answered", by=None, on=timezone.localdate())
    index_everything()
    assert api(client, "q=kystlivredder")["count"] == 1
