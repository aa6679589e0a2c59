"""`manage.py send_mail`: send what is due, for a machine where no worker runs."""

from django.core.management.base import BaseCommand, CommandError

from subscriptions.sending import send_due


class Command(BaseCommand):
    """With TASKS=immediate a clock runs this every few minutes."""

    help = "Send the mail that is due, once."

    def handle(self, **_options: object) -> None:
        if not send_due():
            raise CommandError("The mail server could not be reached. All mail waits.")
