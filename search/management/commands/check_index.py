"""`manage.py check_index`: what the search index says that the site does not, and the other way."""

from collections.abc import Iterable

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.checking import differences
from search.engines.engine import EngineUnavailable
from search.models import UnsentEntry
from search.sending import differences as differences_of_server
from search.sending import has_index, send_changes, send_everything
from search.server import SearchServer, note_unsent, search_server
from search.writing import write_entries


class Command(BaseCommand):
    """Ends with 1 where something differs and was not mended."""

    help = "Compare the search index with the site; --repair mends what differs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="mend what differs")

    def handle(self, *, repair: bool, **_options: object) -> None:
        found = differences()
        self._tell("visible but not in the index", found.missing)
        self._tell("with an outdated entry", found.outdated)
        self._tell("in the index but not visible", found.left_over)
        differing = list(found)
        if repair:
            write_entries(differing)
        server = search_server()
        on_server = self._check_server(server, repair=repair) if server else 0
        if repair:
            self.stdout.write("Mended." if differing or on_server else "Nothing to mend.")
        elif differing or on_server:
            raise CommandError("The index differs from the site; --repair mends it.")
        else:
            self.stdout.write("The index is as the site is.")

    def _check_server(self, server: SearchServer, *, repair: bool) -> int:
        try:
            if not has_index(server):
                self.stdout.write("The search server has no index.")
                if repair:
                    send_everything(server)
                return 1
            if repair:
                send_changes(server)
            found = differences_of_server(server)
            self._tell("different on the search server", found)
            if repair:
                note_unsent(found)
                send_changes(server)
            return len(found) or UnsentEntry.objects.count()
        except EngineUnavailable as reason:
            raise CommandError(f"The search server does not answer: {reason}") from None

    def _tell(self, what: str, ids: Iterable[int]) -> None:
        listed = list(ids)
        some = ", ".join(str(pk) for pk in listed[:10])
        self.stdout.write(f"{len(listed)} pages {what}{f': {some}' if some else ''}")
