"""What a lawyer says of a barrier is written by those who assess it; everybody else reads it."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.test.utils.form_data import rich_text

from barriers.models import BarrierPage
from network.models import SitePage
from tests.admin.conftest import World
from tests.admin.forms import form_of
from tests.admin.test_editing import add_url, edit_url

WRITTEN = {
    "assessment": rich_text("<p>Reglen tillader det.</p>"),
    "assessed_on": "2026-03-01",
    "assessed_by": "Juridisk kontor",
}


@pytest.fixture
def assessed(barrier_of_assens: SitePage) -> BarrierPage:
    page = BarrierPage.objects.get(pk=barrier_of_assens.pk)
    page.assessment, page.assessed_by = "<p>Kun med en <b>fritagelse</b>.</p>", "Kommunens jurist"
    page.assessed_on = datetime.date(2026, 2, 3)
    page.save()
    page.save_revision()
    return page


def draft_of(page: SitePage) -> BarrierPage:
    draft = BarrierPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert isinstance(draft, BarrierPage)
    return draft


def fields_of(client: Client, page: SitePage) -> set[str]:
    return set(form_of(client, edit_url(page))) & set(WRITTEN)


@pytest.mark.parametrize("who", ["lawyer", "coordinator"])
def test_whoever_assesses_writes_the_assessment(
    world: World, assessed: BarrierPage, who: str
) -> None:
    client = world.log_in(who)
    client.post(edit_url(assessed), form_of(client, edit_url(assessed)) | WRITTEN)
    draft = draft_of(assessed)
    assert "Reglen tillader det." in draft.assessment
    assert draft.assessed_on == datetime.date(2026, 3, 1)
    assert draft.assessed_by == "Juridisk kontor"


@pytest.mark.parametrize("who", ["assens", "editor", "administrator"])
def test_everybody_else_reads_it_in_the_editing_screen(
    world: World, assessed: BarrierPage, who: str
) -> None:
    client = world.log_in(who)
    assert fields_of(client, assessed) == set()
    screen = BeautifulSoup(client.get(edit_url(assessed)).content, "html.parser")
    shown = [each.get_text(" ", strip=True) for each in screen.select("[aria-readonly=true]")]
    assert shown == ["Kun med en fritagelse.", "3 February 2026", "Kommunens jurist"]


@pytest.mark.parametrize("who", ["assens", "editor", "administrator"])
def test_a_form_that_was_tampered_with_changes_nothing_of_it(
    world: World, assessed: BarrierPage, who: str
) -> None:
    client = world.log_in(who)
    form = form_of(client, edit_url(assessed)) | WRITTEN | {"title": "Ny titel"}
    client.post(edit_url(assessed), form)
    draft = draft_of(assessed)
    assert draft.title == "Ny titel"
    assert "fritagelse" in draft.assessment
    assert draft.assessed_on == datetime.date(2026, 2, 3)
    assert draft.assessed_by == "Kommunens jurist"


def test_a_new_barrier_of_a_municipal_editor_comes_without_an_assessment(world: World) -> None:
    client = world.log_in("assens")
    address = add_url("barriers.barrierpage", world.tree.barriers)
    client.post(address, form_of(client, address) | WRITTEN | {"title": "Ny", "slug": "ny"})
    assert draft_of(BarrierPage.objects.get(title="Ny")).assessment == ""


def test_an_assessment_of_tomorrow_is_refused_beside_its_field(
    world: World, assessed: BarrierPage
) -> None:
    client = world.log_in("lawyer")
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    form = form_of(client, edit_url(assessed)) | {"assessed_on": tomorrow.isoformat()}
    answer = client.post(edit_url(assessed), form)
    screen = BeautifulSoup(answer.content, "html.parser")
    error = screen.select_one("#panel-child-content-legal_assessment-section .error-message")
    assert error is not None
    assert "future" in error.get_text()
    assert draft_of(assessed).assessed_on == datetime.date(2026, 2, 3)
