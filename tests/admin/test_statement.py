"""The accessibility statement is kept in order: who may change it, what is refused, who is reminded."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from home.models import AccessibilityStatement
from tests.admin.conftest import World

REGISTERED = "https://was.digst.dk/fem-kommuner-dk"
REMINDER = "Tilgængelighedserklæringen har brug for dig."


def edit_url() -> str:
    return reverse(
        "wagtailsettings:edit", args=["home", "accessibilitystatement", Site.objects.get().pk]
    )


def front(world: World, who: str) -> str:
    return world.log_in(who).get("/admin/", headers={"accept-language": "da"}).content.decode()


def stated(**facts: object) -> None:
    AccessibilityStatement.objects.update_or_create(site=Site.objects.get(), defaults=facts)


def months_ago(months: int) -> datetime.date:
    return timezone.localdate() - datetime.timedelta(days=round(months * 30.5))


@pytest.mark.parametrize("who", ["editor", "coordinator", "administrator"])
def test_those_who_may_change_it_are_reminded_while_nothing_is_there(
    world: World, who: str
) -> None:
    page = front(world, who)
    assert REMINDER in page
    assert edit_url() in page


def test_an_editor_of_a_municipality_is_not_reminded_and_may_not_change_it(world: World) -> None:
    assert REMINDER not in front(world, "assens")
    assert world.log_in("assens").get(edit_url()).status_code == 302


def test_nobody_is_reminded_while_it_is_linked_and_fresh(world: World) -> None:
    stated(was_url=REGISTERED, reviewed_on=months_ago(10))
    assert REMINDER not in front(world, "coordinator")


def test_a_review_of_a_year_ago_is_reminded_of_with_its_date(world: World) -> None:
    stated(was_url=REGISTERED, reviewed_on=datetime.date(2025, 3, 14))
    page = front(world, "coordinator")
    assert "Den er sidst gennemgået 14. marts 2025." in page
    assert "Linket til erklæringen" not in page


def test_a_missing_link_is_reminded_of(world: World) -> None:
    stated(reviewed_on=months_ago(1))
    page = front(world, "coordinator")
    assert "Linket til erklæringen i styrelsens WAS-Tool mangler" in page
    assert "gennemgås en gang om året" not in page


def saved(world: World, address: str) -> str:
    """The editing page after the coordinator has sent this link."""
    values = {"was_url": address, "conformance": "partial", "method": "own"}
    response = world.log_in("coordinator").post(edit_url(), values, follow=True)
    return response.content.decode()


def test_the_coordinator_writes_the_link(world: World) -> None:
    saved(world, REGISTERED)
    assert AccessibilityStatement.objects.get().was_url == REGISTERED


@pytest.mark.parametrize(
    "address", ["https://was.digst.dk/", "https://example.dk/was", "http://was.digst.dk/fem"]
)
def test_a_link_that_is_no_statement_is_refused(world: World, address: str) -> None:
    saved(world, address)
    assert not AccessibilityStatement.objects.exclude(was_url="").exists()
