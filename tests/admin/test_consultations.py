"""An editor asks, cannot take back what was asked, answers, and only then archives."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from feedback.models import ConsultationPage, Outcome, PublishedAnswer
from network.models import Record
from tests.admin.conftest import World
from tests.admin.forms import form_of
from tests.factories.consultations import DAY, answer, consultation, consultation_list, question
from tests.factories.pages import Tree

Form = dict[str, Any]


def front(tree: Tree) -> Any:
    """The municipality's front, above its lists."""
    return tree.projects.get_parent().specific


@pytest.fixture
def asked(world: World) -> ConsultationPage:
    """A consultation of Assens that is open."""
    return consultation(front(world.in_assens), questions=[question(), question("Hvorfor?")])


def edit_url(page: ConsultationPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def errors(response: Any) -> str:
    found = BeautifulSoup(response.content, "html.parser").select(".messages, .error-message")
    return " ".join(each.get_text(" ", strip=True) for each in found)


def publish(client: Client, page: ConsultationPage, changes: Form) -> Any:
    form = form_of(client, edit_url(page)) | changes | {"action-publish": "1"}
    return client.post(edit_url(page), form, follow=True)


def test_an_editor_asks_with_every_question_and_the_promise(world: World) -> None:
    where = consultation_list(front(world.in_assens))
    client = world.log_in("assens")
    address = reverse("wagtailadmin_pages:add", args=["feedback", "consultationpage", where.pk])
    now = timezone.localtime()
    form: Form = form_of(client, address) | {
        "title": "Hvor skal bilen holde?",
        "slug": "",
        "summary": "Kort fortalt.",
        "opens_at": (now - DAY).strftime("%Y-%m-%d %H:%M"),
        "closes_at": (now + 7 * DAY).strftime("%Y-%m-%d %H:%M"),
        "promised_on": (now + 30 * DAY).date().isoformat(),
        "questions-TOTAL_FORMS": "1",
        "questions-0-label": "Hvor tryg er du?",
        "questions-0-kind": "scale",
        "questions-0-scale_low": "slet ikke",
        "questions-0-scale_high": "helt",
        "questions-0-ORDER": "1",
        "questions-0-DELETE": "",
        "questions-0-id": "",
        "action-publish": "1",
    }
    response = client.post(address, form, follow=True)
    page = ConsultationPage.objects.get()
    assert page.live, errors(response)
    assert (page.status, page.number) == ("open", "FK-K-0001")
    assert [row.key for row in page.questions.all()] == ["hvor-tryg-er-du"]
    assert page.lead == world.assens


def test_it_is_not_published_without_a_promised_day(world: World, asked: ConsultationPage) -> None:
    ConsultationPage.objects.filter(pk=asked.pk).update(opens_at=timezone.now() + DAY)
    publish(world.log_in("assens"), asked, {"promised_on": "", "title": "Uden dag"})
    assert ConsultationPage.objects.get(pk=asked.pk).title != "Uden dag"


def test_a_question_goes_freely_before_the_first_answer(
    world: World, asked: ConsultationPage
) -> None:
    publish(world.log_in("assens"), asked, {"questions-1-DELETE": "on"})
    assert asked.questions.model.objects.filter(page=asked).count() == 1


def test_a_question_stays_after_the_first_answer(world: World, asked: ConsultationPage) -> None:
    answer(asked)
    response = publish(world.log_in("assens"), asked, {"questions-1-DELETE": "on"})
    assert "A question cannot be removed. Tick “hidden” on it instead." in errors(response)
    assert asked.questions.model.objects.filter(page=asked).count() == 2


def test_a_question_gets_better_words_and_is_hidden_after_the_first_answer(
    world: World, asked: ConsultationPage
) -> None:
    answer(asked)
    changes = {"questions-0-label": "Hvad mener du?", "questions-1-is_hidden": "on"}
    publish(world.log_in("assens"), asked, changes)
    first, second = asked.questions.model.objects.filter(page=asked).order_by("sort_order")
    assert (first.label, first.key, second.is_hidden) == ("Hvad mener du?", "hvad-synes-du", True)


def test_a_question_is_answered_in_the_same_way_for_ever(
    world: World, asked: ConsultationPage
) -> None:
    answer(asked)
    response = publish(world.log_in("assens"), asked, {"questions-0-kind": "text"})
    assert "must go on being answered in the same way" in errors(response)


def test_a_deadline_that_was_promised_is_moved_by_an_extension_alone(
    world: World, asked: ConsultationPage
) -> None:
    later = timezone.localtime(asked.closes_at) + 3 * DAY
    client = world.log_in("assens")
    response = publish(client, asked, {"closes_at": later.strftime("%Y-%m-%d %H:%M")})
    assert "so this stays as it was promised" in errors(response)
    extension = {
        "extensions-TOTAL_FORMS": "1",
        "extensions-0-until": later.strftime("%Y-%m-%d %H:%M"),
        "extensions-0-answer_by": "",
        "extensions-0-reason": "Elevrådet mødes først da.",
        "extensions-0-ORDER": "1",
        "extensions-0-DELETE": "",
        "extensions-0-id": "",
    }
    publish(client, asked, extension)
    moved = ConsultationPage.objects.get(pk=asked.pk)
    assert moved.deadline == later.replace(second=0, microsecond=0)
    assert moved.closes_at is not None
    assert moved.closes_at < moved.deadline


def test_the_archive_takes_it_only_with_an_answer(world: World, asked: ConsultationPage) -> None:
    client = world.log_in("assens")
    address = reverse("network_admin:archive", args=[asked.pk])
    assert "have been promised an answer" in client.get(address).content.decode()
    client.post(address)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "archive"])
    client.post(f"{bulk}?id={asked.pk}")
    assert not ConsultationPage.objects.get(pk=asked.pk).archived
    ConsultationPage.objects.filter(pk=asked.pk).update(status="answered")
    Record.objects.filter(pk=asked.record_id).update(status="answered")
    client.post(address)
    assert ConsultationPage.objects.get(pk=asked.pk).archived


