"""What the site needs of the machine, each lack told in a sentence that says what to do.

Uses nothing but the standard library, so that it works before Django does:
`python -m cocreation.machine`.
"""

import os
import shutil
import socket
import sqlite3
import sys
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from cocreation.paths import state_directory

PYTHON_NEEDED = (3, 11)
SQLITE_NEEDED = (3, 35)
FREE_BYTES_NEEDED = 200 * 1024 * 1024
# The address `serve` listens on unless it is told otherwise.
LOCAL_ADDRESS = "127.0.0.1"


def python_problem(version: tuple[int, ...] = tuple(sys.version_info[:2])) -> str:
    """Empty when the version suffices, as all the functions below."""
    if version >= PYTHON_NEEDED:
        return ""
    found = ".".join(str(part) for part in version)
    return (
        f"Python {found} is too old; 3.11 or newer is needed. Install a newer one beside it "
        "(python.org, or your system's packages) and run the command again: the newest is chosen."
    )


def sqlite_problem(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str:
    """SQLite comes with Python, so the cure is another Python or another database."""
    cure = "Use another Python, or a PostgreSQL: DATABASE_URL=postgresql://user:password@host/name"
    if version < SQLITE_NEEDED:
        found = ".".join(str(part) for part in version)
        return f"This Python comes with SQLite {found}; 3.35 or newer is needed. {cure}"
    try:
        with closing(sqlite3.connect(":memory:")) as database:
            database.execute("CREATE VIRTUAL TABLE probe USING fts5(word)")
    except sqlite3.OperationalError:
        return f"This Python's SQLite has no full-text search (FTS5). {cure}"
    return ""


def state_problem(folder: Path) -> str:
    """The directory can be made, takes a file and has room."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"probe")
        free = shutil.disk_usage(folder).free
    except OSError as problem:
        return (
            f"{folder} cannot be written ({problem.strerror}). Make it writable, "
            "or name another directory: COCREATION_VAR=/some/directory make run"
        )
    if free < FREE_BYTES_NEEDED:
        return (
            f"The disk that holds {folder} has only {free // 1024**2} MB left; "
            f"{FREE_BYTES_NEEDED // 1024**2} MB are needed. Free some, "
            "or name a directory on another disk: COCREATION_VAR=/some/directory make run"
        )
    return ""


def port_problem(port: int, address: str = LOCAL_ADDRESS) -> str:
    """Nobody listens on the port, and this user may."""
    with closing(socket.socket()) as probe:
        # As gunicorn does: a port whose last connections are still closing counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except PermissionError:
            return f"Port {port} is for the system's own services. Use another: PORT=8080 make run"
        except OSError:
            other = port + 1 if port < 65535 else 8080
            return (
                f"Port {port} is taken by another program. Stop that one, "
                f"or use another port: PORT={other} make run"
            )
    return ""


def port_in(environment: Mapping[str, str]) -> tuple[int, str]:
    """The port to use, and what is wrong with PORT (then the port is 0)."""
    written = environment.get("PORT", "").strip() or "8000"
    if written.isascii() and written.isdigit() and 1 <= int(written) <= 65535:
        return int(written), ""
    return 0, "PORT must be a whole number from 1 to 65535: PORT=8080 make run"


def problems(environment: Mapping[str, str] = os.environ) -> list[str]:
    """All sentences that apply, the most basic first."""
    port, misspelt = port_in(environment)
    uses_sqlite = not environment.get("DATABASE_URL", "").strip().startswith("postgres")
    found = [
        python_problem(),
        sqlite_problem() if uses_sqlite else "",
        state_problem(state_directory()),
        misspelt or port_problem(port),
    ]
    return [sentence for sentence in found if sentence]


def main() -> int:
    """0 and no word when all is well; else the sentences, and 1."""
    found = problems()
    for sentence in found:
        sys.stderr.write(f"{sentence}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
