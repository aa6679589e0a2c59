"""The status beside its buttons, and the small form behind each."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from network.models import SitePage, StatusChange
from network.transitions import change_status
from tests.admin.conftest import World, record_of


def status_url(page: SitePage, target: str) -> str:
    return reverse("network_admin:status", args=[page.pk, target])


def answer_form(expected: str, **fields: str) -> dict[str, str]:
    return {"on": "2026-10-01", "precision": "day", "expected": expected, **fields}


def text_of(html: bytes) -> str:
    return BeautifulSoup(html, "html.parser").get_text(" ", strip=True)


def panel_of(client: Client, page: SitePage) -> BeautifulSoup:
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content
    panel = BeautifulSoup(html, "html.parser").select_one(".editors-status")
    assert panel is not None
    assert panel.parent is not None
    return BeautifulSoup(str(panel.parent), "html.parser")


def test_the_panel_shows_the_status_and_the_ways_out_of_it(
    world: World, project_in_assens: SitePage
) -> None:
    panel = panel_of(world.log_in("assens"), project_in_assens)
    targets = {str(link["href"]).split("/")[-2] for link in panel.select(".editors-ways a")}
    assert "Idea" in panel.get_text()
    assert targets == {"planned", "abandoned"}


def test_a_municipal_editor_moves_a_project_of_the_own_tree(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    client.post(
        status_url(project_in_assens, "planned"),
        answer_form("idea", note_da="Byrådet sagde ja.", source="Referat"),
    )
    change = StatusChange.objects.get(record=project_in_assens.record, to_status="planned")
    assert (change.to_status, change.note_da, change.source) == (
        "planned",
        "Byrådet sagde ja.",
        "Referat",
    )
    assert change.by == world.user("assens")
    assert change.on == datetime.date(2026, 10, 1)
    assert SitePage.objects.get(pk=project_in_assens.pk).status == "planned"


def test_the_history_tells_who_did_what(world: World, project_in_assens: SitePage) -> None:
    client = world.log_in("assens")
    client.post(
        status_url(project_in_assens, "planned"), answer_form("idea", note_en="The council agreed.")
    )
    history = panel_of(client, project_in_assens).select_one(".editors-history")
    assert history is not None
    assert "Planned" in history.get_text()
    assert "assens" in history.get_text()


def test_what_is_missing_is_said_in_sentences(world: World, project_in_assens: SitePage) -> None:
    for target in ("planned", "running"):
        change_status(record_of(project_in_assens), target, by=None, on=datetime.date(2026, 1, 1))
    client = world.log_in("assens")
    answer = client.get(status_url(project_in_assens, "finished"))
    assert "This is missing before the status can be changed" in text_of(answer.content)
    assert answer.context["lacks"]
    refused = client.post(status_url(project_in_assens, "finished"), answer_form("running"))
    assert refused.context["refusals"] == answer.context["lacks"]
    assert SitePage.objects.get(pk=project_in_assens.pk).status == "running"


def test_a_reason_is_asked_for_where_the_table_wants_one(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    address = status_url(project_in_assens, "abandoned")
    refused = client.post(address, answer_form("idea"))
    assert "note_da" in refused.context["form"].errors
    client.post(address, answer_form("idea", note_da="Ingen meldte sig."))
    assert SitePage.objects.get(pk=project_in_assens.pk).status == "abandoned"


def test_the_second_of_two_is_told_what_the_first_did(
    world: World, project_in_assens: SitePage
) -> None:
    first, second = world.log_in("editor"), world.log_in("coordinator")
    address = status_url(project_in_assens, "planned")
    second.get(address)
    first.post(status_url(project_in_assens, "abandoned"), answer_form("idea", note_da="Nej."))
    answer = second.post(address, answer_form("idea"))
    assert "editor has just changed the status to “Abandoned”" in text_of(answer.content)
    assert SitePage.objects.get(pk=project_in_assens.pk).status == "abandoned"


def test_a_button_from_an_old_screen_says_so_before_anything_is_written(
    world: World, project_in_assens: SitePage
) -> None:
    change_status(
        record_of(project_in_assens),
        "planned",
        by=world.user("editor"),
        on=datetime.date(2026, 1, 1),
    )
    address = status_url(project_in_assens, "abandoned") + "?expected=idea"
    assert "has just changed" in text_of(world.log_in("assens").get(address).content)


def test_a_status_nobody_knows_is_not_found(world: World, project_in_assens: SitePage) -> None:
    address = status_url(project_in_assens, "granted")
    answer = world.log_in("assens").get(address, follow=True)
    assert answer.status_code == 404


@pytest.mark.parametrize("on", ["", "i morgen", "2999-01-01"])
def test_a_date_that_cannot_be_is_refused(
    world: World, project_in_assens: SitePage, on: str
) -> None:
    client = world.log_in("assens")
    answer = client.post(status_url(project_in_assens, "planned"), answer_form("idea") | {"on": on})
    assert answer.status_code == 200
    assert not StatusChange.objects.filter(to_status="planned").exists()


@pytest.mark.parametrize("who", ["assens", "holbaek", "editor"])
def test_only_the_coordinator_moves_a_barrier(
    world: World, barrier_of_assens: SitePage, who: str
) -> None:
    answer = world.log_in(who).post(
        status_url(barrier_of_assens, "clarifying"), answer_form("received")
    )
    assert answer.status_code in {302, 403}
    assert SitePage.objects.get(pk=barrier_of_assens.pk).status == "received"


def test_the_coordinator_moves_a_barrier(world: World, barrier_of_assens: SitePage) -> None:
    world.log_in("coordinator").post(
        status_url(barrier_of_assens, "clarifying"), answer_form("received")
    )
    assert SitePage.objects.get(pk=barrier_of_assens.pk).status == "clarifying"
