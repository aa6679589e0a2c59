"""Brings the state directory up to date, doing only what changed since the last start."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from cocreation import paths
from cocreation.paths import state_directory
from cocreation.unchanged import is_stamped, stamp
from network.demo_users import make_demo_users
from search.rebuilding import is_current, rebuild
from search.tally import plan_tally


def is_production() -> bool:
    """Whether the site runs with the profile for the open net, where nothing of the demo belongs."""
    return os.environ.get("DJANGO_SETTINGS_MODULE", "").rpartition(".")[2] == "production"


def _static_files() -> Iterator[str]:
    """One line for each static file: its name, size and time of change."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            facts = Path(storage.path(name)).stat()
            yield f"{name} {facts.st_size} {facts.st_mtime_ns}"


def static_files_mark() -> str:
    """Changes when a static file does, or the way in which they are stored."""
    mark = hashlib.sha256()
    mark.update(repr((settings.STORAGES["staticfiles"], settings.STATIC_ROOT)).encode())
    for file in sorted(paths.PACKAGE.glob("staticfiles*.py")):
        mark.update(file.read_bytes())
    for line in sorted(_static_files()):
        mark.update(line.encode())
    return mark.hexdigest()


def collect_static_files() -> str:
    """Hash, compress and gather the static files when one of them changed."""
    mark = static_files_mark()
    if is_stamped("static", mark) and Path(settings.STATIC_ROOT).is_dir():
        return "ready"
    told = StringIO()
    call_command("collectstatic", interactive=False, clear=True, verbosity=1, stdout=told)
    stamp("static").write_text(mark)
    return told.getvalue().strip().splitlines()[-1]


def migrate() -> str:
    """Apply the migrations that wait, if any."""
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if not waiting:
        return "ready"
    call_command("migrate", interactive=False, verbosity=0)
    return f"{waiting} changes applied"


def plan_rounds() -> str:
    """Let the worker begin its rounds, such as counting what was searched for."""
    plan_tally()
    return "planned"


def set_up_roles() -> str:
    """Give each role the rights that the code says it has."""
    told = StringIO()
    call_command("setup_roles", verbosity=0, stdout=told)
    # Says too which municipality has no page yet.
    return " ".join(told.getvalue().split())


def build_index() -> str:
    """Make the search index where there is none, or where the analysis of words has changed."""
    return "ready" if is_current() else f"{rebuild()} pages"


def _database_mark() -> str:
    """Tells one database from another: a new file, or another server, has no demo yet."""
    facts = connection.settings_dict
    name = str(facts["NAME"])
    file = Path(name)
    identity = str(file.stat().st_ino) if connection.vendor == "sqlite" else str(facts["HOST"])
    return f"{connection.vendor} {name} {identity} {facts['PORT']}"


def _demo_mark() -> str:
    """Changes when the demo's content does, or the database is another."""
    mark = hashlib.sha256(_database_mark().encode())
    for file in sorted((paths.PACKAGE / "demo").rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            mark.update(f"{file.name} {file.stat().st_size}".encode())
    return mark.hexdigest()


def seed_demo() -> str:
    """Fill the site with the demo network, once for each database and version of the demo."""
    mark = _demo_mark()
    if is_stamped("demo", mark):
        return "ready"
    call_command("seed_network", verbosity=0)
    stamp("demo").write_text(mark)
    return "loaded"


def demo_users_file() -> Path:
    """What a person reads to log in to the demo; there while the demo is."""
    return state_directory() / "demo-users.txt"


def add_demo_users() -> str:
    """One user for each role, once for each database; for the demo site alone.

    They share a password that is made up anew for this site and kept, as the users' names are, in
    a file that its owner alone may read.
    """
    file = demo_users_file()
    mark = _database_mark()
    if is_stamped("demo-users", mark) and file.is_file():
        return "ready"
    password = secrets.token_urlsafe(9)
    made = make_demo_users(password)
    lines = [f"Demo users, all with the password {password}", ""]
    lines += [f"  {user.username:36} {user.role}" for user in made]
    file.touch(mode=0o600)
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    stamp("demo-users").write_text(mark)
    return f"{len(made)} made"
