"""`manage.py serve`: the web server and the task worker, started and ended together."""

import sys

from django.core.management.base import BaseCommand, CommandParser

from cocreation.machine import LOCAL_ADDRESS
from cocreation.serving import serve


class Command(BaseCommand):
    """Serve on PORT, or on the port given."""

    help = "Serve the site: web server and task worker together, until Ctrl-C."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--address", default=LOCAL_ADDRESS, help="the address to listen on")
        parser.add_argument("--port", type=int, default=0, help="instead of PORT")

    def handle(self, *, address: str, port: int, **_options: object) -> None:
        sys.exit(serve(address, port))
