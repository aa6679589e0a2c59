"""What the site needs in order to work, checked for real: a write, the schema, the disk."""

import logging
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cocreation.paths import state_directory
from subscriptions.sending import is_late

logger = logging.getLogger(__name__)

FREE_BYTES_NEEDED = 100 * 1024 * 1024
# A task that has waited longer than this means that no worker reads the table.
LONGEST_WAIT = timedelta(minutes=5)

# Databases whose schema was found complete; this process's code does not change any more.
_complete: set[str] = set()


def database_takes_writes() -> bool:
    """Insert a row and take it back: a read-only or full database fails here, not at a visitor."""
    try:
        with transaction.atomic():
            Session.objects.create(
                session_key="readiness-probe", session_data="", expire_date=timezone.now()
            )
            transaction.set_rollback(True)
    except DatabaseError:
        logger.exception("The database takes no writes")
        return False
    return True


def schema_is_complete() -> bool:
    """No migration waits. Reading them takes a while, so a yes is remembered."""
    if connection.alias in _complete:
        return True
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        logger.exception("The migrations cannot be read")
        return False
    if not waiting:
        _complete.add(connection.alias)
    return not waiting


def disk_has_room() -> bool:
    """The state directory takes a file, and has FREE_BYTES_NEEDED left."""
    folder = state_directory()
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"probe")
            probe.flush()
        return shutil.disk_usage(folder).free >= FREE_BYTES_NEEDED
    except OSError:
        logger.exception("The state directory takes no file")
        return False


def tasks_are_worked_off() -> bool:
    """No task has been waiting for longer than LONGEST_WAIT."""
    limit = timezone.now() - LONGEST_WAIT
    return not DBTaskResult.objects.ready().filter(enqueued_at__lt=limit).exists()


def mail_is_sent() -> bool:
    """No mail has been due for longer than it may be; the postman goes, and the server answers."""
    return not is_late()


NEEDED: dict[str, Callable[[], bool]] = {
    "database": database_takes_writes,
    "migrations": schema_is_complete,
    "disk": disk_has_room,
}
WATCHED: dict[str, Callable[[], bool]] = {"tasks": tasks_are_worked_off, "mail": mail_is_sent}


def failing() -> list[str]:
    """Names of what is needed and does not work."""
    return [name for name, works in NEEDED.items() if not works()]


def lagging() -> list[str]:
    """Names of what works late; the site serves on."""
    return [name for name, works in WATCHED.items() if not works()]
