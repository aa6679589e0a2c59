"""What people said last stands on the front of the network and of each municipality."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from feedback.comments.lifecycle import hide, withdraw
from network.models import SitePage
from tests.factories.feedback import comment
from tests.factories.pages import ProjectFactory
from tests.factories.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def project(world: World) -> SitePage:
    return ProjectFactory(parent=world.in_assens.projects, title="Bænken", lead=world.assens)


def read(address: str) -> str:
    return Client().get(address).content.decode()


def test_the_newest_stand_on_both_fronts_with_the_way_to_their_debate(
    world: World, project: SitePage
) -> None:
    elsewhere = ProjectFactory(parent=world.in_holbaek.projects, title="Havnen", lead=world.holbaek)
    ours = comment(project, "Sæt den i skyggen.", state="visible", name="Inger")
    comment(elsewhere, "Vi vil bade.", state="visible")
    network = read("/da/")
    assert "Sæt den i skyggen." in network
    assert "Vi vil bade." in network
    own = read("/da/assens/")
    assert "Sæt den i skyggen." in own
    assert "Inger" in own
    assert reverse("comment", args=[ours.pk]) in own
    assert "Vi vil bade." not in own


def test_a_municipalitys_own_answers_are_not_what_people_say(
    world: World, project: SitePage
) -> None:
    comment(project, "Vi svarer selv.", state="visible", official=True, municipality=world.assens)
    assert "Vi svarer selv." not in read("/da/")


def test_few_are_shown_the_newest_first(world: World, project: SitePage) -> None:
    for number in range(5):
        comment(project, f"Ord {number}.", state="visible", published_at=timezone.now())
    html = read("/da/")
    assert html.index("Ord 4.") < html.index("Ord 3.") < html.index("Ord 2.")
    assert "Ord 1." not in html


@pytest.mark.parametrize("address", ["/da/", "/da/assens/"])
@pytest.mark.parametrize("act", ["hidden", "withdrawn"])
def test_what_is_taken_away_is_gone_at_once(
    world: World, project: SitePage, address: str, act: str
) -> None:
    said = comment(project, "Grimme ord.", state="visible")
    assert "Grimme ord." in read(address)
    if act == "hidden":
        hide(said, world.user("moderator"), "hate")
    else:
        withdraw(said)
    html = read(address)
    assert "Grimme ord." not in html
    assert 'id="debates"' not in html


def test_nothing_of_a_page_that_is_not_public_is_quoted(world: World, project: SitePage) -> None:
    comment(project, "Kun internt.", state="visible")
    comment(project, "Venter endnu.")
    project.unpublish()
    html = read("/da/")
    assert "Kun internt." not in html
    assert 'id="debates"' not in html
    assert "Venter endnu." not in html


def test_a_front_with_comments_asks_as_rarely_as_one_without(
    world: World, project: SitePage
) -> None:
    counts = []
    for _round in "ab":
        for address in ("/da/", "/da/assens/"):
            read(address)
            with CaptureQueriesContext(connection) as warm:
                read(address)
            counts.append(len(warm.captured_queries))
            assert counts[-1] <= 15
        for number in range(6):
            comment(project, f"Ord {number}.", state="visible")
        cache.clear()
    assert counts[:2] == counts[2:]
