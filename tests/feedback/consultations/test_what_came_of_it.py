"""What becomes public of the answers, and what those who answered are told."""

import datetime
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone

from feedback.consultations.publishing import set_points
from feedback.models import ConsultationPage, Contact, Submission
from home.models import HomePage
from network.transitions import TransitionRefused, change_status
from subscriptions.following import start
from subscriptions.models import Address
from subscriptions.sending import send_due
from tests.factories.consultations import answer, consultation, published, question
from tests.factories.pages import ProjectFactory, StandardFactory, translate
from tests.factories.subscriptions import confirmed
from tests.feedback.sent import words

ADDRESS = "/da/deltag/bilen/"
DAY = datetime.timedelta(days=1)
CHOICE = ("Er du tryg?", "choice")


def closed(home: HomePage, **facts: Any) -> ConsultationPage:
    """A consultation that closed yesterday."""
    now = timezone.now()
    return consultation(home, opens_at=now - 9 * DAY, closes_at=now - DAY, **facts)


def answered(page: ConsultationPage) -> ConsultationPage:
    """The same, answered today."""
    assert page.record is not None
    change_status(page.record, "answered", by=None, on=timezone.localdate())
    return ConsultationPage.objects.get(pk=page.pk)


POINT = {
    "theme": "Booking",
    "said": "Man skal kunne booke uden internet.",
    "voices": 23,
    "quotes": "Min mor har ingen computer.",
    "done": "not",
    "did": "Det kunne vi ikke endnu.",
}


def test_what_was_said_stands_beside_what_was_done(home: HomePage, citizen: Client) -> None:
    project = ProjectFactory(parent=home, title="Landsbyens bil", slug="landsbyens-bil")
    page = closed(home, answer="<p>Tak.</p>", points=[{**POINT, "changed": project}])
    assert "I sagde, vi gjorde" not in words(citizen.get(ADDRESS))
    answered(page)
    html = words(citizen.get(ADDRESS), ".said-done")
    for text in (
        "23 har sagt det",
        "Min mor har ingen computer.",
        "Det kunne vi ikke",
        "Landsbyens bil",
    ):
        assert text in html


def test_nobody_is_promised_mails_about_what_has_ended(home: HomePage, citizen: Client) -> None:
    page = closed(home, answer="<p>Tak.</p>")
    assert "Vi skriver til dig, når" in words(citizen.get(ADDRESS))
    answered(page)
    assert "Vi skriver til dig, når" not in words(citizen.get(ADDRESS))


def test_it_is_not_answered_before_there_is_an_answer(home: HomePage) -> None:
    page = closed(home)
    with pytest.raises(TransitionRefused, match="Vores svar"):
        answered(page)


def test_a_withdrawn_one_says_why_and_takes_no_answers(home: HomePage, citizen: Client) -> None:
    page = consultation(home)
    assert page.record is not None
    today = timezone.localdate()
    with pytest.raises(TransitionRefused):
        change_status(page.record, "withdrawn", by=None, on=today)
    change_status(page.record, "withdrawn", by=None, on=today, note_da="Loven er ændret.")
    html = words(citizen.get(ADDRESS))
    assert "Loven er ændret." in html
    assert "Svar på høringen" not in html
    assert "Høringen er trukket tilbage." in words(citizen.get(f"{ADDRESS}svar/"))


def test_only_what_was_approved_is_shown_and_nobodys_name_without_a_yes(
    home: HomePage, citizen: Client
) -> None:
    page = closed(home)
    answer(page, "Hemmeligt.")
    published(answer(page, "Ved kirken."))
    published(answer(page, "Ved skolen."), name="Ungerådet")
    html = words(citizen.get(ADDRESS), "#answers + .answers")
    assert "Hemmeligt" not in html
    assert "Anonym" in html
    assert "Ungerådet" in html


def test_an_answer_that_was_withdrawn_is_gone_from_the_page(
    home: HomePage, citizen: Client
) -> None:
    page = closed(home)
    row = answer(page, "Ved kirken.")
    published(row)
    Submission.objects.filter(pk=row.pk).update(state="withdrawn")
    assert "Ved kirken" not in words(citizen.get(ADDRESS))
    assert "Ved kirken" not in words(citizen.get(f"{ADDRESS}besvarelser/"))


def test_nothing_is_shown_where_that_was_the_rule(home: HomePage, citizen: Client) -> None:
    page = closed(home, answers_shown="none", questions=[choice()])
    for code in "1112221":
        published(answer(page, "Ja", code=code))
    html = words(citizen.get(ADDRESS))
    assert "Det svarede folk" not in html
    assert "Svarene i tal" not in html
    assert citizen.get(f"{ADDRESS}besvarelser/").status_code == 404


def choice() -> Any:
    return question(*CHOICE, choices=["Ja", "Nej"])


