"""Role by address: what each person gets when they type an address or post to it."""

from typing import Final

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from network.grants import own_municipalities
from network.models import SitePage
from tests.admin.conftest import World


def page_action(page: SitePage, name: str) -> str:
    """The address of an action on a page."""
    if name == "status":
        return reverse("network_admin:status", args=[page.pk, "planned"])
    space = "network_admin" if name in OWN_ACTIONS else "wagtailadmin_pages"
    return reverse(f"{space}:{name}", args=[page.pk])


OWN_ACTIONS: Final = ("archive", "unarchive", "links", "status")
PAGE_ACTIONS: Final = (
    *("edit", "unpublish", "delete", "copy", "move", "history", "usage"),
    *OWN_ACTIONS,
)


def is_refused(client: Client, address: str, method: str = "get") -> bool:
    """Wagtail refuses with a redirect to the admin's home, or with 403."""
    answer = getattr(client, method)(address)
    if answer.status_code == 302:
        return bool(answer["Location"] == reverse("wagtailadmin_home"))
    return bool(answer.status_code == 403)


def refused_at(client: Client, page: SitePage, method: str = "get") -> set[str]:
    """The actions on a page that a person is refused."""
    return {name for name in PAGE_ACTIONS if is_refused(client, page_action(page, name), method)}


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_editor_of_assens_is_refused_in_holbaek(
    world: World, project_in_holbaek: SitePage, method: str
) -> None:
    assert refused_at(world.log_in("assens"), project_in_holbaek, method) == set(PAGE_ACTIONS)


def test_an_editor_of_assens_is_let_in_at_home(world: World, project_in_assens: SitePage) -> None:
    assert refused_at(world.log_in("assens"), project_in_assens) == set()


def test_the_network_edits_everywhere(world: World, project_in_holbaek: SitePage) -> None:
    for who in ("editor", "coordinator", "administrator"):
        assert refused_at(world.log_in(who), project_in_holbaek) == set(), who


def test_somebody_without_a_login_is_sent_to_it(world: World, project_in_assens: SitePage) -> None:
    for name in PAGE_ACTIONS:
        answer = Client().get(page_action(project_in_assens, name))
        assert answer.status_code == 302, name
        assert answer["Location"].startswith(reverse("wagtailadmin_login")), name


def test_the_page_is_untouched_after_all_posts_from_elsewhere(
    world: World, project_in_holbaek: SitePage
) -> None:
    client = world.log_in("assens")
    for name in PAGE_ACTIONS:
        forged = {"title": "Taget over", "action-publish": "1"}
        client.post(page_action(project_in_holbaek, name), forged)
    page = SitePage.objects.get(pk=project_in_holbaek.pk)
    assert (page.title, page.live, page.archived, page.status) == (
        "Havnepladsen",
        True,
        False,
        "idea",
    )


def test_bulk_actions_leave_holbaek_alone(world: World, project_in_holbaek: SitePage) -> None:
    client = world.log_in("assens")
    for action in ("delete", "publish", "unpublish", "move", "archive"):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        destination = {"chooser": world.in_assens.projects.pk}
        client.post(f"{address}?id={project_in_holbaek.pk}", destination)
    page = SitePage.objects.get(pk=project_in_holbaek.pk)
    assert page.live
    assert not page.archived
    assert page.get_parent().pk == world.in_holbaek.projects.pk


def test_an_editor_does_not_add_in_holbaek(world: World) -> None:
    address = reverse(
        "wagtailadmin_pages:add", args=["projects", "projectpage", world.in_holbaek.projects.pk]
    )
    assert is_refused(world.log_in("assens"), address)


def test_an_editor_sees_only_the_own_tree_in_the_list_of_projects(
    world: World, project_in_assens: SitePage, project_in_holbaek: SitePage
) -> None:
    html = world.log_in("assens").get(reverse("projects:index")).content.decode()
    assert "Landsbyens bil" in html
    assert "Havnepladsen" not in html


SETTINGS: Final = {
    "users": "wagtailusers_users:index",
    "groups": "wagtailusers_groups:index",
    "collections": "wagtailadmin_collections:index",
    "sites": "wagtailsites:index",
    "themes": "wagtailsnippets_network_theme:list",
    "municipalities": "wagtailsnippets_network_municipality:list",
    "people": "wagtailsnippets_network_person:list",
    "rules": "wagtailsnippets_barriers_legalreference:list",
}
LET_IN: Final = {
    "guest": set(),
    "assens": {"people"},
    "case_worker": set(),
    "moderator": set(),
    "lawyer": {"rules"},
    "dpo": set(),
    "editor": {"people", "themes", "rules"},
    "coordinator": {"people", "themes", "rules", "municipalities"},
    "administrator": set(SETTINGS),
}


WITHOUT_PAGES: Final = ("case_worker", "moderator", "lawyer", "dpo")


@pytest.mark.parametrize("who", WITHOUT_PAGES)
def test_those_who_look_after_what_citizens_say_touch_no_project(
    world: World, project_in_assens: SitePage, who: str
) -> None:
    assert refused_at(world.log_in(who), project_in_assens) == set(PAGE_ACTIONS)
    assert refused_at(world.log_in(who), project_in_assens, "post") == set(PAGE_ACTIONS)


@pytest.mark.parametrize("who", sorted(set(WITHOUT_PAGES) - {"lawyer"}))
def test_only_lawyers_and_editors_write_in_barriers(
    world: World, barrier_of_assens: SitePage, who: str
) -> None:
    address = page_action(barrier_of_assens, "edit")
    assert is_refused(world.log_in(who), address)


def test_a_lawyer_writes_in_every_barrier_and_publishes_and_moves_none(
    world: World, barrier_of_assens: SitePage, barrier_of_holbaek: SitePage
) -> None:
    client = world.log_in("lawyer")
    for barrier in (barrier_of_assens, barrier_of_holbaek):
        assert not is_refused(client, page_action(barrier, "edit"))
        barrier.refresh_from_db()
        assert not barrier.permissions_for_user(world.user("lawyer")).can_publish()
        assert is_refused(client, page_action(barrier, "status"))
    assert is_refused(client, page_action(world.tree.barriers, "edit"))


def test_a_guest_author_adds_at_home_and_edits_nobody_elses(
    world: World, project_in_assens: SitePage, barrier_of_assens: SitePage
) -> None:
    client = world.log_in("guest")
    place = world.in_assens.stories
    at_home = reverse("wagtailadmin_pages:add", args=["stories", "storypage", place.pk])
    assert not is_refused(client, at_home)
    assert not place.permissions_for_user(world.user("guest")).can_publish_subpage()
    assert is_refused(client, page_action(project_in_assens, "edit"))
    assert is_refused(client, page_action(barrier_of_assens, "edit"))


def test_an_editor_who_is_also_a_lawyer_looks_after_one_municipality_still(
    world: World, project_in_holbaek: SitePage
) -> None:
    client = world.log_in("assens")
    world.user("assens").groups.add(Group.objects.get(name="Jurist"))
    assert refused_at(client, project_in_holbaek) == set(PAGE_ACTIONS)
    assert own_municipalities(world.user("assens")) == frozenset({"assens"})


@pytest.mark.parametrize("who", LET_IN)
def test_snippets_and_settings_follow_the_role_table(world: World, who: str) -> None:
    client = world.log_in(who)
    open_to = {name for name in SETTINGS if not is_refused(client, reverse(SETTINGS[name]))}
    assert open_to == LET_IN[who]
