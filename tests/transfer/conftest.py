"""A site with two municipalities in two languages, ready to take content in."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import translation
from pytest_django import DjangoDbBlocker, Settings

from cocreation.transfer import importing
from tests.factories.exemptions import exemption_list
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import build_tree, municipality_lists


@pytest.fixture(autouse=True)
def english_and_unhurried(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Iterator[None]:
    """Messages as the code has them; no pause between batches, since nobody else waits."""
    monkeypatch.setattr(importing, "PAUSE", 0)
    # Nothing here searches, and indexing each page thrice would be half of the time.
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Lists of projects, stories and barriers for the network, Holbæk and Assens.

    Planted once for a module and taken away after it; each test's own writes are undone before.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        municipalities = [
            MunicipalityFactory(code="holbaek", name_da="Holbæk"),
            MunicipalityFactory(code="assens", name_da="Assens"),
        ]
        for language in ("da", "en"):
            tree = build_tree(language)
            exemption_list(tree)
            for municipality in municipalities:
                municipality_lists(tree, municipality)
        cache.clear()
        yield
        transaction.set_rollback(True)
    cache.clear()
