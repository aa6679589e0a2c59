"""The search asks the database the same few questions however much there is to find."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.facts import forget_combinations
from tests.factories.filled import filled_network, grow
from tests.factories.search import index_everything
from tests.performance.test_query_counts import CHANGES, COLD, WARM

ADDRESSES = [
    "/da/soeg/",
    "/da/soeg/?q=projekt",
    "/da/soeg/?q=projekt&type=project&municipality=assens&theme=landsbyer",
    "/da/soeg/?q=projekt+findesikke",
    "/da/soeg/?q=findesikke",
    "/da/soeg/feed.atom?q=projekt",
    "/da/soeg/suggestions.json?q=pro",
    "/da/soeg/data/",
    "/api/v1/search?q=projekt&page_size=10",
]

pytestmark = pytest.mark.django_db


def asked(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def warm_counts(client: Client) -> dict[str, int]:
    for address in ADDRESSES:
        client.get(address)
    return {address: len(asked(client, address)) for address in ADDRESSES}


def test_the_search_keeps_the_promise_of_few_queries(client: Client) -> None:
    filled_network(4)
    index_everything()
    for address in ADDRESSES:
        cache.clear()
        forget_combinations()
        cold = asked(client, address)
        assert len(cold) <= COLD, (address, len(cold))
        assert [sql for sql in cold if sql.lstrip().upper().startswith(CHANGES)] == []
    over = {address: count for address, count in warm_counts(client).items() if count > WARM}
    assert over == {}


def test_three_times_as_much_to_find_asks_no_more(client: Client) -> None:
    shared = filled_network(4)
    index_everything()
    small = warm_counts(client)
    grow(shared, 8)
    index_everything()
    assert warm_counts(client) == small


def test_a_table_asks_as_much_for_few_rows_as_for_many(client: Client) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get("/da/soeg/table.csv?type=project").getvalue()
        return len(captured.captured_queries)

    shared = filled_network(3)
    index_everything()
    count()
    small = count()
    grow(shared, 6)
    index_everything()
    count()
    assert count() == small
