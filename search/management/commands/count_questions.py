"""`manage.py count_questions`: what the worker does by itself every ten minutes."""

from django.core.management.base import BaseCommand

from search.noting import forget_old_counts, write_counts


class Command(BaseCommand):
    """For a clock, where tasks are done in place and cannot wait."""

    help = "Write down what was searched for since the last time, and delete what is old."

    def handle(self, **_options: object) -> None:
        self.stdout.write(f"{write_counts()} counted, {forget_old_counts()} old rows deleted")
