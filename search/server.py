"""The search server, where one is configured."""

from collections.abc import Sequence

from search.engines.engine import Engine


def search_server() -> Engine | None:
    """The server to ask, None where there is none."""
    return None


def note_unsent(page_ids: Sequence[int]) -> None:
    """Entries have changed that the server has to be told of; nothing where there is no server."""
