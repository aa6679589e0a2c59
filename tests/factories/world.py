"""Two municipalities with their people, the network's own, in one tree."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import Locale

from network.models import Municipality
from network.role_setup import set_up_roles
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import Tree, build_tree, municipality_lists

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


def build_world() -> World:
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
