"""`manage.py apply_retention [--dry-run]`: forget what is over; the worker does it daily by itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from feedback.rights.retention import apply_retention


class Command(BaseCommand):
    """Prints how many of each kind, never whose."""

    help = "Forget what is kept no longer. With --dry-run only say how much that would be."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="count, and change nothing")

    def handle(self, **options: Any) -> None:
        for applied in apply_retention(dry_run=options["dry_run"]):
            self.stdout.write(f"{applied.count:>7}  {applied.rule.label}")
