"""One point of an answer, or one step of a status, came of input: said there, and at the input."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from feedback.comments.lifecycle import hide
from feedback.consultations.publishing import set_points
from feedback.models import ConsultationPage, Outcome, Submission
from network.models import Record, StatusChange
from network.transitions import change_status
from subscriptions.sending import send_due
from subscriptions.signed_links import address_for
from tests.factories.consultations import DAY, answer, consultation, published
from tests.factories.feedback import comment, submission, writer
from tests.factories.pages import BarrierFactory, ProjectFactory
from tests.factories.world import World

POINT = {"theme": "Booking", "said": "Uden internet.", "did": "Købmanden booker for dig."}


@pytest.fixture
def asked(world: World) -> ConsultationPage:
    home = world.in_assens.projects.get_parent().specific
    now = timezone.now()
    moments = {"opens_at": now - 9 * DAY, "closes_at": now - DAY}
    return consultation(home, points=[POINT], answer="<p>Tak.</p>", **moments)


def answer_all(page: ConsultationPage) -> None:
    record = Record.objects.get(pk=page.record_id)
    change_status(record, "answered", by=None, on=timezone.localdate())


def name(client: Client, page: object, at: str, **data: object) -> None:
    """Choose the row, look at the mails, send."""
    address = f"{reverse('feedback_desk:outcomes', args=[page.pk])}?at={at}"  # type: ignore[attr-defined]
    offered = client.get(address).context["form"].initial
    typed = {"text_da": offered["text_da"] or "Vi flyttede bænken.", "text_en": "", **data}
    look = client.post(address, typed)
    assert look.context["is_last_look"], look.context["form"].errors
    client.post(address, {**typed, "confirm": "1"})


def email_of(sent: Submission) -> str:
    address = sent.contact.address
    assert address is not None
    return address.email


def public(page: object) -> str:
    return Client().get(page.get_url()).content.decode()  # type: ignore[attr-defined]


def test_a_point_says_how_many_answers_and_comments_it_came_of(
    world: World, asked: ConsultationPage
) -> None:
    point = asked.points.get()
    said = comment(asked, state="visible", name="Maja")
    for words in ("Ring til os.", "Uden app.", "Hos købmanden."):
        set_points(answer(asked, words), [point], world.user("case_worker"))
    name(world.log_in("assens"), asked, point.anchor, inputs=[f"comment:{said.pk}"])
    assert point.anchor not in public(asked)
    answer_all(asked)
    row = public(asked).split(f'id="{point.anchor}"')[1].split("</article>")[0]
    assert "Det kom af 3 svar og 1 kommentar." in row
    assert reverse("comment", args=[said.pk]) in row
    # The whole page came of nothing more.
    assert 'id="came-of"' not in public(asked)


def test_the_comment_leads_to_the_point_once_it_is_public(
    world: World, asked: ConsultationPage
) -> None:
    point = asked.points.get()
    said = comment(asked, state="visible")
    name(world.log_in("assens"), asked, point.anchor, inputs=[f"comment:{said.pk}"])
    assert "Det førte til" not in public(asked)
    answer_all(asked)
    html = public(asked)
    assert "Booking: Købmanden booker for dig." in html
    assert f'href="{asked.get_url()}#{point.anchor}"' in html


def test_the_writer_of_a_comment_hears_of_a_point_when_it_is_answered(
    world: World, asked: ConsultationPage
) -> None:
    said = comment(asked, state="visible", writer=writer("maja@example.org"))
    name(world.log_in("assens"), asked, asked.points.get().anchor, inputs=[f"comment:{said.pk}"])
    send_due()
    assert not [each for each in mail.outbox if each.to == ["maja@example.org"]]
    answer_all(asked)
    send_due()
    (letter,) = [each for each in mail.outbox if each.to == ["maja@example.org"]]
    assert "Booking: Købmanden booker for dig." in str(letter.body)
    assert f"#{asked.points.get().anchor}" in str(letter.body)


def test_who_answered_hears_of_a_point_once_whenever_it_is_named(
    world: World, asked: ConsultationPage
) -> None:
    early, late = (submission(world.assens, kind="consultation", record=asked.record) for _ in "12")
    by, points = world.user("case_worker"), list(asked.points.all())
    set_points(early, points, by)
    answer_all(asked)
    set_points(late, points, by)
    for each in (early, late):
        set_points(each, points, by)
    send_due()
    for each in (early, late):
        letters = [str(sent.body) for sent in mail.outbox if sent.to == [email_of(each)]]
        assert sum("Booking: Købmanden booker for dig." in letter for letter in letters) == 1


def test_the_receipt_of_an_answer_leads_to_the_point(world: World, asked: ConsultationPage) -> None:
    row = answer(asked)
    set_points(row, list(asked.points.all()), world.user("case_worker"))
    html = Client().get(address_for("receipt", row.pk)).content.decode()
    assert f"{asked.get_url()}#{asked.points.get().anchor}" in html


@pytest.mark.parametrize("kind", ["barrier", "project"])
def test_a_step_of_the_status_says_what_it_came_of(world: World, kind: str) -> None:
    if kind == "barrier":
        page = BarrierFactory(parent=world.tree.barriers, lead=world.assens)
        change_status(
            page.record, "clarifying", by=world.user("coordinator"), on=timezone.localdate()
        )
    else:
        page = ProjectFactory(parent=world.in_assens.projects, lead=world.assens)
        change_status(page.record, "planned", by=world.user("coordinator"), on=timezone.localdate())
    said = comment(page, state="visible", writer=writer("maja@example.org"))
    step = StatusChange.objects.filter(record=page.record).latest("pk")
    client = world.log_in("coordinator")
    name(client, page, f"trin-{step.pk}", inputs=[f"comment:{said.pk}"])
    row = public(page).split(f'id="trin-{step.pk}"')[1].split("</li>")[0]
    assert "Det kom af 1 kommentar." in row
    assert f'href="{page.get_url()}#trin-{step.pk}"' in public(page)
    send_due()
    (letter,) = [each for each in mail.outbox if each.to == ["maja@example.org"]]
    assert f"#trin-{step.pk}" in str(letter.body)


def test_a_hidden_comment_is_counted_at_the_row_and_not_linked(
    world: World, asked: ConsultationPage
) -> None:
    point = asked.points.get()
    said = comment(asked, state="visible")
    name(world.log_in("assens"), asked, point.anchor, inputs=[f"comment:{said.pk}"])
    answer_all(asked)
    hide(said, world.user("moderator"), "hate")
    row = public(asked).split(f'id="{point.anchor}"')[1].split("</article>")[0]
    assert "1 kommentar" in row
    assert reverse("comment", args=[said.pk]) not in row


def test_the_same_input_can_lead_to_a_row_and_to_the_whole(
    world: World, asked: ConsultationPage
) -> None:
    said = comment(asked, state="visible")
    client = world.log_in("assens")
    for at in ("", asked.points.get().anchor, ""):
        name(client, asked, at, inputs=[f"comment:{said.pk}"])
    assert Outcome.objects.count() == 2


def test_a_row_that_is_gone_leads_back_to_the_whole_page(
    world: World, asked: ConsultationPage
) -> None:
    address = reverse("feedback_desk:outcomes", args=[asked.pk])
    led = world.log_in("assens").get(f"{address}?at=punkt-00000000", follow=True)
    assert led.redirect_chain[-1][0] == address
    assert "That row is not on the page any more." in led.content.decode()


def test_a_confidential_report_has_no_number_in_the_list(
    world: World, asked: ConsultationPage
) -> None:
    secret = submission(world.assens, confidential=True)
    record = Record.objects.get(pk=asked.record_id)
    Outcome.objects.create(submission=secret, record=record, text_da="Vi lyttede.")
    address = reverse("feedback_desk:outcomes", args=[asked.pk])
    html = world.log_in("assens").get(address).content.decode()
    assert "Vi lyttede." in html
    assert secret.reference not in html


def test_published_answers_are_counted_at_the_row_too(
    world: World, asked: ConsultationPage
) -> None:
    row = answer(asked)
    published(row)
    set_points(row, list(asked.points.all()), world.user("case_worker"))
    answer_all(asked)
    assert "Det kom af 1 svar." in public(asked)
