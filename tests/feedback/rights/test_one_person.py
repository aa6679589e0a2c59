"""Somebody asks to see what there is of them, or to be forgotten."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.storage import storages
from django.db import connection
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import ModelLogEntry

from feedback.comments.public import public_changed
from feedback.models import Comment, Contact, Submission
from network.models import SitePage
from search.finding import find
from search.question import Question
from search.upkeep import renew_stale
from subscriptions.models import Address
from tests.factories.world import World
from tests.feedback.rights.conftest import CANARY, MAIL, Said

pytestmark = pytest.mark.django_db
PERSON = "feedback_rights:person"


def ask(world: World, who: str = "dpo", **typed: str) -> Any:
    return world.log_in(who).post(reverse(PERSON), {"email": MAIL, **typed})


def everything_kept() -> dict[str, str]:
    """All rows of all tables, all private files, and the cache; as text, by where they lie."""
    found = {"cache": repr(getattr(cache, "_cache", ""))}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found[table] = repr(cursor.fetchall())
    folder = Path(storages["private"].location)  # type: ignore[attr-defined]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return found | {"files": repr([(file.name, file.read_bytes()) for file in files])}


def places_of(word: str) -> list[str]:
    return [place for place, text in everything_kept().items() if word in text]


def test_who_looks_after_data_protection_sees_how_much_there_is(world: World, said: Said) -> None:
    page = ask(world).content.decode()
    for line in ("2 comments", "1 submission", "1 thing followed"):
        assert line in page


def test_an_address_we_do_not_know_is_said_to_be_unknown(world: World) -> None:
    assert "We have nothing under this address." in ask(world).content.decode()


def test_everything_is_handed_out_as_one_file_and_that_is_logged(world: World, said: Said) -> None:
    answer = ask(world, act="export")
    assert answer["Content-Type"] == "application/zip"
    assert "no-store" in answer["Cache-Control"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as zipped:
        data = json.loads(zipped.read("data.json"))
        page = zipped.read("index.html").decode()
        files = [name for name in zipped.namelist() if name.startswith("files/")]
        assert zipped.read(files[0]).decode() == CANARY
    assert MAIL in json.dumps(data)
    for text in ("synger", "venter", "spørger", "tilføjer", "Landsbyens bil"):
        assert text in page
        assert text in json.dumps(data, ensure_ascii=False)
    entry = ModelLogEntry.objects.get(action="feedback.export")
    assert CANARY not in repr(entry.data) + entry.label


def test_after_erasing_nothing_of_them_is_left_anywhere(
    world: World,
    said: Said,
    project_in_assens: SitePage,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    public_changed(said.public)
    renew_stale()
    assert find(Question(text=CANARY)).total == 1
    assert len(places_of(CANARY)) > 8
    with django_capture_on_commit_callbacks(execute=True):
        answer = ask(world, act="erase", sure="1")
    assert answer.status_code == 302
    renew_stale()
    assert places_of(CANARY) == []
    assert find(Question(text=CANARY)).total == 0
    assert not Address.objects.filter(email=MAIL).exists()


def test_what_was_public_becomes_a_dated_stub_and_its_answers_stay(
    world: World, said: Said, project_in_assens: SitePage
) -> None:
    ask(world, act="erase", sure="1")
    assert not Comment.objects.filter(pk=said.waiting.pk).exists()
    page = world.log_in("dpo").get(project_in_assens.url).content.decode()
    assert "slettet efter ønske" in page
    assert "Enig!" in page
    sent = Submission.objects.get(pk=said.sent.pk)
    assert (sent.reference, sent.answers, sent.answer) == (said.sent.reference, [], "")


def test_erasing_without_the_tick_does_nothing(world: World, said: Said) -> None:
    assert "Tick the box first." in ask(world, act="erase").content.decode()
    assert Comment.objects.filter(text__contains=CANARY).count() == 2


def test_what_is_journalised_stays_with_its_reason_and_the_rest_goes(
    world: World, said: Said
) -> None:
    Contact.objects.update(journalised=True, journalised_because="Sag 2026-17")
    assert "Sag 2026-17" in ask(world).content.decode()
    ask(world, act="erase", sure="1")
    kept = Submission.objects.get(pk=said.sent.pk)
    assert CANARY in repr(kept.answers)
    assert kept.contact.address == said.address
    assert not said.address.follows.exists()
    assert not said.address.messages.exists()
    assert not Comment.objects.filter(text__contains=CANARY).exists()


@pytest.mark.parametrize("who", ["case_worker", "moderator", "coordinator", "administrator"])
def test_nobody_else_sees_hands_out_or_erases(world: World, said: Said, who: str) -> None:
    for name in ("overview", "person", "records", "retention"):
        address = reverse(f"feedback_rights:{name}")
        data = {"email": MAIL, "act": "erase", "sure": "1"}
        assert world.log_in(who).post(address, data).status_code in {302, 403}
        assert b"feedback_rights" not in world.log_in(who).get(address).content
    assert Address.objects.filter(email=MAIL).exists()
    assert Comment.objects.filter(text__contains=CANARY).count() == 2
