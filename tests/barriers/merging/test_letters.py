"""Who reported or follows a duplicate is told, and hears of the survivor's steps from then on."""

from django.core import mail
from django.urls import reverse

from network.models import SitePage
from subscriptions.following import start
from subscriptions.models import Address, Follow
from subscriptions.signed_links import address_for
from tests.barriers.merging.conftest import Case
from tests.barriers.reporting.test_from_report_to_register import reported, subjects
from tests.factories.subscriptions import confirmed


def join(case: Case, number: str, email: str) -> None:
    """Somebody's report belongs to the barrier with the number."""
    report = reported(case.world, email)
    client = case.world.log_in("coordinator")
    client.post(reverse("report_desk:join", args=[report.pk]), {"number": number})
    subjects()


def follower(email: str, page: SitePage) -> None:
    """Somebody follows the barrier; they may follow others, too."""
    assert page.record is not None
    start(Address.objects.filter(email=email).first() or confirmed(email), page.record)


def receivers() -> list[str]:
    return [to for to, _subject in subjects()]


def test_reporters_are_told_and_hear_of_the_survivor(case: Case) -> None:
    join(case, case.car.number, "ida@example.dk")
    case.merge(case.car, case.fuel)
    assert receivers() == ["ida@example.dk"]
    body = str(mail.outbox[0].body)
    assert f"den samme som »Benzinen« ({case.fuel.number})" in body
    assert case.fuel.url in body
    case.step(case.fuel, "clarifying")
    assert subjects() == [("ida@example.dk", "Nyt om den barriere, du meldte")]
    assert case.fuel.url in str(mail.outbox[0].body)


def test_followers_are_told_and_hear_of_the_survivor(case: Case) -> None:
    follower("bo@example.dk", case.car)
    case.merge(case.car, case.fuel)
    assert subjects() == [("bo@example.dk", "Følges nu sammen med en anden")]
    body = str(mail.outbox[0].body)
    assert "»Bilen« har vist sig at være den samme som »Benzinen«" in body
    case.step(case.fuel, "clarifying")
    assert subjects() == [("bo@example.dk", "Under afklaring")]
    assert "fordi du følger »Benzinen«" in " ".join(str(mail.outbox[0].body).split())


def test_nobody_gets_two_mails_of_one_step(case: Case) -> None:
    join(case, case.car.number, "ida@example.dk")
    for page in (case.car, case.fuel):
        follower("ida@example.dk", page)
    case.merge(case.car, case.fuel)
    assert receivers() == ["ida@example.dk"]
    case.step(case.fuel, "clarifying")
    assert receivers() == ["ida@example.dk"]


def test_those_who_followed_the_survivor_alone_hear_nothing_of_it(case: Case) -> None:
    follower("per@example.dk", case.fuel)
    case.merge(case.car, case.fuel)
    assert receivers() == []


def test_a_chain_tells_everybody_of_its_end(case: Case) -> None:
    follower("bo@example.dk", case.car)
    case.merge(case.car, case.fuel)
    subjects()
    case.merge(case.fuel, case.bus)
    assert receivers() == ["bo@example.dk"]
    assert "»Bussen«" in str(mail.outbox[0].body)
    case.step(case.bus, "clarifying")
    assert receivers() == ["bo@example.dk"]


def test_after_reopening_each_hears_of_its_own(case: Case) -> None:
    join(case, case.car.number, "ida@example.dk")
    follower("bo@example.dk", case.car)
    case.merge(case.car, case.fuel)
    subjects()
    case.reopen(case.car)
    assert receivers() == ["bo@example.dk", "ida@example.dk"]
    case.step(case.fuel, "clarifying")
    assert receivers() == []


def test_who_stops_the_mails_of_one_stops_them_of_all_that_it_is(case: Case) -> None:
    for page in (case.car, case.fuel):
        follower("bo@example.dk", page)
    case.merge(case.car, case.fuel)
    subjects()
    follow = Follow.objects.get(record=case.fuel.record)
    client = case.world.log_in("assens")
    client.post(address_for("unsubscribe", follow.pk))
    case.step(case.fuel, "clarifying")
    assert receivers() == []


def test_what_has_turned_out_to_be_one_stands_once_among_what_one_follows(case: Case) -> None:
    for page in (case.car, case.fuel):
        follower("bo@example.dk", page)
    case.merge(case.car, case.fuel)
    address = Address.objects.get(email="bo@example.dk")
    shown = case.world.log_in("assens").get(address_for("preferences", address.pk))
    html = shown.content.decode()
    assert html.count(f'href="{case.fuel.url}"') == 1
    assert "Bilen" not in html
