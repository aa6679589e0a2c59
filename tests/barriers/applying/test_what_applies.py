"""What applies here, on any day so far: right across day borders, in both languages, for each place."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from barriers.models import ExemptionPage
from network.models import Record
from network.transitions import change_status
from tests.factories.exemptions import DAYS, ROAD, walk, whole
from tests.factories.listed import moment
from tests.factories.pages import Tree, build_tree

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
FIRST, LAST = DAYS["in_force"], DAYS["expired"] - DAY


@pytest.fixture
def exemption(tree: Tree) -> ExemptionPage:
    page = whole(tree, title="Pladsen må bruges")
    walk(page, *ROAD)
    return page


def shown(client: Client, address: str = "/da/hvad-gaelder/", **query: str) -> list[str]:
    """The titles of the deviations on the page."""
    answer = client.get(address, query)
    assert answer.status_code == 200
    page = BeautifulSoup(answer.content, "html.parser")
    return [title.get_text(strip=True) for title in page.select(".deviation__title")]


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (FIRST - DAY, False),
        (FIRST, True),
        (datetime.date(2026, 6, 15), True),
        (LAST, True),
        (LAST + DAY, False),
    ],
)
def test_it_holds_from_its_first_to_its_last_day(
    client: Client, exemption: ExemptionPage, day: datetime.date, holds: bool
) -> None:
    assert bool(shown(client, day=day.isoformat())) is holds


def test_a_past_day_stays_as_it_was_when_the_trial_has_ended(
    client: Client, exemption: ExemptionPage
) -> None:
    ended = datetime.date(2026, 7, 1)
    record = Record.objects.get(pages=exemption.pk)
    change_status(record, "ended", by=None, on=ended, note_da="Slut.")
    assert shown(client, day="2026-06-30")
    assert not shown(client, day="2026-07-01")
    assert not shown(client)


def test_a_pause_between_two_periods_is_a_pause(client: Client, exemption: ExemptionPage) -> None:
    record = Record.objects.get(pages=exemption.pk)
    change_status(record, "extended", by=None, on=datetime.date(2026, 8, 1), note_da="Godt.")
    assert shown(client, day="2026-08-02")


@pytest.mark.parametrize(
    ("now", "holds"),
    [
        (f"{LAST} 23:59", True),
        (f"{LAST + DAY} 00:00", False),
        ("2026-03-29 01:59", False),
    ],
)
def test_today_turns_at_midnight_in_denmark(
    client: Client, exemption: ExemptionPage, monkeypatch: pytest.MonkeyPatch, now: str, holds: bool
) -> None:
    instant = moment(now)
    monkeypatch.setattr(timezone, "now", lambda: instant)
    assert bool(shown(client)) is holds


def test_a_trial_that_begins_on_the_night_the_clocks_change_begins_at_midnight(
    client: Client, tree: Tree
) -> None:
    day = datetime.date(2026, 10, 25)
    page = whole(tree, in_force_from=day, in_force_to=None)
    walk(page, *ROAD[:6])
    walk(page, "in_force", on=day)
    assert not shown(client, day="2026-10-24")
    assert shown(client, day="2026-10-25")


def test_each_place_shows_its_own(client: Client, exemption: ExemptionPage, tree: Tree) -> None:
    other = whole(tree, by=["holbaek"], title="Fuldmagt for et år")
    walk(other, *ROAD)
    day = FIRST.isoformat()
    assert shown(client, "/da/hvad-gaelder/assens/", day=day) == ["Pladsen må bruges"]
    assert shown(client, "/da/hvad-gaelder/holbaek/", day=day) == ["Fuldmagt for et år"]
    assert len(shown(client, day=day)) == 2
    assert client.get("/da/hvad-gaelder/ingen/").status_code == 404


def test_a_rule_holds_also_where_nobody_has_translated_it(
    client: Client, exemption: ExemptionPage
) -> None:
    html = client.get("/en/what-applies/", {"day": FIRST.isoformat()}).content.decode()
    assert '<a href="/da/fritagelser/' in html
    assert 'lang="da">Pladsen må bruges' in html


def test_what_is_not_public_is_not_told(client: Client, exemption: ExemptionPage) -> None:
    PageViewRestriction.objects.create(page=exemption, restriction_type="login")
    assert not shown(client, day=FIRST.isoformat())
    assert "Pladsen" not in client.get("/da/hvad-gaelder/feed.atom").content.decode()


@pytest.mark.parametrize(
    "day", ["2999-01-01", "i går", "2026-02-30", "0001-01-01", "\x00", "9" * 900]
)
def test_a_day_that_cannot_be_answered_is_told_and_today_is_shown(client: Client, day: str) -> None:
    build_tree()
    answer = client.get("/da/hvad-gaelder/", {"day": day})
    assert answer.status_code == 200
    assert answer.context["asked"].problem
    assert answer.context["asked"].day == timezone.localdate()


def test_the_law_stands_beside_the_plain_words_with_the_place_s_own_rules(
    client: Client, exemption: ExemptionPage
) -> None:
    html = client.get("/da/hvad-gaelder/", {"day": FIRST.isoformat()}).content.decode()
    assert "Lov om planlægning" in html
    assert "Pladsen må bruges til andet" in html
    assert exemption.charter.url in html
    assert client.get(exemption.charter.url).status_code == 200


def test_the_feed_tells_of_each_change_and_keeps_its_names(
    client: Client, exemption: ExemptionPage
) -> None:
    before = client.get("/da/hvad-gaelder/assens/feed.atom").content.decode()
    assert before.count("<entry>") == 1
    record = Record.objects.get(pages=exemption.pk)
    change_status(record, "ended", by=None, on=datetime.date(2026, 7, 1), note_da="Slut.")
    after = client.get("/da/hvad-gaelder/assens/feed.atom").content.decode()
    assert after.count("<entry>") == 2
    first = BeautifulSoup(before, "xml").select_one("entry > id")
    assert first is not None
    assert first.text in after


def test_a_reader_who_changes_the_language_keeps_place_and_day(
    client: Client, exemption: ExemptionPage
) -> None:
    answer = client.get("/da/hvad-gaelder/assens/?day=2026-05-01")
    assert "/en/what-applies/assens/?day=2026-05-01" in answer.content.decode()
    moved = client.get("/en/hvad-gaelder/assens/?day=2026-05-01")
    assert moved.headers["Location"] == "/en/what-applies/assens/?day=2026-05-01"
    assert not answer.cookies


def test_a_day_without_deviations_is_told_in_its_own_tense(client: Client, tree: Tree) -> None:
    today = client.get("/da/hvad-gaelder/").content.decode()
    assert "Ingen afvigelse gælder her i dag." in today
    assert "linket ovenfor" not in today
    earlier = client.get("/da/hvad-gaelder/", {"day": "2026-01-05"}).content.decode()
    assert "Ingen afvigelse gjaldt her på den dag." in earlier
