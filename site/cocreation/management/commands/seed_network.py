"""`manage.py seed_network`: the demo network, planted once and then the editors'."""

import time
from collections.abc import Callable

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.utils import translation

from cocreation.demo.bonds import tie
from cocreation.demo.crowd import plant_crowd
from cocreation.demo.frame import set_up_frame
from cocreation.demo.indexing import indexed_together
from cocreation.demo.places import DANISH, Places
from cocreation.demo.planted_barriers import plant_barriers
from cocreation.demo.planted_comments import plant_comments
from cocreation.demo.planted_consultations import plant_consultations
from cocreation.demo.planted_exemptions import plant_exemptions
from cocreation.demo.planted_outcomes import plant_outcomes
from cocreation.demo.planted_projects import plant_projects
from cocreation.demo.planted_stories import plant_stories
from cocreation.demo.planted_submissions import plant_submissions
from cocreation.demo.planting import Planter
from cocreation.demo.register import Register
from cocreation.demo.shelf import Shelf
from cocreation.demo.tree import plant_report_page, plant_standard_pages, plant_tree
from network.models import Record


class Command(BaseCommand):
    """Plants what is missing in Danish and English and changes nothing that stands."""

    help = "Load the demo network; a second run changes nothing. --size adds generated pages."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--size",
            type=int,
            default=0,
            metavar="N",
            help="fill up to about N pages in all with generated projects, stories and barriers",
        )

    def handle(self, *, size: int, verbosity: int, **_options: object) -> None:
        self.speaks = verbosity > 0
        with translation.override(DANISH):
            with transaction.atomic(), indexed_together():
                planter = self._plant()
            if size:
                self._step("Generated pages", lambda: plant_crowd(planter, size, self._say))

    def _plant(self) -> Planter:
        last = Record.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        shelf = Shelf()
        self._step("Pictures and documents", shelf.fill)
        planter = Planter(Places(), shelf, Register())
        self._step("Front pages and lists", lambda: self._count(planter, plant_tree))
        self._step("Standard pages", lambda: self._count(planter, plant_standard_pages))
        self._step("Report of a barrier", lambda: self._count(planter, plant_report_page))
        self._step("Barriers", lambda: plant_barriers(planter))
        self._step("Exemptions", lambda: plant_exemptions(planter))
        self._step("Projects and their updates", lambda: plant_projects(planter))
        self._step("Stories", lambda: plant_stories(planter))
        self._step("Comments", lambda: plant_comments(planter))
        self._step("Submissions", lambda: plant_submissions(planter))
        self._step("Consultations", lambda: plant_consultations(planter))
        self._step("What came of input", lambda: plant_outcomes(planter))
        self._step("Links", lambda: tie(planter.places, last))
        self._step("Menu and footer", lambda: int(set_up_frame(planter.places)))
        return planter

    def _count(self, planter: Planter, plant: Callable[[Planter], None]) -> int:
        before = planter.places.count
        plant(planter)
        return planter.places.count - before

    def _step(self, name: str, work: Callable[[], int]) -> None:
        started = time.monotonic()
        made = work()
        self._say(f"{name}: {made or 'nothing'} new ({time.monotonic() - started:.1f} s)")

    def _say(self, line: str) -> None:
        if self.speaks:
            self.stdout.write(line)
