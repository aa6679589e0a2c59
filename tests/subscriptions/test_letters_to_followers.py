"""Who follows a thing hears of it, in their own language, and of nothing that is no longer true."""

import datetime
from unittest.mock import Mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from network.models import Record
from network.transitions import change_status
from projects import letters
from projects.models import ProjectPage, ProjectUpdatePage
from projects.news_rounds import NewsTeller
from subscriptions.following import stop, tell_followers
from subscriptions.models import Address, Message, MessageState
from tests.factories.pages import UpdateFactory, build_tree, translate
from tests.factories.subscriptions import confirmed, delivered, follower, links_in

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 1)
LONG_AGO = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)


def move(record: Record, target: str, note_da: str = "") -> None:
    change_status(record, target, by=None, on=DAY, note_da=note_da)


def test_a_follower_hears_of_a_new_status_with_the_note_of_it(record: Record) -> None:
    follower("anna@example.dk", record)
    move(record, "planned", note_da="Vi går i gang til foråret.")
    [letter] = delivered()
    assert letter.to == ["anna@example.dk"]
    assert letter.subject == "Planlagt: Landsbyens bil"
    assert "> Vi går i gang til foråret." in letter.body
    assert "fordi du følger »Landsbyens bil«" in letter.body
    assert links_in(letter)[0] == "/da/projekter/landsbyens-bil/"


def test_each_follower_reads_in_their_own_language(project: ProjectPage, record: Record) -> None:
    build_tree("en")
    translate(project, "en", "Shared car")
    follower("anna@example.dk", record)
    follower("bo@example.com", record, "en")
    move(record, "planned")
    assert [letter.subject for letter in delivered()] == [
        "Planlagt: Landsbyens bil",
        "Planned: Shared car",
    ]


def test_a_status_that_was_corrected_at_once_is_not_told_of(record: Record) -> None:
    follower("anna@example.dk", record)
    move(record, "planned")
    move(record, "running")
    assert [letter.subject for letter in delivered()] == ["I gang: Landsbyens bil"]


def test_nobody_is_told_of_a_thing_that_came_with_its_status(record: Record) -> None:
    follower("anna@example.dk", record)
    change_status(record, "running", by=None, on=DAY, taken_over=True, source="Avisen")
    assert delivered() == []


def test_nobody_is_led_to_a_page_that_has_been_taken_down(
    project: ProjectPage, record: Record
) -> None:
    follower("anna@example.dk", record)
    move(record, "planned")
    project.unpublish()
    assert delivered() == []
    assert Message.objects.get().state == MessageState.TAKEN_BACK


def test_an_address_that_nobody_confirmed_gets_nothing(record: Record) -> None:
    address = Address.objects.create(email="x@example.dk")
    record.follows.create(address=address)
    move(record, "planned")
    assert not Message.objects.exists()


def test_whoever_stops_gets_not_even_what_was_on_its_way(record: Record) -> None:
    follow = follower("anna@example.dk", record)
    move(record, "planned")
    stop(follow)
    assert delivered() == []


def test_the_one_it_is_an_answer_to_gets_it_first_and_once(record: Record) -> None:
    follower("a@example.dk", record)
    last = follower("b@example.dk", record).address
    writer = confirmed("c@example.dk")
    change = record.status_changes.create(to_status=record.status, on=DAY)
    tell_followers(
        record,
        kind="status_changed",
        event="answer:1",
        facts={"change": change.pk},
        first=[writer, last],
    )
    assert [letter.to[0][0] for letter in delivered()] == ["c", "b", "a"]


def test_news_from_a_project_is_told_once_and_its_corrections_are_not(
    project: ProjectPage, record: Record
) -> None:
    follower("anna@example.dk", record)
    update = UpdateFactory(parent=project, title="Ny ladestander", live=False)
    update.save_revision().publish()
    [letter] = delivered()
    assert letter.subject == "Nyt fra »Landsbyens bil«"
    assert "Ny ladestander" in letter.body
    follower("bo@example.dk", record)
    ProjectUpdatePage.objects.get(pk=update.pk).save_revision().publish()
    assert delivered() == []


def test_news_whose_process_died_before_its_letters_is_told_of_later_and_once(
    project: ProjectPage, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    follower("anna@example.dk", record)
    update = UpdateFactory(parent=project, title="Ny ladestander", live=False)
    with monkeypatch.context() as dying:
        dying.setattr(letters, "tell_followers", Mock(side_effect=SystemExit))
        with pytest.raises(SystemExit):
            update.save_revision().publish()
    assert delivered() == []
    follower("bo@example.dk", record)
    NewsTeller().go_round()
    [letter] = delivered()
    assert letter.to == ["anna@example.dk"]
    assert letter.subject == "Nyt fra »Landsbyens bil«"
    NewsTeller().go_round()
    assert delivered() == []


def test_old_news_is_told_to_nobody(project: ProjectPage, record: Record) -> None:
    follower("anna@example.dk", record).address.follows.update(made_at=LONG_AGO)
    UpdateFactory(parent=project, first_published_at=LONG_AGO + datetime.timedelta(days=1))
    NewsTeller().go_round()
    assert delivered() == []


def test_telling_many_costs_no_more_statements_than_telling_few(record: Record) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            event = f"x:{record.follows.count()}"
            tell_followers(record, kind="status_changed", event=event, facts={})
        return len(captured)

    for number in range(3):
        follower(f"a{number}@example.dk", record)
    few = statements()
    for number in range(30):
        follower(f"b{number}@example.dk", record)
    assert statements() == few
