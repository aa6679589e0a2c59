"""A mail is written once with what it tells of, and sent once, whatever the mail server does."""

import datetime
import smtplib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connections, transaction
from django.utils import timezone

from subscriptions import letters, sending
from subscriptions.letters import Facts, Letter
from subscriptions.models import Address, Message, MessageState
from subscriptions.outbox import post, take_back
from subscriptions.sending import WAITS, is_late, send_due, try_again
from tests.factories.subscriptions import confirmed, delivered

pytestmark = pytest.mark.django_db


class Refusing(EmailBackend):
    """A mail server that answers as it is told."""

    answer: BaseException | None = None
    opens: Exception | None = None

    def open(self) -> bool:
        if Refusing.opens is not None:
            raise Refusing.opens
        return True

    def send_messages(self, messages: Any) -> int:
        if Refusing.answer is not None:
            raise Refusing.answer
        sent: int = super().send_messages(messages)
        return sent


@pytest.fixture(autouse=True)
def plain_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter of its own for these tests; facts can make it untrue, or its writer stumble."""

    def write(facts: Facts, message: Message) -> Letter | None:
        if facts.get("stumble"):
            raise KeyError("anna@example.dk")
        return None if facts.get("untrue") else Letter("Emne", ["Tekst."])

    monkeypatch.setitem(letters._writers, "plain", write)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Refusing]]:
    monkeypatch.setattr(sending, "get_connection", Refusing)
    yield Refusing
    Refusing.answer = Refusing.opens = None


@pytest.fixture
def anna() -> Address:
    return confirmed("anna@example.dk")


def write(address: Address, event: str = "x:1", **facts: Any) -> None:
    post(address, kind="plain", event=event, facts=facts)


def the_message() -> Message:
    return Message.objects.get()


def test_the_same_event_is_mailed_once(anna: Address) -> None:
    for _time in range(3):
        write(anna)
    assert len(delivered()) == 1
    assert delivered() == []


def test_nothing_is_sent_of_what_was_rolled_back(anna: Address) -> None:
    with transaction.atomic():
        write(anna)
        transaction.set_rollback(True)
    assert delivered() == []


def test_what_is_taken_back_is_not_sent(anna: Address) -> None:
    post(anna, kind="plain", event="x:1", facts={}, about="comment:17")
    post(anna, kind="plain", event="x:2", facts={}, about="comment:18")
    assert take_back("comment:17") == 1
    assert len(delivered()) == 1


def test_a_letter_that_is_no_longer_true_is_not_sent(anna: Address) -> None:
    write(anna, untrue=True)
    assert delivered() == []
    assert the_message().state == MessageState.TAKEN_BACK


def test_what_somebody_waits_for_does_not_stand_in_line(anna: Address) -> None:
    write(anna)
    post(anna, kind="plain", event="confirm:1", facts={}, urgent=True)
    delivered()
    sent = list(Message.objects.order_by("sent_at").values_list("event", flat=True))
    assert sent == ["confirm:1", "x:1"]


def test_a_server_that_is_away_costs_no_mail_an_attempt(
    anna: Address, server: type[Refusing]
) -> None:
    write(anna)
    server.opens = ConnectionRefusedError()
    for _round in range(20):
        assert not send_due()
    assert the_message().attempts == 0
    server.opens = None
    assert len(delivered()) == 1


def test_a_server_that_stops_answering_lets_the_mail_wait(
    anna: Address, server: type[Refusing]
) -> None:
    write(anna)
    server.answer = TimeoutError()
    assert not send_due()
    message = the_message()
    assert (message.state, message.last_problem) == (MessageState.WAITING, "TimeoutError")
    assert message.not_before > timezone.now()


def test_a_mail_is_given_up_after_its_last_attempt(anna: Address, server: type[Refusing]) -> None:
    write(anna)
    server.answer = smtplib.SMTPDataError(451, b"Try later")
    for attempt in range(1, len(WAITS) + 2):
        assert the_message().state == MessageState.WAITING
        Message.objects.update(not_before=timezone.now())
        send_due()
        assert the_message().attempts == attempt
    assert the_message().state == MessageState.GIVEN_UP


def test_an_address_that_does_not_exist_is_given_up_at_once_and_not_named(
    anna: Address, server: type[Refusing]
) -> None:
    write(anna)
    refusal = (550, b"5.1.1 <anna@example.dk>: unknown user")
    server.answer = smtplib.SMTPRecipientsRefused({"anna@example.dk": refusal})
    assert send_due()
    message = the_message()
    assert message.state == MessageState.GIVEN_UP
    assert message.last_problem == "550 5.1.1 … unknown user"


def test_a_mail_that_was_given_up_can_be_tried_again(anna: Address, server: type[Refusing]) -> None:
    write(anna)
    Message.objects.update(state=MessageState.GIVEN_UP, attempts=8, last_problem="550")
    assert try_again(Message.objects.all()) == 1
    assert len(delivered()) == 1
    assert the_message().last_problem == ""


def test_one_letter_that_cannot_be_written_does_not_stop_the_others(
    anna: Address, caplog: pytest.LogCaptureFixture
) -> None:
    write(anna, "x:1", stumble=True)
    write(anna, "x:2")
    assert len(delivered()) == 1
    broken = Message.objects.get(event="x:1")
    assert broken.last_problem == "The letter could not be written: KeyError"
    assert "anna@" not in caplog.text


def test_a_worker_that_was_killed_leaves_its_mail_to_the_next(
    anna: Address, server: type[Refusing]
) -> None:
    write(anna)
    server.answer = SystemExit()
    with pytest.raises(SystemExit):
        send_due()
    server.answer = None
    assert delivered() == []
    Message.objects.update(not_before=timezone.now() - datetime.timedelta(seconds=1))
    assert len(delivered()) == 1


def test_a_mail_that_is_made_twice_is_the_same_mail(anna: Address) -> None:
    write(anna)
    first = delivered()[0].extra_headers["Message-ID"]
    Message.objects.update(state=MessageState.WAITING, not_before=timezone.now())
    assert delivered()[0].extra_headers["Message-ID"] == first


def test_a_quarter_of_an_hour_without_a_postman_is_noticed(anna: Address) -> None:
    write(anna)
    assert not is_late()
    Message.objects.update(not_before=timezone.now() - datetime.timedelta(minutes=16))
    assert is_late()


@pytest.mark.django_db(transaction=True)
def test_four_workers_send_fifty_mails_once_each() -> None:
    anna = confirmed("anna@example.dk")
    for number in range(50):
        write(anna, f"x:{number}")

    def work(_number: int) -> None:
        try:
            send_due()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    names = [letter.extra_headers["Message-ID"] for letter in mail.outbox]
    assert len(names) == len(set(names)) == 50
    assert set(Message.objects.values_list("state", flat=True)) == {MessageState.SENT}


def test_a_mail_that_cannot_be_put_together_stops_no_other(
    anna: Address, server: type[Refusing], monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_a_real_server_does(self: EmailBackend, messages: Any) -> int:
        for each in messages:
            each.message().as_bytes()
        return EmailBackend.send_messages(self, messages)

    monkeypatch.setattr(Refusing, "send_messages", as_a_real_server_does)
    odd = confirmed('"a\x1cBcc:b"@example.dk')
    write(odd, "x:1")
    write(anna, "x:2")
    assert send_due()
    assert [message.to for message in mail.outbox] == [["anna@example.dk"]]
    given_up = Message.objects.get(address=odd)
    assert given_up.state == MessageState.GIVEN_UP
    assert "example" not in given_up.last_problem
