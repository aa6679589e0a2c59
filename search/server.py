"""The search server, where SEARCH_URL names one: asked through a breaker, told of changes later."""

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from django.conf import settings
from django.core.signals import setting_changed
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from elasticsearch import ApiError, Elasticsearch, TransportError

from search.asked import Asked
from search.breaker import Breaker
from search.engines.elasticsearch import TIMEOUT_SECONDS, ElasticsearchEngine
from search.engines.engine import EngineUnavailable, Period, Slice
from search.models import Entry, UnsentEntry

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

#: So many changes wait only after a long outage: the server's answers are not worth asking for.
_MOST_BEHIND: Final = 1_000


class SearchServer:
    """An Engine that never answers with what has left the site, and is left alone while it is down."""

    def __init__(self, place: Mapping[str, Any]) -> None:
        self.index: str = place["index"]
        self.client = Elasticsearch(
            place["address"],
            basic_auth=place["login"],
            request_timeout=TIMEOUT_SECONDS,
            max_retries=0,
            retry_on_timeout=False,
        )
        self.breaker = Breaker()
        self._engine = ElasticsearchEngine(self.client, self.index)

    def hits(self, asked: Asked, period: Period) -> Mapping[int, int]:
        hidden = gone_but_untold()
        return self._guarded(lambda: self._engine.hits(asked, period, hidden))

    def ids(self, asked: Asked, period: Period, wanted: Slice) -> Sequence[int]:
        hidden = gone_but_untold()
        found = self._guarded(lambda: self._engine.ids(asked, period, wanted, hidden))
        visible = set(Entry.objects.filter(pk__in=found).values_list("pk", flat=True))
        return [pk for pk in found if pk in visible]

    def forget(self, page_ids: Sequence[int]) -> None:
        """Try at once to take pages out; what does not succeed is done with the other changes."""
        operations = [{"delete": {"_id": str(pk)}} for pk in page_ids]
        if not self.breaker.allows():
            return
        try:
            self.client.bulk(index=self.index, operations=operations, require_alias=True)
        except (ApiError, TransportError) as error:
            self.breaker.failed()
            logger.warning("The search server could not be told: %s", type(error).__name__)

    def _guarded(self, ask: Callable[[], Answer]) -> Answer:
        if not self.breaker.allows():
            raise EngineUnavailable("left alone for a while")
        try:
            answer = ask()
        except EngineUnavailable:
            self.breaker.failed()
            raise
        self.breaker.succeeded()
        return answer


_servers: list[SearchServer] = []


def search_server() -> SearchServer | None:
    """The server to ask, None where there is none; one for each process."""
    if settings.SEARCH_SERVER is None:
        return None
    if not _servers:
        _servers.append(SearchServer(settings.SEARCH_SERVER))
    return _servers[0]


def note_unsent(page_ids: Sequence[int], *, gone: bool = False) -> None:
    """Entries have changed, which the server has to be told; noted in the same transaction.

    Nobody who publishes waits for the server. What is ``gone`` is taken out as soon as it is
    committed, if the server answers quickly.
    """
    if not page_ids or settings.SEARCH_SERVER is None:
        return
    now = timezone.now()
    UnsentEntry.objects.bulk_create(
        [UnsentEntry(page_id=pk, changed_at=now) for pk in page_ids],
        update_conflicts=True,
        unique_fields=["page_id"],
        update_fields=["changed_at"],
    )
    server = search_server()
    if gone and server is not None:
        transaction.on_commit(partial(server.forget, list(page_ids)))


def gone_but_untold() -> list[int]:
    """Pages without an entry that the server may still have; raises where it is far behind."""
    has_entry = Exists(Entry.objects.filter(pk=OuterRef("pk")))
    gone = UnsentEntry.objects.exclude(has_entry).values_list("pk", flat=True)
    found = list(gone[: _MOST_BEHIND + 1])
    if len(found) > _MOST_BEHIND:
        raise EngineUnavailable("far behind")
    return found


def _begin_anew(*, setting: str, **_kwargs: object) -> None:
    if setting == "SEARCH_SERVER":
        _servers.clear()


# Tests name other servers; a running site never does.
setting_changed.connect(_begin_anew)
