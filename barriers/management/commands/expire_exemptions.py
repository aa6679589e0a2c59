"""`manage.py expire_exemptions`: for a clock of one's own, and after a pause."""

from typing import Any

from django.core.management.base import BaseCommand

from barriers.exemptions.expiring import end_what_is_over


class Command(BaseCommand):
    """What the worker does by itself."""

    help = "End the exemptions whose last day has passed; a second run changes nothing."

    def handle(self, **_options: Any) -> None:
        self.stdout.write(f"{end_what_is_over()} expired.")
