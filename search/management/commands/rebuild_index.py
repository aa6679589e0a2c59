"""`manage.py rebuild_index`: the whole search index anew, without a moment in which it is empty."""

import time

from django.core.management.base import BaseCommand

from search.rebuilding import rebuild


class Command(BaseCommand):
    """Says how many pages are found and how fast they were written."""

    help = "Make the search index anew. Visitors go on searching meanwhile."

    def handle(self, *, verbosity: int, **_options: object) -> None:
        started = time.monotonic()
        number = rebuild()
        seconds = max(time.monotonic() - started, 0.001)
        if verbosity:
            self.stdout.write(
                f"{number} pages in {seconds:.1f} s ({number / seconds:.0f} a second)"
            )
