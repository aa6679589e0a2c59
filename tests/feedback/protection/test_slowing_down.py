"""Much from one place is slowed: first held, then asked to wait, never locked out."""

import datetime
from typing import Any

import pytest
from django.core.checks import run_checks
from django.test import Client, RequestFactory
from django.utils import timezone

from feedback.models import Attempt, Submission
from feedback.protection.place import place_of
from feedback.protection.throttle import ADDRESS_DAY_LIMIT, note, place_limit
from tests.feedback.protection.sample import ADDRESS
from tests.feedback.sent import fields_of, problems, send

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def middle_of_a_span(monkeypatch: pytest.MonkeyPatch) -> list[datetime.datetime]:
    """A clock that stands still, away from the edges of the counted spans."""
    now = [timezone.now().replace(hour=12, minute=4, second=0, microsecond=0)]
    monkeypatch.setattr(timezone, "now", lambda: now[0])
    return now


def send_many(client: Client, count: int, **typed: Any) -> Any:
    for number in range(count):
        response = send(client, ADDRESS, name="Ida", **{"text": f"Forslag {number}.", **typed})
    return response


def test_a_whole_school_class_is_received_at_once(citizen: Client) -> None:
    assert send_many(citizen, place_limit().free).status_code == 303
    assert not Submission.objects.exclude(signals=[]).exists()


def test_what_comes_on_top_is_received_and_held(citizen: Client) -> None:
    send_many(citizen, place_limit().free + 1)
    assert [row.signals for row in Submission.objects.exclude(signals=[])] == [["crowded"]]


def test_far_too_much_is_asked_to_wait_and_keeps_its_words(
    citizen: Client, settings: Any, middle_of_a_span: list[datetime.datetime]
) -> None:
    settings.FORMS_PER_PLACE = 2
    send_many(citizen, 2)
    waiting = send_many(citizen, 1, text="Det her er vigtigt.")
    assert waiting.status_code == 429
    assert int(waiting["Retry-After"]) == 6 * 60
    when = timezone.localtime(middle_of_a_span[0] + datetime.timedelta(minutes=6))
    assert f"klokken {when:%H:%M}" in problems(waiting)[0].replace(".", ":")
    assert fields_of(waiting)["text"] == "Det her er vigtigt."
    middle_of_a_span[0] += datetime.timedelta(minutes=6)
    assert citizen.post(ADDRESS, fields_of(waiting)).status_code == 303


def test_another_place_does_not_wait(citizen: Client, settings: Any) -> None:
    settings.FORMS_PER_PLACE = 1
    send_many(citizen, 1)
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert send_many(elsewhere, 1).status_code == 303


def test_the_name_of_one_address_is_held_after_ten_in_an_hour() -> None:
    for number in range(11):
        client = Client(REMOTE_ADDR=f"192.0.2.{number}")
        send(client, ADDRESS, name="Ida", email="Ida@post.example", text=f"Nummer {number}.")
    assert Submission.objects.exclude(signals=[]).get().signals == ["address_crowded"]


def test_nobody_fills_a_strangers_mailbox_with_receipts_all_day() -> None:
    for _hour in range(20):
        note(ADDRESS_DAY_LIMIT, "ida@post.example")
    send(Client(), ADDRESS, name="Ida", email="Ida@post.example", text="Nummer 21.")
    assert Submission.objects.get().signals == ["address_crowded"]


def test_errors_and_second_presses_count_for_nothing(citizen: Client, settings: Any) -> None:
    settings.FORMS_PER_PLACE = 1
    for _ in range(5):
        send(citizen, ADDRESS, name="", text="Uden navn.")
    assert not Attempt.objects.exists()
    assert send(citizen, ADDRESS, name="Ida", text="Med navn.").status_code == 303


def test_where_somebody_is_cannot_be_read_from_what_is_kept(citizen: Client) -> None:
    send(Client(REMOTE_ADDR="192.0.2.77"), ADDRESS, name="Ida", text="Hej.")
    keys = Attempt.objects.values_list("key", flat=True)
    assert all(len(key) == 64 and "192" not in key[:3] + "." for key in keys)


def test_the_same_place_has_another_key_tomorrow(
    citizen: Client, middle_of_a_span: list[datetime.datetime]
) -> None:
    send_many(citizen, 1)
    middle_of_a_span[0] += datetime.timedelta(days=1)
    send_many(citizen, 1)
    assert Attempt.objects.values("key").distinct().count() == 2


@pytest.mark.parametrize(
    ("remote", "forwarded", "trusted", "place"),
    [
        ("192.0.2.1", "", [], "192.0.2.1"),
        ("192.0.2.1", "203.0.113.9", [], "192.0.2.1"),
        ("10.0.0.1", "203.0.113.9", ["10.0.0.1"], "203.0.113.9"),
        ("10.0.0.1", "6.6.6.6, 203.0.113.9", ["10.0.0.0/8"], "203.0.113.9"),
        ("10.0.0.1", "203.0.113.9, 10.0.0.2", ["10.0.0.0/8"], "203.0.113.9"),
        ("10.0.0.1", "nonsense", ["10.0.0.0/8"], "unknown"),
        ("2001:db8:1:2:3:4:5:6", "", [], "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "", [], "192.0.2.1"),
    ],
)
def test_only_a_proxy_we_know_says_for_whom_it_asks(
    settings: Any, remote: str, forwarded: str, trusted: list[str], place: str
) -> None:
    settings.TRUSTED_PROXIES = trusted
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    assert place_of(RequestFactory(REMOTE_ADDR=remote).get("/", headers=headers)) == place


@pytest.mark.parametrize(("proxies", "warnings"), [((), ["feedback.W001"]), (("10.0.0.1",), [])])
def test_who_deploys_without_naming_the_proxy_is_warned(
    settings: Any, proxies: tuple[str, ...], warnings: list[str]
) -> None:
    settings.TRUSTED_PROXIES = proxies
    found = run_checks(include_deployment_checks=True)
    assert [each.id for each in found if str(each.id).startswith("feedback.")] == warnings
