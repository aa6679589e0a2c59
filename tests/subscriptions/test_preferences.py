"""Somebody looks after their own mail by the link in it, without a login, a cookie or a script."""

import time
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from network.models import Record
from subscriptions.models import Address, Follow, Message
from subscriptions.signed_links import address_for, token_for
from tests.factories.pages import ProjectFactory, Tree
from tests.factories.subscriptions import follower

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(record: Record) -> Address:
    """Somebody who follows the project."""
    return follower("anna@example.dk", record).address


@pytest.fixture
def own(anna: Address) -> str:
    """The address of her page."""
    return address_for("preferences", anna.pk)


@pytest.fixture
def client() -> Client:
    """A browser that would notice a form without its token."""
    return Client(enforce_csrf_checks=True)


def press(client: Client, address: str, **values: object) -> str:
    """Press a button on the page, and read where it leads."""
    answer = client.post(address, {name: str(value) for name, value in values.items()})
    assert answer.status_code == 303
    shown = client.get(answer["Location"])
    assert shown.status_code == 200
    return BeautifulSoup(shown.content, "html.parser").get_text(" ", strip=True)


def test_the_page_shows_what_is_followed_and_not_the_whole_address(
    client: Client, own: str
) -> None:
    answer = client.get(own)
    html = answer.content.decode()
    assert "Landsbyens bil" in html
    assert "a…@example.dk" in html
    assert "anna@" not in html
    assert answer["Cache-Control"] == "no-store"
    assert not client.cookies


def test_one_thing_can_be_stopped(client: Client, anna: Address, own: str) -> None:
    follow = anna.follows.get()
    assert "Du får ikke flere mails om det." in press(client, own, action="stop", follow=follow.pk)
    assert not Follow.objects.exists()


def test_somebody_else_s_follow_cannot_be_stopped(client: Client, own: str, record: Record) -> None:
    other = follower("bo@example.dk", record)
    press(client, own, action="stop", follow=other.pk)
    assert Follow.objects.filter(pk=other.pk).exists()


@pytest.mark.parametrize("value", ["", "x", "-1", "9" * 40, "🙂", "1;drop"])
def test_a_number_that_is_none_changes_nothing(client: Client, own: str, value: str) -> None:
    press(client, own, action="stop", follow=value)
    assert Follow.objects.count() == 1


def test_all_can_be_stopped_at_once(client: Client, own: str, danish: Tree, anna: Address) -> None:
    Follow.objects.create(address=anna, record=ProjectFactory(parent=danish.projects).record)
    assert "Stop alle" in client.get(own).content.decode()
    assert "Du følger ikke noget" in press(client, own, action="stop_all")


def test_the_language_of_mail_can_be_chosen(client: Client, own: str, anna: Address) -> None:
    press(client, own, action="language", language="en")
    anna.refresh_from_db()
    assert anna.language == "en"
    press(client, own, action="language", language="xx")
    anna.refresh_from_db()
    assert anna.language == "en"


def test_forgetting_is_asked_once_more_and_then_leaves_nothing(
    client: Client, own: str, anna: Address
) -> None:
    Message.objects.create(address=anna, event="x:1", kind="plain")
    asked = client.post(own, {"action": "forget"})
    assert "Skal vi glemme dig?" in asked.content.decode()
    assert Address.objects.filter(pk=anna.pk).exists()
    assert "Vi har glemt dig" in press(client, own, action="forget", sure="yes")
    assert not any(model.objects.exists() for model in (Address, Follow, Message))
    assert client.get(own).status_code == 404


def test_an_unknown_action_changes_nothing(client: Client, own: str, anna: Address) -> None:
    press(client, own, action="delete_everything")
    assert Follow.objects.count() == 1


def test_a_link_of_another_purpose_or_a_forged_one_opens_nothing(
    client: Client, anna: Address
) -> None:
    tokens = [
        token_for("unsubscribe", anna.pk),
        token_for("preferences", anna.pk)[:-1],
        f"{anna.pk}",
        "1.2.3",
        "æ🙂",
        "a" * 3000,
    ]
    for token in tokens:
        for answer in (client.get, client.post):
            assert answer(f"/da/mine-mails/{token}/").status_code == 404, token


def test_the_page_asks_the_database_as_often_for_thirty_things_as_for_three(
    client: Client, own: str, danish: Tree, anna: Address
) -> None:
    def statements() -> int:
        client.get(own)
        with CaptureQueriesContext(connection) as captured:
            client.get(own)
        return len(captured)

    def follow(count: int) -> None:
        for _number in range(count):
            page = ProjectFactory(parent=danish.projects)
            Follow.objects.create(address=anna, record=page.record)

    follow(2)
    few = statements()
    follow(27)
    assert statements() == few <= 15


def test_one_press_in_the_mail_program_stops_without_a_cookie_or_a_token(
    client: Client, anna: Address
) -> None:
    follow = anna.follows.get()
    link = address_for("unsubscribe", follow.pk)
    assert client.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Follow.objects.exists()
    # Some programs press twice.
    assert client.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200


def test_looking_at_the_link_to_stop_stops_nothing(client: Client, anna: Address) -> None:
    link = address_for("unsubscribe", anna.follows.get().pk)
    assert "Stop mails" in client.get(link).content.decode()
    assert Follow.objects.exists()


def test_the_pages_are_there_in_english(client: Client, anna: Address) -> None:
    token = token_for("preferences", anna.pk)
    assert "Your mail from us" in client.get(f"/en/my-mail/{token}/").content.decode()


def test_a_link_to_stop_gives_no_longer_life_to_the_preferences(
    client: Client, anna: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = address_for("unsubscribe", anna.follows.get().pk)
    old = time.time() + timedelta(days=200).total_seconds()
    monkeypatch.setattr("django.core.signing.time.time", lambda: old)
    own = client.get(link).context["preferences_url"]
    assert client.get(own).status_code == 200
    monkeypatch.setattr(
        "django.core.signing.time.time", lambda: old + timedelta(days=170).total_seconds()
    )
    assert client.get(own).status_code == 404
