"""Three barriers that may turn out to be the same, and the coordinator who says so."""

from dataclasses import dataclass
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from barriers.models import BarrierPage
from network.models import Record, SitePage
from tests.factories.listed import listed
from tests.factories.pages import BarrierFactory, build_tree
from tests.factories.world import World, build_world

DAY = "2026-10-05"


@dataclass
class Case:
    """The barriers by the words their addresses are made of, in the world they stand in."""

    world: World
    car: BarrierPage
    fuel: BarrierPage
    bus: BarrierPage

    def form(self, page: SitePage, target: str) -> str:
        """The address of the form of a step."""
        return reverse("network_admin:status", args=[page.pk, target])

    def step(self, page: SitePage, target: str, who: str = "coordinator", **typed: str) -> str:
        """Send the form of a step; what the coordinator reads on the screen after it."""
        status = Record.objects.get(pages=page.pk).status
        data = {"on": DAY, "precision": "day", "expected": status, **typed}
        answer = self.world.log_in(who).post(self.form(page, target), data, follow=True)
        return BeautifulSoup(answer.content, "html.parser").get_text(" ", strip=True)

    def merge(self, page: SitePage, other: SitePage) -> None:
        """The one turns out to be the other."""
        self.step(page, "duplicate", other=str(other.pk))
        assert Record.objects.get(pages=page.pk).status == "duplicate"

    def reopen(self, page: SitePage) -> None:
        """It was another one after all."""
        self.step(page, "clarifying", note_da="Det var alligevel en anden.")


@pytest.fixture
def case(db: None) -> Case:
    """Three published barriers of Assens, the road of all of them still before them."""
    cache.clear()
    world = build_world()
    build_tree("en")
    pages = [
        listed(
            BarrierFactory.create(parent=world.tree.barriers, title=title, slug=title.lower()),
            lead="assens",
        )
        for title in ("Bilen", "Benzinen", "Bussen")
    ]
    return Case(world, *pages)


def field_error(answer: Any, field: str) -> str:
    """What is said beside a field of the form."""
    screen = BeautifulSoup(answer.content, "html.parser")
    asked = screen.select_one(f'form [name="{field}"]')
    whole = asked.find_parent(class_="w-field") if asked else None
    beside = whole.select_one(".error-message") if whole else None
    return beside.get_text(" ", strip=True) if beside else ""


def where(client: Client, address: str) -> tuple[int, str]:
    """What an address answers, and where it leads."""
    answer = client.get(address)
    return answer.status_code, answer.get("Location", "")
