"""Keeps both indexes true without anybody asking: beside the tasks, in the worker's process.

A change is normally written at once. This is for what was left: a process that was killed between
a change and its entry, a search server that was away, one that has come back empty.
"""

import logging
from typing import Final

from network.rounds import Rounds
from search.engines.engine import EngineUnavailable
from search.models import StaleEntry
from search.sending import has_index, send_changes, send_everything
from search.server import search_server
from search.upkeep import renew_stale

logger = logging.getLogger(__name__)

EVERY_SECONDS: Final = 2.0
#: After a failure: soon enough that all is well a minute after the server's return.
AFTER_FAILURE_SECONDS: Final = 10.0


def keep_up() -> bool:
    """Write what waits; whether all went well."""
    if StaleEntry.objects.exists():
        renew_stale()
    server = search_server()
    if server is None:
        return True
    try:
        if has_index(server):
            send_changes(server)
        else:
            send_everything(server)
    except EngineUnavailable as reason:
        logger.warning("The search server was not told: %s", reason)
        return False
    return True


class Keeper(Rounds):
    """Calls keep_up() until it is stopped, or its process ends."""

    def __init__(self) -> None:
        super().__init__("search index")

    def go_round(self) -> bool:
        return keep_up()

    def pause(self, *, went_well: bool) -> float:
        return EVERY_SECONDS if went_well else AFTER_FAILURE_SECONDS
