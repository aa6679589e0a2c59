"""`manage.py prepare`: everything between an empty directory and a site that can be served."""

import time
from collections.abc import Callable

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cocreation import preparation, unchanged
from network.freshness import forget


class Command(BaseCommand):
    """Static files, database, roles, and on request the demo; a line of progress for each."""

    # `make lint` runs the checks; a start should not pay for them each time.
    requires_system_checks = ()
    help = "Bring static files, database and roles up to date; --demo adds the demo network."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--demo", action="store_true", help="load the demo network too")

    def handle(self, *, demo: bool, **_options: object) -> None:
        if demo and preparation.is_production():
            raise CommandError("The demo and its users are not made in production.")
        self._step("Static files", preparation.collect_static_files)
        self._step("Database", preparation.migrate)
        if demo:
            self._step("Demo network", preparation.seed_demo)
        self._step("Search index", preparation.build_index)
        # After the demo: an editor's rights hang on the pages of the municipality.
        self._step("Roles", preparation.set_up_roles)
        self._step("Worker's rounds", preparation.plan_rounds)
        if demo:
            self._step("Demo users", preparation.add_demo_users)
            unchanged.remember()
        # What an older version of the code remembers may not be what this one expects to find.
        forget()

    def _step(self, name: str, work: Callable[[], str]) -> None:
        self.stdout.write(f"{name}: ", ending="")
        self.stdout.flush()
        started = time.monotonic()
        outcome = work()
        self.stdout.write(f"{outcome} ({time.monotonic() - started:.1f} s)")
