"""Barriers lie centrally: municipal editors write drafts, the coordinator publishes."""

import pytest
from django.urls import reverse

from barriers.models import BarrierIndexPage, BarrierPage
from network.models import SitePage
from tests.admin.conftest import World
from tests.admin.forms import form_of
from tests.admin.test_editing import add_url, edit_url
from tests.admin.test_roles_and_urls import PAGE_ACTIONS, is_refused, refused_at


def test_a_municipal_editor_adds_a_draft_that_the_own_municipality_leads(world: World) -> None:
    client = world.log_in("assens")
    address = add_url("barriers.barrierpage", world.tree.barriers)
    form = form_of(client, address)
    assert form["lead"] == str(world.assens.pk)
    client.post(address, form | {"title": "Ny barriere", "slug": "", "action-publish": "1"})
    barrier = BarrierPage.objects.get(title="Ny barriere")
    assert not barrier.live
    assert barrier.lead == world.assens


def test_nothing_is_added_beneath_a_municipalitys_own_list(world: World) -> None:
    front = world.in_assens.projects.get_parent()
    own_list = BarrierIndexPage(title="Barrierer", slug="barrierer", lead=world.assens)
    front.add_child(instance=own_list)
    client = world.log_in("assens")
    assert is_refused(client, add_url("barriers.barrierpage", own_list))
    chosen = client.get(reverse("barriers:choose_parent"))
    assert chosen["Location"] == add_url("barriers.barrierpage", world.tree.barriers)


def test_an_editor_edits_the_barriers_of_the_own_municipality_whoever_wrote_them(
    world: World, barrier_of_assens: SitePage
) -> None:
    client = world.log_in("assens")
    form = form_of(client, edit_url(barrier_of_assens)) | {"title": "Reglen om mere kørsel"}
    client.post(edit_url(barrier_of_assens), form)
    draft = SitePage.objects.get(pk=barrier_of_assens.pk).get_latest_revision_as_object()
    assert draft.title == "Reglen om mere kørsel"


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_editor_is_refused_at_a_barrier_that_others_lead(
    world: World, barrier_of_holbaek: SitePage, method: str
) -> None:
    refused = refused_at(world.log_in("assens"), barrier_of_holbaek, method)
    assert refused == set(PAGE_ACTIONS)


def test_having_written_a_barrier_gives_no_right_to_it_when_others_lead(
    world: World, barrier_of_holbaek: SitePage
) -> None:
    SitePage.objects.filter(pk=barrier_of_holbaek.pk).update(owner=world.user("assens"))
    assert is_refused(world.log_in("assens"), edit_url(barrier_of_holbaek))


def test_a_draft_without_a_lead_stays_open_to_its_writer_until_it_is_published(
    world: World, barrier_of_assens: SitePage
) -> None:
    SitePage.objects.filter(pk=barrier_of_assens.pk).update(lead=None, owner=world.user("holbaek"))
    assert not is_refused(world.log_in("holbaek"), edit_url(barrier_of_assens))
    assert is_refused(world.log_in("assens"), edit_url(barrier_of_assens))
    SitePage.objects.filter(pk=barrier_of_assens.pk).update(live=True)
    assert is_refused(world.log_in("holbaek"), edit_url(barrier_of_assens))


@pytest.mark.parametrize(
    ("who", "publishes"),
    [("assens", False), ("editor", False), ("coordinator", True), ("administrator", True)],
)
def test_the_coordinator_publishes(
    world: World, barrier_of_assens: SitePage, who: str, publishes: bool
) -> None:
    client = world.log_in(who)
    form = form_of(client, edit_url(barrier_of_assens)) | {"action-publish": "1"}
    client.post(edit_url(barrier_of_assens), form)
    assert SitePage.objects.get(pk=barrier_of_assens.pk).live is publishes


@pytest.mark.parametrize("who", ["assens", "editor"])
def test_nobody_else_publishes_by_a_bulk_action(
    world: World, barrier_of_assens: SitePage, who: str
) -> None:
    barrier_of_assens.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    world.log_in(who).post(f"{address}?id={barrier_of_assens.pk}")
    assert not SitePage.objects.get(pk=barrier_of_assens.pk).live


def test_a_network_editor_does_not_publish_a_new_barrier_in_one_go(world: World) -> None:
    client = world.log_in("editor")
    address = add_url("barriers.barrierpage", world.tree.barriers)
    form = form_of(client, address) | {
        "title": "Hurtig",
        "slug": "hurtig",
        "kind": "act",
        "summary": "Kort.",
        "action-publish": "1",
    }
    client.post(address, form)
    assert not BarrierPage.objects.get(title="Hurtig").live


def test_a_municipal_editor_hands_a_draft_to_the_coordinator(
    world: World, barrier_of_assens: SitePage
) -> None:
    client = world.log_in("assens")
    form = form_of(client, edit_url(barrier_of_assens)) | {"action-submit": "1"}
    client.post(edit_url(barrier_of_assens), form)
    barrier = BarrierPage.objects.get(pk=barrier_of_assens.pk)
    assert barrier.current_workflow_task is not None
    home = world.log_in("coordinator").get(reverse("wagtailadmin_home")).content.decode()
    assert "Reglen om kørsel" in home
