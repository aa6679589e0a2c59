"""`manage.py check_environment`: is this machine fit to run the site, and if not, what to do."""

import os

from django.core.management.base import BaseCommand, CommandError

from cocreation.machine import problems
from cocreation.settings.environment import VARIABLES


class Command(BaseCommand):
    """Name what is missing in sentences, and list the variables the site reads."""

    help = "Check Python, SQLite, disk and port, and list the environment variables."
    requires_system_checks = ()

    def handle(self, **_options: object) -> None:
        for variable in VARIABLES:
            state = "set" if os.environ.get(variable.name, "").strip() else variable.default
            self.stdout.write(f"{variable.name:15} {state:30} {variable.meaning}")
        found = problems()
        if found:
            raise CommandError("\n".join(found))
        self.stdout.write("This machine has what the site needs.")
