"""Somebody writes to a municipality, and has a receipt with a number and a day."""

import datetime
import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from feedback.models import Contact, Submission
from network.dates import written as in_words
from network.models import Municipality
from subscriptions.models import Address, Message
from subscriptions.sending import send_due
from tests.factories.pages import ProjectFactory, Tree
from tests.feedback.sent import fill_in, problems, send, words
from tests.feedback.submissions.conftest import MESSAGE, WRITE

pytestmark = pytest.mark.usefixtures("assens")


def confirm(client: Client) -> Any:
    """Press the button that the mail leads to."""
    send_due()
    link = re.search(r"https?://[^/\s]+(/da/\S+)", str(mail.outbox[-1].body))
    assert link, mail.outbox[-1].body
    return client.post(link[1])


def test_a_message_gets_a_receipt_with_number_and_day(citizen: Client) -> None:
    sent = send(citizen, WRITE, **MESSAGE)
    assert sent.status_code == 303
    read = words(citizen.get(sent["Location"]))
    day = timezone.localdate() + datetime.timedelta(days=10)
    assert re.search(r"K-\d{4}-[2-9B-Z]{5}", read)
    assert f"Du får svar senest den {in_words(day)}." in read
    assert "Bænken er væltet." in read
    assert "til Assens Kommune" in read


def test_without_a_mail_address_nobody_is_kept(citizen: Client) -> None:
    send(citizen, WRITE, **MESSAGE)
    assert not Contact.objects.exists()
    assert not Message.objects.exists()


def test_who_gives_an_address_hears_once_it_is_confirmed(citizen: Client) -> None:
    sent = send(citizen, WRITE, **MESSAGE, name="Ida", email="Ida@Example.dk")
    assert Submission.objects.get().state == "received"
    send_due()
    assert [mail.subject for mail in mail.outbox] == ["Bekræft din mail, så vi kan svare dig"]
    assert "Bænken" not in str(mail.outbox[0].body)
    there = confirm(citizen)
    send_due()
    reference = Submission.objects.get().reference
    assert mail.outbox[-1].subject == f"Vi har modtaget det: {reference}"
    assert there["Location"].split("/")[2] == sent["Location"].split("/")[2] == "kvittering"


def test_a_double_click_is_one_message(citizen: Client) -> None:
    data = fill_in(citizen, WRITE, **MESSAGE)
    first, second = citizen.post(WRITE, data), citizen.post(WRITE, data)
    assert first["Location"] == second["Location"]
    assert Submission.objects.count() == 1


def test_a_number_that_is_nobodys_business_is_refused_and_not_kept(citizen: Client) -> None:
    answer = send(citizen, WRITE, **{**MESSAGE, "message": "Mit nummer er 010190-1234."})
    assert answer.status_code == 200
    assert "010190-1234" in " ".join(problems(answer))
    assert "Mit nummer er" in answer.content.decode()
    assert not Submission.objects.exists()


@pytest.mark.parametrize("text", ["😀" * 500, "שלום עליכם", "a\u202eb", "<b>x</b>\r\n" * 20])
def test_every_script_and_sign_is_received(citizen: Client, text: str) -> None:
    sent = send(citizen, WRITE, **{**MESSAGE, "message": text})
    assert sent.status_code == 303
    shown = citizen.get(sent["Location"]).content.decode()
    assert "\u202e" not in shown
    assert "<b>x" not in shown


def test_far_too_long_a_text_is_told_and_kept_in_the_form(citizen: Client) -> None:
    answer = send(citizen, WRITE, **{**MESSAGE, "message": "x" * 100_000})
    assert "Der er plads til 4000" in " ".join(problems(answer))
    assert "x" * 100_000 in answer.content.decode()


def test_a_project_leads_to_the_form_about_it(
    citizen: Client, danish: Tree, assens: Municipality
) -> None:
    page = ProjectFactory.create(
        parent=danish.projects, title="Landsbyens bil", slug="bil", lead=assens
    )
    way = f"{WRITE}?about={page.record.number}"
    assert f'href="{way}"' in citizen.get("/da/projekter/bil/").content.decode()
    sent = send(citizen, way, municipality="assens", message="Kan den komme til os?")
    assert Submission.objects.get().record == page.record
    assert "Landsbyens bil" in words(citizen.get(sent["Location"]))


def test_a_municipality_that_is_none_of_ours_has_no_form(citizen: Client) -> None:
    Municipality.objects.create(code="odense", name_da="Odense", member_until="2020-01-01")
    assert citizen.get("/da/odense/skriv-til-os/").status_code == 404
    assert citizen.get("/da/findes-ikke/skriv-til-os/").status_code == 404
    assert citizen.get(f"{WRITE}?about=FK-P-9999").status_code == 404


def test_the_form_is_never_cached_and_speaks_both_languages(citizen: Client) -> None:
    shown = citizen.get(WRITE)
    assert "no-store" in shown["Cache-Control"]
    assert 'href="/en/assens/write-to-us/"' in shown.content.decode()
    assert "Write to Assens" in citizen.get("/en/assens/write-to-us/").content.decode()


def test_an_address_is_only_in_the_row_of_addresses(citizen: Client) -> None:
    send(citizen, WRITE, **MESSAGE, email="ida@example.dk")
    assert Address.objects.get().email == "ida@example.dk"
    assert "ida@" not in str(Submission.objects.values())
