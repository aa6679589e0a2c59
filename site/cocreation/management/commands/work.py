"""`manage.py work`: the task worker; beside it what keeps the search index true, the postman, who tells, and who forgets."""

from typing import Any

from django_tasks_db.management.commands import db_worker

from barriers.exemptions.expiring import end_what_is_over
from feedback.rights.housekeeper import Housekeeper
from projects.news_rounds import NewsTeller
from search.keeping import Keeper
from subscriptions.postman import Postman


class Command(db_worker.Command):
    """As `db_worker`, with the same options; one process, for memory's sake."""

    help = "Do tasks after the response, keep the search index up to date, send the mail, forget what is over."

    def handle(self, **options: Any) -> None:
        # What ended while no worker was there.
        end_what_is_over()
        beside = (Keeper(), Postman(), Housekeeper(), NewsTeller())
        for each in beside:
            each.start()
        try:
            super().handle(**options)
        finally:
            for each in beside:
                each.stop()
