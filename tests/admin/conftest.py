"""Two municipalities with their editors, the network's own people, in both languages."""

import pytest

from network.models import Record, SitePage
from tests.factories.pages import BarrierFactory, ProjectFactory, StoryFactory
from tests.factories.world import World as World
from tests.factories.world import build_world


@pytest.fixture
def world(db: None) -> World:
    """A tree with groups made from the role table; `world.log_in("assens")` gives a client."""
    return build_world()


@pytest.fixture
def project_in_assens(world: World) -> SitePage:
    return ProjectFactory(
        parent=world.in_assens.projects, title="Landsbyens bil", lead=world.assens
    )


@pytest.fixture
def project_in_holbaek(world: World) -> SitePage:
    return ProjectFactory(
        parent=world.in_holbaek.projects, title="Havnepladsen", lead=world.holbaek
    )


@pytest.fixture
def story_in_assens(world: World) -> SitePage:
    return StoryFactory(parent=world.in_assens.stories, title="Bilen kom", lead=world.assens)


@pytest.fixture
def barrier_of_assens(world: World) -> SitePage:
    return BarrierFactory(
        parent=world.tree.barriers, title="Reglen om kørsel", lead=world.assens, live=False
    )


@pytest.fixture
def barrier_of_holbaek(world: World) -> SitePage:
    return BarrierFactory(
        parent=world.tree.barriers, title="Reglen om planer", lead=world.holbaek, live=False
    )


def record_of(page: SitePage) -> Record:
    """The page's record; every saved page has one."""
    assert page.record is not None
    return page.record
