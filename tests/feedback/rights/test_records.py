"""A municipality's archive gets what citizens said to it; what it has to keep is held."""

import datetime
import io
import json
import zipfile
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from feedback.models import Contact, Submission
from tests.factories import feedback as made
from tests.factories.world import World
from tests.feedback.rights.conftest import CANARY, Said

pytestmark = pytest.mark.django_db


def records(world: World, since: datetime.date, until: datetime.date) -> Any:
    asked = {"municipality": world.assens.pk, "since": since, "until": until}
    return world.log_in("dpo").post(reverse("feedback_rights:records"), asked)


def text_in(answer: Any) -> str:
    with zipfile.ZipFile(io.BytesIO(answer.content)) as zipped:
        json.loads(zipped.read("data.json"))
        return zipped.read("data.json").decode() + zipped.read("index.html").decode()


def test_records_hold_what_was_sent_and_said_in_the_span_and_nothing_of_others(
    world: World, said: Said
) -> None:
    made.submission(world.holbaek, "Til Holbæk")
    made.submission(world.assens, "I fortrolighed", confidential=True)
    early = timezone.now() - datetime.timedelta(days=9)
    made.submission(world.assens, "Længe siden", made_at=early)
    today = timezone.localdate()
    text = text_in(records(world, today - datetime.timedelta(days=1), today))
    for kept in (said.sent.reference, f"{CANARY} spørger", f"Kære {CANARY}", f"{CANARY} synger"):
        assert kept in text
    for other in ("Til Holbæk", "I fortrolighed", "Længe siden"):
        assert other not in text


def test_a_receipt_of_the_export_is_logged(world: World, said: Said) -> None:
    today = timezone.localdate()
    answer = records(world, today, today)
    entry = ModelLogEntry.objects.get(action="feedback.export")
    assert entry.user == world.user("dpo")
    assert len(entry.data["digest"]) == 64
    assert answer["Content-Disposition"].endswith(f'assens-{today}-{today}.zip"')


def test_who_answers_holds_a_submission_for_the_archive_with_a_reason(
    world: World, said: Said
) -> None:
    client = world.log_in("case_worker")
    address = reverse("feedback_rights:journalise", args=[said.sent.pk])
    item = client.get(reverse("feedback_desk:item", args=["submission", said.sent.pk]))
    assert address in item.content.decode()
    client.post(address, {"reason": "Sag 2026-17"})
    contact = Contact.objects.get(submission=said.sent)
    assert (contact.journalised, contact.journalised_because) == (True, "Sag 2026-17")
    client.post(address, {"reason": ""})
    assert not Contact.objects.get(submission=said.sent).journalised


@pytest.mark.parametrize("who", ["case_worker_holbaek", "moderator", "lawyer"])
def test_nobody_holds_what_is_not_theirs(world: World, said: Said, who: str) -> None:
    address = reverse("feedback_rights:journalise", args=[said.sent.pk])
    assert world.log_in(who).post(address, {"reason": "Sag"}).status_code in {302, 403}
    assert not Contact.objects.get(submission=said.sent).journalised
    assert Submission.objects.filter(pk=said.sent.pk).exists()
