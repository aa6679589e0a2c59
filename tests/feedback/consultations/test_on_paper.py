"""Answers on paper, by phone or at a meeting: staff enter them with the consultation's own questions."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from feedback.models import ConsultationPage, PublishedAnswer, Submission
from tests.factories.consultations import answer, consultation, question
from tests.factories.world import World


@pytest.fixture
def asked(world: World) -> ConsultationPage:
    home = world.in_assens.projects.get_parent().specific
    return consultation(
        home,
        questions=[
            question("Hvor skal bilen holde?", "choice", choices=["Ved kirken", "Ved brugsen"]),
            question("Hvorfor?", "long_text", is_required=True),
        ],
    )


def enter_url(page: ConsultationPage) -> str:
    return reverse("consultations_admin:enter", args=[page.pk])


def told(page: ConsultationPage, **facts: object) -> dict[str, object]:
    """What staff fill in from a sheet of paper."""
    choice, why = (f"q-{row.key}" for row in page.questions.all())
    return {
        choice: "2",
        why: "Der er lys.",
        "channel": "paper",
        "received": timezone.localdate().isoformat(),
        "name": "",
        "once": "a",
        **facts,
    }


def test_an_answer_on_paper_is_counted_with_its_channel(
    world: World, asked: ConsultationPage
) -> None:
    day = timezone.localdate() - datetime.timedelta(days=1)
    client = world.log_in("case_worker")
    assert "Hvor skal bilen holde?" in client.get(enter_url(asked)).content.decode()
    client.post(enter_url(asked), told(asked, received=day.isoformat()))
    made = Submission.objects.get()
    assert (made.kind, made.channel, made.state) == ("consultation", "paper", "received")
    assert timezone.localdate(made.made_at) == day
    assert made.due_on == asked.due_on
    assert [(part["value"], part.get("code")) for part in made.answers] == [
        ("Ved brugsen", "2"),
        ("Der er lys.", None),
    ]
    listed = client.get(reverse("consultations_admin:answers", args=[asked.pk])).content.decode()
    assert "On paper" in listed


def test_the_charts_say_how_many_came_otherwise(world: World, asked: ConsultationPage) -> None:
    client = world.log_in("case_worker")
    for number in range(4):
        client.post(enter_url(asked), told(asked, once=f"n{number}"))
    client.post(enter_url(asked), told(asked, once="tlf", channel="phone"))
    answer(asked, "Ved kirken", code="1")
    ConsultationPage.objects.filter(pk=asked.pk).update(
        deadline=timezone.now() - datetime.timedelta(hours=1)
    )
    html = Client().get(asked.get_url()).content.decode()
    assert "4 på papir og 1 på telefon" in html


def test_a_double_click_keeps_one(world: World, asked: ConsultationPage) -> None:
    client = world.log_in("case_worker")
    for _click in "ab":
        client.post(enter_url(asked), told(asked))
    assert Submission.objects.count() == 1


def test_a_required_question_may_be_empty_on_paper_but_not_all(
    world: World, asked: ConsultationPage
) -> None:
    choice, why = (f"q-{row.key}" for row in asked.questions.all())
    client = world.log_in("case_worker")
    page = client.post(enter_url(asked), told(asked, **{choice: "", why: " "}))
    assert "Fill in at least one answer." in page.content.decode()
    client.post(enter_url(asked), told(asked, **{why: ""}))
    assert Submission.objects.get().answers[0]["code"] == "2"


def test_no_cpr_number_is_kept(world: World, asked: ConsultationPage) -> None:
    why = f"q-{asked.questions.all()[1].key}"
    page = world.log_in("case_worker").post(
        enter_url(asked), told(asked, **{why: "Jeg er 070761-4285."})
    )
    assert page.context["form"].errors[why]
    assert not Submission.objects.exists()


@pytest.mark.parametrize(("days", "words"), [(1, "future"), (-30, "had not opened")])
def test_the_day_lies_in_the_time_everybody_had(
    world: World, asked: ConsultationPage, days: int, words: str
) -> None:
    day = timezone.localdate() + datetime.timedelta(days=days)
    page = world.log_in("case_worker").post(enter_url(asked), told(asked, received=day.isoformat()))
    assert words in str(page.context["form"].errors["received"])


def test_nobody_enters_before_it_opens_or_for_another_municipality(
    world: World, asked: ConsultationPage
) -> None:
    for who in ("moderator", "assens", "case_worker_holbaek", "lawyer"):
        sent = world.log_in(who).post(enter_url(asked), told(asked))
        assert sent["Location"] == reverse("wagtailadmin_home"), who
    later = timezone.now() + datetime.timedelta(days=1)
    ConsultationPage.objects.filter(pk=asked.pk).update(opens_at=later)
    world.log_in("case_worker").post(enter_url(asked), told(asked))
    assert not Submission.objects.exists()


def test_who_entered_an_answer_does_not_publish_it(world: World, asked: ConsultationPage) -> None:
    client = world.log_in("case_worker")
    client.post(enter_url(asked), told(asked))
    made = Submission.objects.get()
    address = reverse("consultations_admin:answer", args=[made.pk])
    sent = {"part-0": "Ved brugsen", "part-1": "Der er lys.", "name": "", "act": "publish"}
    assert "Publish this answer" not in client.get(address).content.decode()
    client.post(address, sent)
    assert not PublishedAnswer.objects.exists()
    world.log_in("moderator").post(address, sent)
    assert PublishedAnswer.objects.exists()
    html = Client().get(asked.get_url()).content.decode()
    assert "Modtaget på papir" in html


def test_the_desk_leads_to_the_form_of_an_open_consultation(
    world: World, asked: ConsultationPage
) -> None:
    html = world.log_in("case_worker").get(reverse("feedback_desk:enter")).content.decode()
    assert enter_url(asked) in html
    other = world.log_in("case_worker_holbaek").get(reverse("feedback_desk:enter"))
    assert enter_url(asked) not in other.content.decode()
