"""The demo network, planted once for all tests of a module and taken away again."""

from collections.abc import Iterator

import pytest
import pytest_django
from django.core.management import call_command
from django.db import transaction

from tests.factories.statistics import gather_statistics


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> Iterator[None]:
    """A site with the whole demo. Each test's own changes are undone; so is all of it in the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("seed_network", verbosity=0)
        gather_statistics()
        yield
        transaction.set_rollback(True)
