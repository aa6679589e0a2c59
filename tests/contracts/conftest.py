"""The engines that this run can ask: the database's, and the server's where SEARCH_URL names one.

Nothing is skipped: an engine that is not configured has no parameter. The whole suite is run on
each of them.
"""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from search.facts import forget_combinations
from search.sending import indices_of, send_everything
from search.server import search_server
from tests.contracts.library import Library, fill
from tests.factories.search import index_everything

ENGINES = ["database", *(["server"] if settings.SEARCH_SERVER else [])]


@pytest.fixture(scope="module", params=ENGINES)
def library(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Library]:
    """Pages to find, in the index of one engine; made once, for these tests only ask."""
    place = settings.SEARCH_SERVER if request.param == "server" else None
    with django_db_blocker.unblock(), override_settings(SEARCH_SERVER=place), transaction.atomic():
        cache.clear()
        forget_combinations()
        made = fill()
        index_everything()
        server = search_server()
        if server is not None:
            send_everything(server)
        yield made
        if server is not None:
            server.client.indices.delete(index=indices_of(server))
        transaction.set_rollback(True)
    cache.clear()
    forget_combinations()
