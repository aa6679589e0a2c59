"""The coordinator's desk and the calendar: what is due, on whom it waits."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from network.models import SitePage
from tests.admin.conftest import World, world
from tests.factories.exemptions import ROAD, RoundFactory, VehicleFactory, walk, whole

pytestmark = pytest.mark.django_db
__all__ = ["world"]


@pytest.fixture
def exemption(world: World) -> SitePage:
    page = whole(
        world.tree,
        title="Pladsen, må bruges; nu",
        in_force_to=datetime.date(2030, 1, 31),
        evaluation_due=datetime.date(2026, 6, 1),
    )
    walk(page, *ROAD)
    return page


def test_the_coordinator_sees_what_is_due_and_on_whom_it_waits(
    world: World, exemption: SitePage
) -> None:
    RoundFactory.create(
        code="naeste", vehicle=VehicleFactory.create(), deadline=datetime.date(2030, 1, 15)
    )
    answer = world.log_in("coordinator").get(reverse("register_admin:desk"))
    assert [row.what for row in answer.context["overdue"]] == ["Evaluation due"]
    assert {row.what for row in answer.context["later"]} == {
        "Last day of the trial",
        "Last day to apply",
    }
    assert answer.context["overdue"][0].waits_for == "The whole network"
    assert any("In force" in label for label, _pages in answer.context["open"])


def test_the_admins_front_page_reminds_whoever_decides(world: World, exemption: SitePage) -> None:
    home = reverse("wagtailadmin_home")
    assert "Overdue: Evaluation due" in world.log_in("coordinator").get(home).content.decode()
    assert "Evaluation due" not in world.log_in("assens").get(home).content.decode()


@pytest.mark.parametrize("who", ["assens", "editor"])
def test_the_desk_is_the_coordinators(world: World, who: str) -> None:
    assert world.log_in(who).get(reverse("register_admin:desk")).status_code in (302, 403)


def test_a_calendar_program_can_read_the_deadlines(exemption: SitePage) -> None:
    answer = Client().get("/da/register/deadlines.ics")
    text = answer.content.decode()
    assert answer["Content-Type"].startswith("text/calendar")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Evaluering senest: Pladsen\\, må bruges\\; nu" in unfolded
    assert "DTSTART;VALUE=DATE:20300131" in unfolded
    assert "DTEND;VALUE=DATE:20300201" in unfolded
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") == 2


def test_drafts_are_in_no_calendar(exemption: SitePage) -> None:
    exemption.unpublish()
    assert "BEGIN:VEVENT" not in Client().get("/da/register/deadlines.ics").content.decode()
