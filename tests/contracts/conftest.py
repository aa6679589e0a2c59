"""The engines that this run can ask.

Nothing is skipped: an engine that is not configured has no parameter. The whole suite is run on
each of them.
"""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.contracts.library import Library, fill
from tests.factories.search import ENGINES, engine_asked, index_everything, send_to_server


@pytest.fixture(scope="module", params=ENGINES)
def library(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Library]:
    """Pages to find, in the index of one engine; made once, for these tests only ask."""
    with django_db_blocker.unblock(), engine_asked(request.param):
        made = fill()
        index_everything()
        send_to_server()
        yield made
