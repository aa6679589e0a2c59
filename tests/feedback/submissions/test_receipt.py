"""The receipt: who has its link reads where it stands, adds to it, and takes it back."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from feedback.models import Addition, Outcome, Submission
from feedback.moderation.screen import screen_of
from feedback.submissions import lifecycle
from network.models import Municipality
from subscriptions.models import Address
from tests.factories.pages import ProjectFactory, Tree
from tests.feedback.sent import fill_in, send, words
from tests.feedback.submissions.conftest import receipt_of, written


@pytest.fixture
def message(assens: Municipality) -> Submission:
    """A message without a mail address: all is read on the receipt."""
    return written(assens)


def test_the_answer_and_what_it_led_to_are_read_there(
    message: Submission, karen: User, citizen: Client, danish: Tree
) -> None:
    lifecycle.answer(message, karen, "Vi sætter den op.\n\nMvh Assens")
    page = ProjectFactory.create(parent=danish.projects, title="Bænken", slug="baenken")
    Outcome.objects.create(submission=message, record=page.record, text_da="Den står fast nu.")
    shown = citizen.get(receipt_of(message))
    read = words(shown)
    assert "Svar fra Assens Kommune" in read
    assert "Vi sætter den op." in read
    assert "Det førte til Den står fast nu." in read
    assert 'href="/da/projekter/baenken/"' in shown.content.decode()


def test_a_late_answer_is_admitted(message: Submission, citizen: Client) -> None:
    Submission.objects.update(due_on="2026-01-05")
    read = words(citizen.get(receipt_of(message)))
    assert "Du skulle have haft svar den 5. januar 2026. Vi er forsinkede" in read


def test_nobody_keeps_or_finds_a_receipt(message: Submission, citizen: Client) -> None:
    shown = citizen.get(receipt_of(message))
    assert "no-store" in shown["Cache-Control"]
    assert "noindex" in shown["X-Robots-Tag"]
    assert not shown.cookies


@pytest.mark.parametrize("rest", ["", "tilfoej/", "traek-tilbage/"])
def test_a_forged_link_opens_nothing(message: Submission, citizen: Client, rest: str) -> None:
    address = receipt_of(message)
    forged = address[:-4] + "aaa/"
    assert citizen.get(forged + rest).status_code == 404
    assert citizen.get("/da/kvittering/1/" + rest).status_code == 404
    assert "Bænken" not in citizen.get(forged + rest).content.decode()


def test_what_is_added_stands_there_with_its_date(message: Submission, citizen: Client) -> None:
    address = receipt_of(message)
    sent = send(citizen, address + "tilfoej/", text="Den ligger i åen nu.")
    read = words(citizen.get(sent["Location"]))
    assert f"Du tilføjede den {timezone.localdate().day}." in read
    assert "Den ligger i åen nu." in read


def test_adding_twice_by_a_double_click_adds_once(message: Submission, citizen: Client) -> None:
    address = receipt_of(message) + "tilfoej/"
    data = fill_in(citizen, address, text="Den ligger i åen nu.")
    assert [citizen.post(address, data).status_code for _each in range(2)] == [303, 303]
    assert Addition.objects.count() == 1


def test_who_has_more_to_say_wakes_what_was_answered(
    message: Submission, karen: User, citizen: Client
) -> None:
    lifecycle.answer(message, karen, "Ja.")
    send(citizen, receipt_of(message) + "tilfoej/", text="Hvornår?")
    fresh = Submission.objects.get()
    assert fresh.state == "in_progress"
    assert not fresh.is_overdue


@pytest.mark.parametrize(
    ("typed", "state"), [({}, "in_progress"), ({"homepage": "https://x.example"}, "answered")]
)
def test_an_addition_the_filter_doubts_is_not_lost_but_a_robots_wakes_nobody(
    message: Submission, karen: User, citizen: Client, typed: dict[str, str], state: str
) -> None:
    lifecycle.answer(message, karen, "Ja.")
    text = "Se https://a.example https://b.example https://c.example https://d.example"
    sent = send(citizen, receipt_of(message) + "tilfoej/", text=text, **typed)
    assert sent.status_code == 303
    assert Addition.objects.get().signals
    fresh = Submission.objects.get()
    assert fresh.state == state
    assert screen_of(fresh, karen).signals


def test_it_is_taken_back_by_a_button_and_only_by_a_press(
    message: Submission, citizen: Client
) -> None:
    address = receipt_of(message) + "traek-tilbage/"
    assert "Vil du trække det tilbage?" in words(citizen.get(address))
    assert Submission.objects.get().state == "received"
    sent = send(citizen, address)
    assert Submission.objects.get().state == "withdrawn"
    shown = citizen.get(sent["Location"])
    assert "Du trak det tilbage" in words(shown)
    assert "tilfoej" not in shown.content.decode()


def test_what_is_answered_cannot_be_taken_back(
    message: Submission, karen: User, citizen: Client
) -> None:
    data = fill_in(citizen, receipt_of(message) + "traek-tilbage/")
    lifecycle.answer(message, karen, "Ja.")
    late = citizen.post(receipt_of(message) + "traek-tilbage/", data)
    assert "kan ikke trækkes tilbage mere" in words(late)
    assert Submission.objects.get().state == "answered"


def test_the_receipt_speaks_the_language_of_its_address(
    message: Submission, citizen: Client
) -> None:
    token = receipt_of(message).rstrip("/").rpartition("/")[2]
    assert "Your receipt" in words(citizen.get(f"/en/receipt/{token}/"))


def test_who_withdrew_it_is_told_so_and_not_that_it_was_answered(
    message: Submission, citizen: Client
) -> None:
    address = receipt_of(message)
    send(citizen, address + "traek-tilbage/")
    read = words(citizen.get(address + "traek-tilbage/"))
    assert "Du har allerede trukket det tilbage." in read
    assert "besvaret" not in read


def test_who_confirmed_the_mail_address_reads_so_on_the_receipt(
    assens: Municipality, citizen: Client
) -> None:
    message = written(assens, email="a@b.dk")
    assert "Din mailadresse er bekræftet" not in words(citizen.get(receipt_of(message)))
    Address.objects.update(confirmed_at=timezone.now())
    assert "Din mailadresse er bekræftet" in words(citizen.get(receipt_of(message)))
