"""The database: SQLite in the state directory, or whatever DATABASE_URL names.

SQLite is set up for many processes: WAL lets readers and a writer go on together, IMMEDIATE takes
the write lock at the start of a transaction (so that it waits instead of failing in the middle),
synchronous=FULL keeps an acknowledged write through a power cut.
"""

import os
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote

from cocreation.paths import state_directory
from cocreation.settings.environment import Environment

LOCK_WAIT_SECONDS = 20
CONNECTION_AGE_SECONDS = 60


def sqlite(file: str) -> dict[str, Any]:
    """A connection to one SQLite file; the whole site may share it between processes."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {
            "timeout": LOCK_WAIT_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }


def postgresql(url: SplitResult) -> dict[str, Any]:
    """A connection to PostgreSQL; what follows the question mark goes to libpq (sslmode=require)."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": str(url.port or ""),
        "CONN_MAX_AGE": CONNECTION_AGE_SECONDS,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(url.query)),
    }


def from_environment(environment: Environment) -> dict[str, Any]:
    """The `default` entry of DATABASES; without DATABASE_URL a file in the state directory."""
    url = environment.url("DATABASE_URL", ("sqlite", "postgresql", "postgres"))
    if url is None:
        return sqlite(str(state_directory() / "cocreation.sqlite3"))
    if url.scheme == "sqlite":
        # sqlite:///relative.db, sqlite:////absolute.db: one slash ends the (empty) host.
        return sqlite(unquote(url.path.removeprefix("/")))
    return postgresql(url)


DATABASES = {"default": from_environment(Environment(os.environ))}

# Wagtail's and localize's tables are older than BigAutoField; each app names its own otherwise.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
