"""`manage.py rebuild_index`: the whole search index anew, without a moment in which it is empty."""

import time

from django.core.management.base import BaseCommand, CommandError

from search.engines.engine import EngineUnavailable
from search.rebuilding import rebuild
from search.sending import send_everything
from search.server import search_server


class Command(BaseCommand):
    """Says how many pages are found and how fast they were written."""

    help = "Make the search index anew. Visitors go on searching meanwhile."

    def handle(self, *, verbosity: int, **_options: object) -> None:
        started = time.monotonic()
        number = rebuild()
        seconds = max(time.monotonic() - started, 0.001)
        if verbosity:
            speed = number / seconds
            self.stdout.write(f"{number} pages in {seconds:.1f} s ({speed:.0f} a second)")
        server = search_server()
        if server is None:
            return
        try:
            send_everything(server)
        except EngineUnavailable as reason:
            raise CommandError(f"The search server does not answer: {reason}") from None
        if verbosity:
            self.stdout.write("The search server has them too.")
