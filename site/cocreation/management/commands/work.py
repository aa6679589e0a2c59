"""`manage.py work`: the task worker, and beside it what keeps the search index true."""

from typing import Any

from django_tasks_db.management.commands import db_worker

from search.keeping import Keeper


class Command(db_worker.Command):
    """As `db_worker`, with the same options; one process, for memory's sake."""

    help = "Do tasks after the response, and keep the search index up to date."

    def handle(self, **options: Any) -> None:
        keeper = Keeper()
        keeper.start()
        try:
            super().handle(**options)
        finally:
            keeper.stop()