def test_closed_questions_are_drawn_when_enough_have_answered(
    home: HomePage, citizen: Client
) -> None:
    page = closed(home, questions=[choice()])
    for code in "1112":
        answer(page, "Ja", code=code)
    assert "Svarene i tal" not in words(citizen.get(ADDRESS))
    answer(page, "Ja", code="1")
    html = words(citizen.get(ADDRESS), ".bars")
    assert re.search(r"Ja 4", html)
    assert "5 har svaret på det." in html


def test_figures_wait_until_it_is_closed(home: HomePage, citizen: Client) -> None:
    page = consultation(home, questions=[choice()])
    for code in "1112221":
        answer(page, "Ja", code=code)
    assert "Svarene i tal" not in words(citizen.get(ADDRESS))


def test_danish_and_english_answers_are_counted_together(home: HomePage, citizen: Client) -> None:
    page = closed(home, questions=[choice()])
    twin = translate(page, "en", "The car")
    assert [row.key for row in twin.questions.all()] == [row.key for row in page.questions.all()]
    for code, words_of in ("1", "Ja"), ("1", "Yes"), ("2", "No"), ("1", "Yes"), ("2", "Nej"):
        answer(page, words_of, code=code)
    assert "Ja 3" in words(citizen.get(ADDRESS), ".bars")


def test_many_answers_are_read_a_page_at_a_time(home: HomePage, citizen: Client) -> None:
    page = closed(home)
    for number in range(45):
        published(answer(page, f"Svar nummer {number}"))
    assert "Læs alle 45 offentlige svar" in words(citizen.get(ADDRESS))
    last = words(citizen.get(f"{ADDRESS}besvarelser/?page=99"))
    assert "Side 3 af 3" in last
    assert "Svar nummer 44" in last


def with_address(page: ConsultationPage, address: Address) -> Submission:
    row = answer(page, "Ved kirken.")
    until = timezone.localdate() + 90 * DAY
    Contact.objects.create(submission=row, address=address, retain_until=until)
    return row


def test_who_answered_hears_of_the_answer_once_also_as_a_follower(home: HomePage) -> None:
    page = closed(home, answer="<p>Tak.</p>")
    assert page.record is not None
    ida, unknown = confirmed("ida@example.dk"), confirmed("bo@example.dk")
    row = with_address(page, ida)
    with_address(page, unknown)
    Address.objects.filter(pk=unknown.pk).update(confirmed_at=None)
    start(ida, page.record)
    start(confirmed("una@example.dk"), page.record)
    answered(page)
    send_due()
    by_reader = {each.to[0]: each for each in mail.outbox}
    assert sorted(by_reader) == ["ida@example.dk", "una@example.dk"]
    assert len(mail.outbox) == 2
    assert row.reference in str(by_reader["ida@example.dk"].body)
    assert by_reader["ida@example.dk"].subject == "Besvaret: Hvor skal bilen holde?"


def test_the_letter_says_what_the_answer_became_part_of(home: HomePage) -> None:
    page = closed(home, points=[{**POINT, "did": "Det kan man nu."}])
    row = with_address(page, confirmed("ida@example.dk"))
    set_points(row, list(page.points.all()), User.objects.create_user("sagsbehandler"))
    answered(page)
    send_due()
    assert "Booking: Det kan man nu." in str(mail.outbox[0].body)


def test_every_receipt_says_that_it_is_answered(home: HomePage) -> None:
    page = closed(home, answer="<p>Tak.</p>")
    row = answer(page)
    answered(page)
    row.refresh_from_db()
    assert row.state == "answered"
    assert "står på dens side" in row.answer
    assert row.steps.last() is not None


def test_promises_are_counted_on_the_list(home: HomePage, citizen: Client) -> None:
    answered(closed(home, answer="<p>Tak.</p>"))
    today = timezone.localdate()
    late = closed(home, slug="sent", answer="<p>Tak.</p>", promised_on=today - DAY)
    answered(late)
    closed(home, slug="venter")
    closed(home, slug="glemt", promised_on=today - DAY)
    html = words(citizen.get("/da/deltag/"), ".promises")
    assert "1 af 3 høringer blev besvaret til den lovede dag." in html
    assert "1 til tiden, 1 for sent, 1 venter, 1 forsinket" in html


def test_the_text_is_escaped_and_links_are_no_links(home: HomePage, citizen: Client) -> None:
    page = closed(home)
    published(answer(page, "<script>alert(1)</script> javascript:alert(1)"), name="<b>Ida</b>")
    for address in (ADDRESS, f"{ADDRESS}besvarelser/"):
        html = citizen.get(address).content.decode()
        assert "<script>alert(1)" not in html
        assert "<b>Ida</b>" not in html


def test_a_standard_page_is_no_consultation(home: HomePage, citizen: Client) -> None:
    StandardFactory(parent=home, slug="om")
    assert citizen.get("/da/om/besvarelser/").status_code == 404
