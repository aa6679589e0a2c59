"""People are snippets that municipal editors keep for their own municipality."""

import pytest
from django.urls import reverse

from network.models import Person
from tests.admin.conftest import World
from tests.admin.test_roles_and_urls import is_refused
from tests.factories.network import PersonFactory


def person_url(action: str, *args: object) -> str:
    return reverse(f"wagtailsnippets_network_person:{action}", args=[str(arg) for arg in args])


@pytest.fixture
def people(world: World) -> tuple[Person, Person, Person]:
    return (
        PersonFactory(name="Anna Assens", municipality=world.assens),
        PersonFactory(name="Hans Holbæk", municipality=world.holbaek),
        PersonFactory(name="Nete Netværk"),
    )


def test_an_editor_sees_the_people_of_the_own_municipality(
    world: World, people: tuple[Person, Person, Person]
) -> None:
    html = world.log_in("assens").get(person_url("list")).content.decode()
    assert "Anna Assens" in html
    assert "Hans Holbæk" not in html
    assert "Nete Netværk" not in html


def test_an_editor_changes_only_them(world: World, people: tuple[Person, Person, Person]) -> None:
    anna, hans, nete = people
    client = world.log_in("assens")
    assert not is_refused(client, person_url("edit", anna.pk))
    for stranger in (hans, nete):
        assert is_refused(client, person_url("edit", stranger.pk))
        assert is_refused(client, person_url("edit", stranger.pk), "post")


def test_an_editor_writes_nobody_down_for_another_municipality(world: World) -> None:
    client = world.log_in("assens")
    person = {"name": "Ny", "role_da": "", "role_en": "", "email": "", "picture": ""}
    client.post(person_url("add"), person | {"municipality": str(world.holbaek.pk)})
    assert not Person.objects.exists()
    client.post(person_url("add"), person | {"municipality": str(world.assens.pk)})
    assert Person.objects.get().municipality == world.assens


def test_the_network_changes_everybody(world: World, people: tuple[Person, Person, Person]) -> None:
    client = world.log_in("editor")
    assert not any(is_refused(client, person_url("edit", person.pk)) for person in people)
