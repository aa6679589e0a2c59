"""How often a public page asks the database: few times, and as often in a large network."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.filled import filled_network, grow

WARM, COLD = 15, 30
PAGES = [
    "/da/",
    "/en/",
    "/da/assens/",
    "/da/projekter/",
    "/da/projekter/?theme=landsbyer&status=running&year=2026",
    "/da/assens/projekter/",
    "/da/historier/?sort=title",
    "/da/barrierer/?sort=updated",
    "/da/assens/projekter/projekt-1/",
    "/da/projekter/projekt-0/",
    "/en/projects/project-0/",
    "/da/assens/projekter/projekt-1/nyt/",
    "/da/historier/historie-0/",
    "/da/barrierer/barriere-0/",
    "/sitemap.xml",
    "/robots.txt",
    "/n/FK-P-0001",
    "/da/findes-ikke/her/",
]
#: Words that begin a statement that changes something.
CHANGES = ("INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER")

pytestmark = pytest.mark.django_db


def statements(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    expected = {"/n/": 302, "/da/findes": 404}
    assert response.status_code == next(
        (status for start, status in expected.items() if address.startswith(start)), 200
    )
    return [query["sql"] for query in captured.captured_queries]


def warm_counts(client: Client) -> dict[str, int]:
    """The number of queries at the second reading of each page."""
    for address in PAGES:
        client.get(address)
    return {address: len(statements(client, address)) for address in PAGES}


def test_every_public_page_keeps_its_promise_of_few_queries(client: Client) -> None:
    filled_network(3)
    for address in PAGES:
        cache.clear()
        asked = statements(client, address)
        assert len(asked) <= COLD, (address, len(asked))
        written = [sql for sql in asked if sql.lstrip().upper().startswith(CHANGES)]
        assert written == [], address
    over = {address: count for address, count in warm_counts(client).items() if count > WARM}
    assert over == {}


def test_a_network_three_times_as_large_asks_no_more(client: Client) -> None:
    shared = filled_network(5)
    small = warm_counts(client)
    grow(shared, 10)
    large = warm_counts(client)
    assert large == small
