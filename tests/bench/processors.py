"""Processor time of the servers that a question is handed to, where they run on this machine."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from django.db import connection

from search.server import search_server


def servers() -> Callable[[], float]:
    """Reads the seconds that the database's process for us and the search server have used so far."""
    folders = [Path("/proc") / str(pid) / "task" for pid in _process_ids()]
    return lambda: sum(_seconds(folder) for folder in folders)


def _process_ids() -> Iterable[int]:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            yield cursor.fetchone()[0]
    server = search_server()
    if server is not None:
        nodes: dict[str, Any] = server.client.nodes.info(metric="process")["nodes"]
        yield from (node["process"]["id"] for node in nodes.values())


def _seconds(folder: Path) -> float:
    """The kernel counts each thread's in billionths of a second; a server elsewhere counts as none."""
    total = 0
    for thread in folder.glob("*/schedstat"):
        try:
            total += int(thread.read_text().split()[0])
        except OSError:
            continue
    return total / 1e9
