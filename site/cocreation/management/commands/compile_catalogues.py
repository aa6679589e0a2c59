"""`manage.py compile_catalogues`: like compilemessages, but needs no gettext."""

from django.core.management.base import BaseCommand, CommandError

from cocreation.catalogues import compile_stale


class Command(BaseCommand):
    """Compile each .po that is newer than its .mo."""

    help = "Compile the translations that changed, without gettext."
    requires_system_checks = ()

    def handle(self, **_options: object) -> None:
        try:
            made = compile_stale()
        except OSError as problem:
            raise CommandError(f"The translations cannot be compiled: {problem}") from problem
        self.stdout.write(f"{len(made)} compiled")
