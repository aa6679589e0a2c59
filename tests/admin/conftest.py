"""Two municipalities with their editors, the network's own people, in both languages."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import Locale

from network.models import Municipality, Record, SitePage
from network.role_setup import set_up_roles
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    build_tree,
    municipality_lists,
)

GROUPS = {
    "assens": "Kommuneredaktør (assens)",
    "holbaek": "Kommuneredaktør (holbaek)",
    "guest": "Gæsteskribent (assens)",
    "case_worker": "Sagsbehandler (assens)",
    "case_worker_holbaek": "Sagsbehandler (holbaek)",
    "moderator": "Moderator (assens)",
    "moderator_holbaek": "Moderator (holbaek)",
    "lawyer": "Jurist",
    "dpo": "Databeskyttelsesrådgiver",
    "editor": "Netværksredaktør",
    "coordinator": "Netværkskoordinator",
    "administrator": "Administrator",
}


@dataclass
class World:
    """The trees of two municipalities beneath one front page, and who may do what there."""

    tree: Tree
    assens: Municipality
    holbaek: Municipality
    in_assens: Tree
    in_holbaek: Tree
    log_in: Callable[[str], Client]
    user: Callable[[str], User]


@pytest.fixture
def world(db: None) -> World:
    """A tree with groups made from the role table; `world.log_in("assens")` gives a client."""
    Locale.objects.get_or_create(language_code="da")
    tree = build_tree("da")
    assens = MunicipalityFactory(code="assens", name_da="Assens")
    holbaek = MunicipalityFactory(code="holbaek", name_da="Holbæk")
    in_assens = municipality_lists(tree, assens)
    in_holbaek = municipality_lists(tree, holbaek)
    set_up_roles()

    def user(who: str) -> User:
        person, is_new = get_user_model().objects.get_or_create(username=who)
        if is_new:
            person.groups.add(Group.objects.get(name=GROUPS[who]))
        assert isinstance(person, User)
        return person

    def log_in(who: str) -> Client:
        client = Client(headers={"accept-language": "en"})
        client.force_login(user(who))
        return client

    return World(tree, assens, holbaek, in_assens, in_holbaek, log_in, user)


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
