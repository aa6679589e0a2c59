"""The guard in figures: `make bench-guard`. All posts go through the form, as from the net."""

import sys
from datetime import timedelta

from django.core.management import call_command
from django.test import Client
from django.test.utils import override_settings

from feedback.models import Submission, UsedForm
from language.cpr import has_cpr_number
from tests.feedback.protection.made_up_posts import Habit, people, robots
from tests.feedback.protection.sample import ADDRESS
from tests.feedback.sent import fill_in
from tests.language.made_up_numbers import TODAY, cpr_texts, ordinary_texts

ROBOTS, PEOPLE = 1_000, 200
#: Robots sit in many places; people often in one, such as a library.
_PLACES = 250


def main(_size: int) -> None:
    """Print each figure beside its promise."""
    call_command("migrate", verbosity=0)
    with override_settings(
        ROOT_URLCONF="tests.feedback.protection.sample", ALLOWED_HOSTS=["testserver"]
    ):
        found = sum(has_cpr_number(text, today=TODAY) for text in cpr_texts(5_000))
        held = sum(has_cpr_number(text, today=TODAY) for text in ordinary_texts(10_000))
        _say("CPR numbers found", found, "of 5000 (all)")
        _say("ordinary texts held", held, "of 10000 (at most 50)")
        received, clean = let_robots_in(ROBOTS)
        _say("robots' posts held back", ROBOTS - clean, f"of {ROBOTS} (at least 99 %)")
        _say("  of these received and held", received - clean, "")
        blocked, waiting = let_people_in(PEOPLE)
        _say("people blocked", blocked, f"of {PEOPLE} (none)")
        _say("  received but held for moderation", waiting, "")


def let_robots_in(count: int) -> tuple[int, int]:
    """How many posts were received, and how many of these with nothing against them."""
    for place, (name, text, habit) in enumerate(robots(count)):
        client = Client(REMOTE_ADDR=f"198.51.100.{place % _PLACES}")
        client.post(ADDRESS, _as_robot(client, name, text, habit))
    rows = Submission.objects.count()
    clean = Submission.objects.filter(signals=[]).count()
    forget()
    return rows, clean


def let_people_in(count: int) -> tuple[int, int]:
    """How many were not received, and how many of the others are held; all from one library."""
    client, blocked = Client(REMOTE_ADDR="203.0.113.5"), 0
    for name, text, seconds in people(count):
        data = fill_in(client, ADDRESS, after=timedelta(seconds=seconds), name=name, text=text)
        blocked += client.post(ADDRESS, data).status_code != 303
    held = Submission.objects.exclude(signals=[]).exclude(signals=["crowded"]).count()
    forget()
    return blocked, held


def forget() -> None:
    """The next measurement begins anew."""
    Submission.objects.all().delete()
    UsedForm.objects.all().delete()


def _as_robot(client: Client, name: str, text: str, habit: Habit) -> dict[str, str]:
    seconds = 0 if habit == "fast" else 40
    data = fill_in(client, ADDRESS, after=timedelta(seconds=seconds), name=name, text=text)
    if habit == "fills_all":
        data |= {"homepage": "https://spam.example/", "email": "robot@spam.example"}
    return data | {"stamp": ""} if habit == "no_stamp" else data


def _say(what: str, figure: int, promise: str) -> None:
    sys.stdout.write(f"{what:<38}{figure:>7} {promise}\n")
    sys.stdout.flush()
