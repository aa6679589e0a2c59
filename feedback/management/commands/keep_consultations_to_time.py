"""`manage.py keep_consultations_to_time`: for a clock, where tasks cannot wait for their moment."""

from django.core.management.base import BaseCommand

from feedback.consultations.answered import note_overdue
from feedback.consultations.timekeeping import keep_to_time


class Command(BaseCommand):
    """Opens and closes what is due; a second run changes nothing."""

    help = "Open and close the consultations whose moment has come."

    def handle(self, *, verbosity: int, **_options: object) -> None:
        steps = keep_to_time()
        note_overdue()
        if verbosity > 0:
            self.stdout.write(f"{steps} steps")
