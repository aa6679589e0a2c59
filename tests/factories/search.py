"""The index of a test: factories save pages and do not publish them, so they ask for it."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings

from network.models import SitePage
from search.facts import forget_combinations
from search.sending import indices_of, send_everything
from search.server import search_server
from search.writing import write_entries

#: What this run can ask: the database's engine, and the server's where SEARCH_URL names one.
ENGINES: Final = ("database", *(("server",) if settings.SEARCH_SERVER else ()))


def index_everything() -> int:
    """Put every visible page into the index as it stands now; how many there are."""
    forget_combinations()
    return write_entries(SitePage.objects.values_list("pk", flat=True))


@contextmanager
def engine_asked(name: str) -> Iterator[None]:
    """One of ENGINES answers inside; what is made inside is gone afterwards, there and here."""
    place = _place_of_its_own() if name == "server" else None
    with override_settings(SEARCH_SERVER=place), transaction.atomic():
        cache.clear()
        forget_combinations()
        yield
        server = search_server()
        if server is not None:
            server.client.indices.delete(index=indices_of(server))
        transaction.set_rollback(True)
    cache.clear()
    forget_combinations()


def _place_of_its_own() -> dict[str, Any]:
    """An index that no other process of this run writes into or asks; they share the server."""
    place: dict[str, Any] = settings.SEARCH_SERVER or {}
    return {**place, "index": f"{place['index']}-{secrets.token_hex(6)}"}


def send_to_server() -> None:
    """Give the index to the server, where one is asked."""
    server = search_server()
    if server is not None:
        send_everything(server)
