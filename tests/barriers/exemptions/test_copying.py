"""Another municipality begins from an experiment: the same rules and criteria, both ends show it."""

import pytest
from django.test import Client
from django.urls import reverse

from barriers.models import ExemptionPage
from network.models import Link, SitePage
from network.role_setup import set_up_roles
from tests.admin.conftest import World, world
from tests.factories.exemptions import ROAD, exemption_list, walk, whole

pytestmark = pytest.mark.django_db
__all__ = ["world"]


@pytest.fixture
def refused(world: World) -> ExemptionPage:
    exemption_list(world.tree)
    page = whole(
        world.tree, title="Betaling for kørsel", evaluation_criteria="<ul><li>Ture?</li></ul>"
    )
    walk(page, *ROAD[:3], "refused")
    set_up_roles()
    return page


def copy_url(page: SitePage) -> str:
    return reverse("register_admin:copy", args=[page.pk])


def the_copy(original: SitePage) -> ExemptionPage:
    return ExemptionPage.objects.exclude(pk=original.pk).get()


def test_an_editor_copies_another_municipalitys_experiment(
    world: World, refused: ExemptionPage
) -> None:
    client = world.log_in("holbaek")
    assert (
        "Betaling for kørsel" in client.get(reverse("register_admin:experiments")).content.decode()
    )
    answer = client.post(copy_url(refused), {"municipality": "holbaek"})
    made = the_copy(refused)
    assert answer.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert client.get(answer.headers["Location"]).status_code == 200
    assert (made.live, made.status, made.lead) == (False, "draft", world.holbaek)
    assert made.evaluation_criteria == refused.evaluation_criteria
    rules = [row.legal_reference for row in refused.references.all()]
    assert [row.legal_reference for row in made.references.all()] == rules


def test_the_answer_is_not_copied(world: World, refused: ExemptionPage) -> None:
    world.log_in("holbaek").post(copy_url(refused), {"municipality": "holbaek"})
    made = the_copy(refused)
    assert str(made.decision_text) == ""
    assert (made.decided_on, made.charter, made.refusal_reason) == (None, None, None)
    assert [row.council_on for row in made.applicants.all()] == [None]


def test_both_ends_show_where_it_came_from(world: World, refused: ExemptionPage) -> None:
    world.log_in("holbaek").post(copy_url(refused), {"municipality": "holbaek"})
    made = the_copy(refused)
    link = Link.objects.get(kind="copied_from")
    assert (link.source_id, link.target_id) == (made.record_id, refused.record_id)
    made.save_revision().publish()
    html = Client().get(refused.get_url()).content.decode()
    assert made.title in html
    assert (
        refused.title in Client().get(SitePage.objects.get(pk=made.pk).get_url()).content.decode()
    )


def test_an_editor_copies_for_the_own_municipality_only(
    world: World, refused: ExemptionPage
) -> None:
    client = world.log_in("holbaek")
    client.post(copy_url(refused), {"municipality": "assens"})
    assert ExemptionPage.objects.count() == 1


def test_two_copies_have_two_addresses(world: World, refused: ExemptionPage) -> None:
    client = world.log_in("holbaek")
    for _time in range(2):
        client.post(copy_url(refused), {"municipality": "holbaek"})
    assert ExemptionPage.objects.values("slug").distinct().count() == 3


def test_who_writes_no_exemptions_copies_none(world: World, refused: ExemptionPage) -> None:
    client = world.log_in("moderator")
    assert client.post(copy_url(refused), {"municipality": "holbaek"}).status_code in (302, 403)
    assert ExemptionPage.objects.count() == 1


def test_a_draft_cannot_be_copied(world: World, refused: ExemptionPage) -> None:
    refused.unpublish()
    world.log_in("holbaek").post(copy_url(refused), {"municipality": "holbaek"})
    assert ExemptionPage.objects.count() == 1
