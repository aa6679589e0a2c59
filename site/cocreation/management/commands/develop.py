"""`manage.py develop`: Django's reloading server on PORT, with a reloading task worker beside it."""

import os
import sys

from django.core.management.base import BaseCommand

from cocreation.machine import LOCAL_ADDRESS, port_in
from cocreation.supervision import Process, Supervisor


class Command(BaseCommand):
    """For `make dev`; the port was checked before."""

    help = "Serve for development: both the site and its tasks reload when the code changes."
    requires_system_checks = ()

    def handle(self, **_options: object) -> None:
        port, _problem = port_in(os.environ)
        django = [sys.executable, "-m", "django"]
        site = Process("site", [*django, "runserver", f"{LOCAL_ADDRESS}:{port}"])
        worker = Process("task worker", [*django, "work", "--queue-name", "*"], needed=False)
        sys.exit(Supervisor([site, worker]).run())
