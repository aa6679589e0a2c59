"""`manage.py setup_roles`: the editors' groups and rights, made from the one role table."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cocreation.preparation import is_production
from network.demo_users import make_demo_users
from network.role_setup import set_up_roles


class Command(BaseCommand):
    """Run it after municipalities or languages are added; running it again changes nothing."""

    help = "Make the editors' groups, collections and rights. Safe to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--demo-users",
            action="store_true",
            help="also make one user for each role and print the passwords (not in production)",
        )
        parser.add_argument(
            "--password",
            default="",
            help="the password for all demo users; without it each gets a random one",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["demo_users"] and is_production():
            raise CommandError("Demo users are not made in production.")
        done = set_up_roles()
        self.stdout.write(f"{len(done.groups)} groups have their rights.")
        for name in done.without_pages:
            self.stdout.write(
                f"{name} has no page yet: its editors can enter, but edit nothing. "
                "Run this again when the page is there."
            )
        if options["demo_users"]:
            for user in make_demo_users(options["password"]):
                self.stdout.write(f"{user.username:40} {user.password:16} {user.role}")