def test_nobody_opens_or_closes_it_by_hand(world: World, asked: ConsultationPage) -> None:
    client = world.log_in("assens")
    html = client.get(edit_url(asked)).content.decode()
    assert "Close it" not in html
    form = {"on": timezone.localdate().isoformat(), "precision": "day"}
    client.post(reverse("network_admin:status", args=[asked.pk, "closed"]), form)
    assert ConsultationPage.objects.get(pk=asked.pk).status == "open"


def test_the_list_says_which_answers_are_overdue(world: World, asked: ConsultationPage) -> None:
    day = timezone.localdate() - datetime.timedelta(days=3)
    ConsultationPage.objects.filter(pk=asked.pk).update(due_on=day, status="closed")
    html = world.log_in("assens").get(reverse("consultations:index")).content.decode()
    assert "overdue" in html


def read_url(pk: int) -> str:
    return reverse("consultations_admin:answer", args=[pk])


def test_a_case_worker_takes_a_name_out_and_publishes(
    world: World, asked: ConsultationPage
) -> None:
    row = answer(asked, "Spørg Jens Hansen på Skovvej.")
    client = world.log_in("case_worker")
    assert "Spørg Jens Hansen" in client.get(read_url(row.pk)).content.decode()
    client.post(read_url(row.pk), {"part-0": "Spørg på Skovvej.", "name": "", "act": "publish"})
    public = PublishedAnswer.objects.get()
    assert (public.answers[0]["value"], public.is_redacted) == ("Spørg på Skovvej.", True)
    row.refresh_from_db()
    assert row.answers[0]["value"] == "Spørg Jens Hansen på Skovvej."
    assert ModelLogEntry.objects.filter(action="feedback.publish").count() == 1
    client.post(read_url(row.pk), {"part-0": "Spørg på Skovvej.", "act": "take_back"})
    assert not PublishedAnswer.objects.exists()


def test_a_cpr_number_is_not_published(world: World, asked: ConsultationPage) -> None:
    row = answer(asked, "Ved kirken.")
    client = world.log_in("moderator")
    client.post(read_url(row.pk), {"part-0": "070761-4285", "name": "", "act": "publish"})
    assert not PublishedAnswer.objects.exists()


def test_an_answer_names_the_points_it_became_part_of(world: World) -> None:
    point = {"theme": "Booking", "said": "Uden internet.", "did": "Det kan man nu."}
    page = consultation(front(world.in_assens), points=[point])
    row = answer(page)
    chosen = {"part-0": "Ved kirken.", "name": "", "points": [str(page.points.get().pk)]}
    client = world.log_in("case_worker")
    for _twice in range(2):
        client.post(read_url(row.pk), {**chosen, "act": "save"})
    outcome = Outcome.objects.get()
    assert outcome.text_da == "Booking: Det kan man nu."
    assert outcome.record == page.record
    client.post(read_url(row.pk), {"part-0": "Ved kirken.", "name": "", "act": "save"})
    assert not Outcome.objects.exists()


@pytest.mark.parametrize("who", ["case_worker_holbaek", "moderator_holbaek", "holbaek", "guest"])
def test_nobody_from_elsewhere_reads_the_answers(
    world: World, asked: ConsultationPage, who: str
) -> None:
    row = answer(asked, "Ved kirken.")
    client = world.log_in(who)
    for address in (
        read_url(row.pk),
        reverse("consultations_admin:answers", args=[asked.pk]),
    ):
        response = client.get(address)
        assert response.status_code in {302, 403, 404} or (
            "Ved kirken" not in response.content.decode()
        )
    client.post(read_url(row.pk), {"part-0": "Ved kirken.", "name": "", "act": "publish"})
    assert not PublishedAnswer.objects.exists()
