"""What ends a consultation ends every answer: by the table, with a row in each history, told once."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from feedback.consultations.publishing import set_points
from feedback.models import ConsultationPage, Contact, Outcome, Submission
from feedback.moderation.audit import entries_of
from feedback.submissions import receipt_address
from home.models import HomePage
from network.transitions import TransitionRefused, change_status
from subscriptions.following import start
from subscriptions.models import Address
from subscriptions.sending import send_due
from tests.factories.consultations import DAY, answer, consultation
from tests.factories.subscriptions import confirmed
from tests.feedback.sent import words

WHY = "Loven er ændret."


def closed(home: HomePage, **facts: Any) -> ConsultationPage:
    """A consultation that closed yesterday, with an answer that can be published."""
    now = timezone.now()
    facts = {"answer": "<p>Tak.</p>", "opens_at": now - 9 * DAY, "closes_at": now - DAY} | facts
    return consultation(home, **facts)


def move(
    page: ConsultationPage, status: str, by: User | None = None, on: datetime.date | None = None
) -> None:
    assert page.record is not None
    change_status(page.record, status, by=by, on=on or timezone.localdate(), note_da=WHY)


def editor() -> User:
    return User.objects.create_superuser("redaktør")


def left(row: Submission, address: Address) -> Submission:
    """The answer, with an address."""
    until = timezone.localdate() + 90 * DAY
    Contact.objects.create(submission=row, address=address, retain_until=until)
    return row


def history(row: Submission) -> list[tuple[str, int | None]]:
    return [(entry.action, entry.user_id) for entry in entries_of(row)]


def test_a_withdrawn_consultation_closes_its_open_answers_and_says_why(
    home: HomePage, citizen: Client
) -> None:
    page, by = closed(home, promised_on=timezone.localdate() - DAY), editor()
    rows = [answer(page), answer(page, state="in_progress")]
    move(page, "withdrawn", by)
    for row in rows:
        row.refresh_from_db()
        assert row.state == "closed"
        assert history(row) == [("feedback.close", by.pk)]
    assert not Submission.objects.overdue().exists()
    said = words(citizen.get(receipt_address(rows[0])))
    assert WHY in said
    assert "forsinket" not in said


def test_who_answered_hears_once_that_it_is_withdrawn_also_as_a_follower(home: HomePage) -> None:
    page, ida = closed(home), confirmed("ida@example.dk")
    assert page.record is not None
    row = left(answer(page), ida)
    left(answer(page), ida)
    start(ida, page.record)
    move(page, "withdrawn")
    send_due()
    (letter,) = mail.outbox
    assert letter.subject == "Trukket tilbage: Hvor skal bilen holde?"
    assert WHY in str(letter.body)
    assert row.reference in str(letter.body)


def test_only_what_waits_is_answered_and_each_history_names_who_did_it(home: HomePage) -> None:
    page, by = closed(home), editor()
    waits = answer(page)
    others = [answer(page, state=state, answer="Før.") for state in ("answered", "closed", "held")]
    move(page, "answered", by)
    waits.refresh_from_db()
    assert (waits.state, waits.owner) == ("answered", by)
    assert waits.answered_at is not None
    assert history(waits) == [("feedback.answer", by.pk)]
    for other in others:
        before = (other.state, other.answer)
        other.refresh_from_db()
        assert (other.state, other.answer) == before
        assert history(other) == []


@pytest.mark.parametrize("status", ["answered", "withdrawn"])
def test_many_answers_are_moved_with_as_many_statements_as_few(home: HomePage, status: str) -> None:
    counts = []
    # The first fills what is remembered between requests.
    for slug, number in ("foerst", 1), ("faa", 2), ("mange", 12):
        page = closed(home, slug=slug)
        for place in range(number):
            left(answer(page), confirmed(f"{slug}{place}@example.dk"))
        with CaptureQueriesContext(connection) as captured:
            move(page, status)
        counts.append(len(captured.captured_queries))
    assert counts[1] == counts[2]


def test_nobody_dates_an_answer_back_to_the_promised_day(home: HomePage) -> None:
    yesterday = timezone.localdate() - DAY
    page = closed(home, promised_on=yesterday)
    with pytest.raises(TransitionRefused, match="dateres i dag"):
        move(page, "answered", editor(), on=yesterday)
    move(page, "answered", User.objects.get())
    assert not ConsultationPage.objects.get(pk=page.pk).was_in_time


@pytest.mark.django_db(transaction=True)
def test_two_who_name_the_same_point_at_once_name_it_once(home: HomePage) -> None:
    page = closed(home, points=[{"theme": "Booking", "said": "Uden internet.", "did": "Ja."}])
    row, points, by = answer(page), list(page.points.all()), editor()

    def name(_n: int) -> None:
        try:
            set_points(Submission.objects.get(pk=row.pk), points, by)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(name, range(8)))
    assert Outcome.objects.count() == 1
