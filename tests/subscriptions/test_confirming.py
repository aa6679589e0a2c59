"""Somebody confirms by a link in a mail: once, in time, and only its owner."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from network.models import Record
from subscriptions.addresses import given
from subscriptions.confirming import ask_to_confirm
from subscriptions.models import Address, Follow, MailedLink, Message
from tests.factories.subscriptions import confirmed, delivered, link_asked_for, links_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def stranger(record: Record) -> Address:
    """An address that somebody has typed, and nobody confirmed."""
    return given("Anna@Example.dk", "da")


def heading(client: Client, address: str) -> tuple[int, str]:
    answer = client.get(address)
    title = BeautifulSoup(answer.content, "html.parser").select_one("h1")
    assert title is not None
    return answer.status_code, title.get_text()


def test_a_link_shows_a_button_and_only_the_button_confirms(
    client: Client, stranger: Address, record: Record
) -> None:
    link = link_asked_for(stranger, "follow", record)
    page = BeautifulSoup(client.get(link).content, "html.parser")
    assert [each.get_text() for each in page.select("main button")] == ["Ja, send mig besked"]
    assert "Landsbyens bil" in page.get_text()
    assert not Follow.objects.exists()
    answer = client.post(link)
    assert answer.status_code == 303
    assert Follow.objects.get().address == stranger
    stranger.refresh_from_db()
    assert stranger.confirmed_at is not None
    assert "Nu følger du »Landsbyens bil«." in client.get(answer["Location"]).content.decode()


def test_confirming_needs_no_cookie_and_sets_none(stranger: Address, record: Record) -> None:
    client = Client(enforce_csrf_checks=True)
    link = link_asked_for(stranger, "follow", record)
    answers = [client.get(link), client.post(link)]
    assert [answer.status_code for answer in answers] == [200, 303]
    assert not client.cookies
    assert all(answer["Cache-Control"] == "no-store" for answer in answers)


def test_a_second_press_of_the_button_leads_to_the_same_place(
    client: Client, stranger: Address, record: Record
) -> None:
    link = link_asked_for(stranger, "follow", record)
    places = {client.post(link)["Location"] for _press in range(2)}
    assert len(places) == 1
    assert Follow.objects.count() == 1


def test_a_used_link_says_that_all_is_well(
    client: Client, stranger: Address, record: Record
) -> None:
    link = link_asked_for(stranger, "follow", record)
    client.post(link)
    assert heading(client, link) == (200, "Du har allerede bekræftet")


def test_a_link_that_is_too_old_says_what_to_do_and_confirms_nothing(
    client: Client, stranger: Address, record: Record
) -> None:
    link = link_asked_for(stranger, "follow", record)
    MailedLink.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))
    assert heading(client, link) == (410, "Linket er for gammelt")
    assert client.post(link).status_code == 410
    assert not Follow.objects.exists()


def test_a_link_of_a_thing_that_is_deleted_says_so(
    client: Client, stranger: Address, record: Record
) -> None:
    link = link_asked_for(stranger, "follow", record)
    MailedLink.objects.all().delete()
    assert heading(client, link) == (404, "Linket virker ikke")
    assert client.post(link).status_code == 404


@pytest.mark.parametrize("token", ["x", "a" * 64, "🙂", "%00", "..", "a" * 5000])
def test_a_token_that_we_never_made_opens_nothing(
    client: Client, record: Record, token: str
) -> None:
    for method in (client.get, client.post):
        assert method(f"/da/bekraeft/{token}/").status_code in {404, 400}


def test_the_page_speaks_the_language_of_the_address(client: Client, record: Record) -> None:
    link = link_asked_for(given("bo@example.com", "en"), "follow", record)
    assert link.startswith("/en/confirm/")
    assert "Yes, send me mail" in client.get(link).content.decode()


def test_the_database_holds_no_token_that_works(
    client: Client, stranger: Address, record: Record
) -> None:
    link = link_asked_for(stranger, "follow", record)
    token = link.rstrip("/").rpartition("/")[2]
    kept = [*MailedLink.objects.values_list(), *Message.objects.values_list()]
    assert token not in str(kept)
    for value in (MailedLink.objects.get().digest, Message.objects.get().facts["seed"]):
        assert client.get(f"/da/bekraeft/{value}/").status_code == 404


def test_the_mail_holds_nothing_that_whoever_typed_the_address_has_chosen(
    stranger: Address, record: Record
) -> None:
    ask_to_confirm(stranger, "follow", record=record, data={"name": "KØB NU på example.org"})
    [letter] = delivered()
    assert "KØB" not in str(letter.message())
    assert letter.subject == "Bekræft, at du vil følge med"


def test_an_unconfirmed_address_gets_one_mail_a_minute_and_three_a_day(
    stranger: Address, record: Record
) -> None:
    sent = 0
    for number in range(6):
        ask_to_confirm(stranger, "follow", record=record, data={"number": number})
        sent += len(delivered())
    assert sent == 1
    waiting = list(Message.objects.order_by("pk").values_list("not_before", flat=True))
    assert len(waiting) == 3
    assert waiting[2] - waiting[1] >= datetime.timedelta(minutes=1)


def test_a_confirmed_address_does_not_wait_for_a_minute(record: Record) -> None:
    reader = confirmed("anna@example.dk")
    for number in range(3):
        ask_to_confirm(reader, "follow", record=record, data={"number": number})
    assert len(delivered()) == 3


def test_asking_twice_for_the_same_sends_one_mail(stranger: Address, record: Record) -> None:
    for _time in range(50):
        ask_to_confirm(stranger, "follow", record=record)
    assert MailedLink.objects.count() == Message.objects.count() == 1


def test_a_link_that_was_used_before_its_mail_went_is_not_mailed(
    stranger: Address, record: Record
) -> None:
    ask_to_confirm(stranger, "follow", record=record)
    MailedLink.objects.update(used_at=timezone.now())
    assert delivered() == []


def test_somebody_who_has_not_confirmed_gets_no_way_to_change_what_the_owner_gets(
    stranger: Address, record: Record
) -> None:
    ask_to_confirm(stranger, "follow", record=record)
    [letter] = delivered()
    assert [link.split("/")[2] for link in links_in(letter)] == ["bekraeft", ""]
