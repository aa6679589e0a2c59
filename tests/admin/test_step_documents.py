"""Each step can carry its document: chosen in its form, shown in the public track, in both files."""

import csv
import io
import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from barriers.models import BarrierPage
from network.models import Attachment, Record, SitePage, StatusChange
from tests.admin.conftest import World
from tests.barriers.merging.conftest import field_error
from tests.factories.network import AttachmentFactory
from tests.factories.pages import BarrierFactory

FORM: dict[str, str] = {"on": "2026-10-05", "precision": "day"}


@pytest.fixture
def barrier(world: World) -> BarrierPage:
    cache.clear()
    page = BarrierFactory.create(
        parent=world.tree.barriers, title="Bilen", slug="bilen", outcome="<p>Sådan.</p>"
    )
    return BarrierPage.objects.get(pk=page.pk)


@pytest.fixture
def letter(db: None) -> Attachment:
    return AttachmentFactory.create(title="Brevet fra ministeriet")


def step(world: World, page: SitePage, target: str, who: str = "coordinator", **typed: str) -> Any:
    status = Record.objects.get(pages=page.pk).status
    address = reverse("network_admin:status", args=[page.pk, target])
    return world.log_in(who).post(address, {**FORM, "expected": status, **typed})


def test_readers_open_the_document_of_a_step(
    client: Client, world: World, barrier: BarrierPage, letter: Attachment
) -> None:
    assert client.get(letter.url).status_code == 404
    step(world, barrier, "clarifying", document=str(letter.pk), source="Ministeriet")
    assert StatusChange.objects.get(to_status="clarifying").document == letter
    history = BeautifulSoup(client.get(barrier.url).content, "html.parser").select_one(".history")
    assert history is not None
    link = history.select_one(".download a")
    assert link is not None
    assert (link.get_text(), link["href"]) == ("Brevet fra ministeriet", letter.url)
    assert "(CSV, " in history.get_text()
    assert "".join(map(bytes.decode, client.get(letter.url))) == "dato;emne\n"


def test_a_document_of_a_drafts_step_stays_with_the_draft(
    client: Client, world: World, barrier: BarrierPage, letter: Attachment
) -> None:
    step(world, barrier, "clarifying", document=str(letter.pk))
    barrier.unpublish()
    assert client.get(letter.url).status_code == 404


def test_both_files_carry_source_and_document(
    client: Client, world: World, barrier: BarrierPage, letter: Attachment
) -> None:
    step(world, barrier, "clarifying", document=str(letter.pk), source="Ministeriet: https://a.dk/")
    address = "http://testserver" + letter.url
    table: Any = client.get("/da/register/barriers.csv")
    text = b"".join(table.streaming_content).decode("utf-8-sig")
    [line] = csv.DictReader(io.StringIO(text), delimiter=";")
    assert (line["source"], line["documents"]) == ("Ministeriet: https://a.dk/", address)
    rows: Any = client.get("/da/register/barriers.json")
    [row] = json.loads(b"".join(rows.streaming_content))["rows"]
    assert row["documents"] == address


@pytest.mark.parametrize("tampered", ["999999", "brev", "-1", "1 OR 1"])
def test_a_document_that_nobody_offered_is_refused_beside_the_field(
    world: World, barrier: BarrierPage, tampered: str
) -> None:
    answer = step(world, barrier, "clarifying", document=tampered)
    assert "Choose a document that is in the library." in field_error(answer, "document")
    assert not StatusChange.objects.exists()


def test_a_document_of_another_municipality_cannot_be_taken(
    world: World, project_in_assens: SitePage
) -> None:
    theirs = AttachmentFactory.create(collection=Collection.objects.get(name="Holbæk"))
    answer = step(world, project_in_assens, "planned", "assens", document=str(theirs.pk))
    assert field_error(answer, "document")
    assert not StatusChange.objects.exists()


def test_what_becomes_law_names_where_that_can_be_looked_up(
    world: World, barrier: BarrierPage, letter: Attachment
) -> None:
    for target in ("clarifying", "needs_law_change"):
        step(world, barrier, target)
    address = reverse("network_admin:status", args=[barrier.pk, "spread_into_law"])
    asked = world.log_in("coordinator").get(address).content.decode()
    assert "Say in “Source” where it can be looked up" in asked
    refused = step(world, barrier, "spread_into_law")
    assert "choose the document" in field_error(refused, "source")
    assert BarrierPage.objects.get(pk=barrier.pk).status == "needs_law_change"
    step(world, barrier, "spread_into_law", document=str(letter.pk))
    assert BarrierPage.objects.get(pk=barrier.pk).status == "spread_into_law"


@pytest.mark.parametrize(
    ("on", "said"), [("2999-01-01", "future"), ("2026-10-04", "before the latest")]
)
def test_a_day_that_cannot_be_is_refused_beside_the_date(
    world: World, barrier: BarrierPage, on: str, said: str
) -> None:
    step(world, barrier, "clarifying")
    answer = step(world, barrier, "needs_exemption", on=on)
    assert said in field_error(answer, "on")
    assert BarrierPage.objects.get(pk=barrier.pk).status == "clarifying"


def test_a_document_that_a_step_is_known_from_is_not_deleted(
    world: World,
    barrier: BarrierPage,
    letter: Attachment,
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        step(world, barrier, "clarifying", document=str(letter.pk))
    delete = reverse("wagtaildocs:delete", args=[letter.pk])
    world.log_in("coordinator").post(delete)
    assert Attachment.objects.filter(pk=letter.pk).exists()
