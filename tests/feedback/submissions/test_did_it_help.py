"""“Did this page help you?”: two links where an editor wants them, and the figure they come to."""

import pytest
from django.test import Client
from django.urls import reverse

from feedback.models import Submission
from feedback.submissions.helpful import Helped, helped
from home.models import StandardPage
from network.models import SitePage
from tests.factories.pages import StandardFactory, Tree, translate
from tests.feedback.sent import problems, send, words


@pytest.fixture
def page(danish: Tree) -> SitePage:
    """A page that asks."""
    made: SitePage = StandardFactory.create(
        parent=danish.home, title="Sådan gør du", slug="saadan", asks_if_helpful=True
    )
    return made


def form(page: SitePage) -> str:
    return reverse("helpful", args=[page.record_id])


def figure(page: SitePage) -> Helped:
    return helped([page.record_id or 0]).get(page.record_id or 0, Helped())


def test_the_page_asks_without_a_token_or_a_cookie(page: SitePage, citizen: Client) -> None:
    shown = citizen.get("/da/saadan/")
    html = shown.content.decode()
    assert f'href="{form(page)}?answer=yes"' in html
    assert f'href="{form(page)}?answer=no"' in html
    assert "csrfmiddlewaretoken" not in html
    assert not shown.cookies


def test_a_page_that_does_not_ask_has_no_form(page: SitePage, citizen: Client) -> None:
    SitePage.objects.update(asks_if_helpful=False)
    assert "Hjalp denne side dig?" not in citizen.get("/da/saadan/").content.decode()
    assert citizen.get(form(page)).status_code == 404


def test_a_page_taken_down_has_no_form_any_more(page: SitePage, citizen: Client) -> None:
    page.unpublish()
    assert citizen.get(form(page)).status_code == 404


def test_a_plain_yes_is_counted_and_waits_for_nobody(page: SitePage, citizen: Client) -> None:
    sent = send(citizen, form(page) + "?answer=yes")
    assert "Tak, fordi du siger det" in words(citizen.get(sent["Location"]))
    assert figure(page) == Helped(yes=1, total=1)
    assert not Submission.objects.open().exists()
    assert Submission.objects.get().due_on is None


def test_who_says_why_is_read_and_who_wants_an_answer_gets_a_day(
    page: SitePage, citizen: Client
) -> None:
    send(citizen, form(page), answer="no", why="Jeg fandt ikke skemaet.")
    send(citizen, form(page), answer="no", why="Hvor er det?", email="ida@example.dk")
    read, asked = Submission.objects.open().order_by("pk")
    assert read.due_on is None
    assert asked.due_on is not None
    assert figure(page) == Helped(yes=0, total=2)


def test_an_address_without_a_question_is_asked_for_one(page: SitePage, citizen: Client) -> None:
    answer = send(citizen, form(page), answer="no", email="ida@example.dk")
    assert problems(answer) == ["Skriv, hvad du vil have svar på."]


def test_what_is_taken_back_or_misuse_does_not_count(page: SitePage, citizen: Client) -> None:
    for state in ("withdrawn", "rejected", "held"):
        send(citizen, form(page) + "?answer=yes")
        Submission.objects.filter(state="closed").update(state=state)
    assert figure(page) == Helped()


def test_both_languages_ask_and_count_together(page: SitePage, citizen: Client) -> None:
    twin = translate(StandardPage.objects.get(pk=page.pk), "en", "How to")
    assert twin.asks_if_helpful
    english = citizen.get("/en/how-to/").content.decode()
    assert f"/en/did-it-help/{page.record_id}/?answer=yes" in english
