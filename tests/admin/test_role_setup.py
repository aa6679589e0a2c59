"""Groups made from the role table."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    WorkflowPage,
)

from network.grants import Grant, grant_of_group, group_name
from network.role_setup import SHARED_COLLECTION, set_up_roles
from network.roles import ROLES, Role
from tests.admin.conftest import World
from tests.factories.pages import build_tree


def _rights() -> list[object]:
    pages = GroupPagePermission.objects.values_list("group__name", "page_id", "permission_id")
    files = GroupCollectionPermission.objects.values_list(
        "group__name", "collection_id", "permission_id"
    )
    models = Group.objects.values_list("name", "permissions")
    return [sorted(pages), sorted(files), sorted(models)]


def test_running_the_setup_again_changes_nothing(world: World) -> None:
    before = _rights()
    set_up_roles()
    assert _rights() == before


def test_a_right_given_by_hand_is_taken_away_again(world: World) -> None:
    before = _rights()
    group = Group.objects.get(name="Kommuneredaktør (assens)")
    right = GroupPagePermission.objects.filter(group=group).first()
    assert right is not None
    GroupPagePermission.objects.create(
        group=group, page=world.in_holbaek.projects, permission=right.permission
    )
    set_up_roles()
    assert _rights() == before


def test_a_language_added_later_gets_its_rights_on_the_next_run(world: World) -> None:
    english = build_tree("en")
    set_up_roles()
    group = Group.objects.get(name="Netværksredaktør")
    assert GroupPagePermission.objects.filter(group=group, page=english.home).exists()


def test_a_municipality_without_pages_is_named(world: World) -> None:
    world.in_assens.projects.get_parent().delete()
    assert set_up_roles().without_pages == ["Assens"]


def test_every_municipality_has_a_collection_beside_the_shared_one(world: World) -> None:
    names = set(Collection.get_first_root_node().get_children().values_list("name", flat=True))
    assert {"Assens", "Holbæk", SHARED_COLLECTION} <= names


def test_only_central_pages_have_a_workflow(world: World) -> None:
    assert list(WorkflowPage.objects.values_list("page_id", flat=True)) == [world.tree.barriers.pk]


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_the_name_of_a_group_says_its_role(role: Role) -> None:
    code = "assens" if role.own_tree else None
    assert grant_of_group(group_name(role, code)) == Grant(role, code)


@pytest.mark.parametrize("name", ["Editors", "Kommuneredaktør", "Administrator (assens)"])
def test_a_group_made_by_hand_carries_no_role(name: str) -> None:
    assert grant_of_group(name) is None


def test_the_command_prints_the_demo_users_with_passwords_that_work(world: World) -> None:
    out = StringIO()
    call_command("setup_roles", "--demo-users", stdout=out)
    lines = [line.split() for line in out.getvalue().splitlines() if "kommuneredaktoer" in line]
    assert [line[0] for line in lines] == ["kommuneredaktoer-assens", "kommuneredaktoer-holbaek"]
    for name, password, *_role in lines:
        assert get_user_model().objects.get(username=name).check_password(password)


def test_production_makes_no_demo_users(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "cocreation.settings.production")
    with pytest.raises(CommandError):
        call_command("setup_roles", "--demo-users")
