"""Mails that did not go: who looks after the organisation sees them, and tries again."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from subscriptions.models import Message, MessageState
from tests.admin.conftest import World
from tests.factories.subscriptions import confirmed

pytestmark = pytest.mark.django_db
LIST = "wagtailsnippets_subscriptions_message:list"


def given_up(number: int) -> Message:
    return Message.objects.create(
        address=confirmed(f"anna{number}@example.dk"),
        event="x",
        kind="status_changed",
        state=MessageState.GIVEN_UP,
        attempts=8,
        last_problem="550 unknown user",
    )


def again(*messages: Message) -> str:
    address = reverse("wagtail_bulk_action", args=["subscriptions", "message", "try_again"])
    return address + "?" + "&".join(f"id={message.pk}" for message in messages)


def test_the_coordinator_sees_why_a_mail_was_given_up_and_no_address(world: World) -> None:
    message = given_up(1)
    html = world.log_in("coordinator").get(reverse(LIST)).content.decode()
    assert "550 unknown user" in html
    assert "New status" in html
    assert str(message.address.key)[:8] in html
    assert "@example.dk" not in html
    assert f"{again(message)}&amp;next=" in html


def test_the_list_can_be_narrowed_to_what_was_given_up(world: World) -> None:
    given_up(1)
    Message.objects.create(address=confirmed("bo@example.dk"), event="y", kind="confirm")
    html = world.log_in("coordinator").get(reverse(LIST) + "?state=given_up").content.decode()
    assert "New status" in html
    assert "Link to confirm" not in html


def test_one_or_many_are_tried_again(world: World) -> None:
    messages = [given_up(number) for number in range(3)]
    client = world.log_in("coordinator")
    assert "550 unknown user" in client.get(again(*messages)).content.decode()
    assert client.post(again(*messages)).status_code == 302
    assert Message.objects.waiting().filter(attempts=0, last_problem="").count() == 3


def test_what_was_sent_is_not_sent_again(world: World) -> None:
    message = given_up(1)
    Message.objects.update(state=MessageState.SENT)
    world.log_in("coordinator").post(again(message))
    assert Message.objects.get().state == MessageState.SENT


@pytest.mark.parametrize("who", ["assens", "editor"])
def test_editors_neither_see_mails_nor_send_them(world: World, who: str) -> None:
    message = given_up(1)
    client = world.log_in(who)
    assert client.get(reverse(LIST)).status_code in {302, 403}
    client.post(again(message))
    assert Message.objects.get().state == MessageState.GIVEN_UP


@pytest.mark.parametrize("who", ["coordinator", "administrator"])
def test_nobody_writes_changes_or_deletes_a_mail(world: World, who: str) -> None:
    message, client = given_up(1), world.log_in(who)
    space = LIST.partition(":")[0]
    for name in ("edit", "delete"):
        client.post(reverse(f"{space}:{name}", args=[message.pk]), {"state": "sent"})
    assert client.get(reverse(f"{space}:add")).status_code in {302, 403}
    assert Message.objects.get().state == MessageState.GIVEN_UP


def test_the_list_asks_the_database_as_often_for_thirty_as_for_three(world: World) -> None:
    client = world.log_in("coordinator")

    def statements() -> int:
        client.get(reverse(LIST))
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse(LIST))
        return len(captured)

    for number in range(3):
        given_up(number)
    few = statements()
    for number in range(3, 30):
        given_up(number)
    assert statements() == few
