"""After people have answered, what they were told and asked cannot be made another thing."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from feedback.models import ConsultationPage
from tests.admin.conftest import World
from tests.admin.forms import form_of
from tests.factories.consultations import DAY, answer, consultation, published, question
from tests.feedback.sent import words

Form = dict[str, Any]


def asked(world: World, **facts: Any) -> ConsultationPage:
    """A consultation of Assens that is open."""
    front: Any = world.in_assens.projects.get_parent()
    return consultation(front.specific, **facts)


def publish(world: World, page: ConsultationPage, changes: Form) -> str:
    """An editor of the municipality publishes with changes; the sentences of what is refused."""
    client = world.log_in("assens")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = form_of(client, address) | changes | {"action-publish": "1"}
    response = client.post(address, form, follow=True)
    found = BeautifulSoup(response.content, "html.parser").select(".messages, .error-message")
    return " ".join(each.get_text(" ", strip=True) for each in found)


def rule(page: ConsultationPage) -> str:
    return ConsultationPage.objects.get(pk=page.pk).answers_shown


@pytest.mark.parametrize(
    ("told", "wanted"), [("none", "approved"), ("none", "anonymised"), ("anonymised", "approved")]
)
def test_no_more_becomes_public_than_people_were_told(world: World, told: str, wanted: str) -> None:
    page = asked(world, answers_shown=told)
    answer(page)
    assert "You can show less" in publish(world, page, {"answers_shown": wanted})
    assert rule(page) == told


def test_a_draft_from_before_the_first_answer_does_not_widen_what_was_told(world: World) -> None:
    page = asked(world, answers_shown="none")
    draft = ConsultationPage.objects.get(pk=page.pk)
    draft.answers_shown = "approved"
    revision = draft.save_revision()
    answer(page)
    revision.publish()
    assert rule(page) == "none"


def test_less_becomes_public_at_any_time_and_more_while_nobody_has_answered(world: World) -> None:
    page = asked(world, answers_shown="none")
    publish(world, page, {"answers_shown": "approved"})
    assert rule(page) == "approved"
    answer(page)
    publish(world, page, {"answers_shown": "anonymised"})
    assert rule(page) == "anonymised"


def test_no_name_is_shown_after_the_rule_has_become_stricter(world: World, client: Client) -> None:
    page = asked(world)
    published(answer(page, "Ved skolen."), name="Ungerådet")
    address = page.get_url()
    assert "Ungerådet" in words(client.get(address))
    publish(world, page, {"answers_shown": "anonymised"})
    for each in (address, f"{address}besvarelser/"):
        said = words(client.get(each))
        assert "Ved skolen." in said
        assert "Ungerådet" not in said


def extended(world: World) -> ConsultationPage:
    """One whose deadline was moved in public."""
    now = timezone.now()
    row = {
        "until": now + 9 * DAY,
        "answer_by": timezone.localdate() + 50 * DAY,
        "reason": "Elevrådet mødes først da.",
    }
    return asked(world, extensions=[row])


@pytest.mark.parametrize(
    "changes",
    [
        {"extensions-0-DELETE": "on"},
        {"extensions-0-reason": "Derfor."},
        {"extensions-0-answer_by": (timezone.localdate() + 90 * DAY).isoformat()},
        {"extensions-0-until": (timezone.localtime() + 8 * DAY).strftime("%Y-%m-%d %H:%M")},
    ],
)
def test_a_public_extension_is_neither_changed_nor_taken_away(world: World, changes: Form) -> None:
    page = extended(world)
    assert "stays as it is" in publish(world, page, changes)
    kept = ConsultationPage.objects.get(pk=page.pk)
    assert (kept.deadline, kept.due_on) == (page.deadline, page.due_on)
    assert kept.extensions.get().reason == "Elevrådet mødes først da."


def test_a_public_extension_is_followed_by_another(world: World) -> None:
    page = extended(world)
    later = timezone.localtime(page.deadline) + 3 * DAY
    another = {
        "extensions-TOTAL_FORMS": "2",
        "extensions-1-until": later.strftime("%Y-%m-%d %H:%M"),
        "extensions-1-answer_by": "",
        "extensions-1-reason": "Der var sne.",
        "extensions-1-ORDER": "2",
        "extensions-1-DELETE": "",
        "extensions-1-id": "",
    }
    publish(world, page, another)
    moved = ConsultationPage.objects.get(pk=page.pk)
    assert moved.deadline == later.replace(second=0, microsecond=0)
    assert moved.extensions.count() == 2


@pytest.mark.parametrize(
    ("put", "changes"),
    [
        (question("Tryg?", "choice", choices=["Ja", "Nej"]), {"questions-0-choices": "Nej\nJa"}),
        (
            question("Tryg?", "scale", scale_low="slet ikke", scale_high="helt"),
            {"questions-0-scale_low": "helt", "questions-0-scale_high": "slet ikke"},
        ),
    ],
)
def test_choices_do_not_swap_places_after_the_first_answer(
    world: World, put: Any, changes: Form
) -> None:
    page = asked(world, questions=[put])
    answer(page, "Ja", code="1")
    assert "in the same order" in publish(world, page, changes)
    first = page.questions.model.objects.get(page=page)
    assert (first.choices, first.scale_low) == (put.choices, put.scale_low)


def test_a_choice_gets_better_words_at_its_place(world: World) -> None:
    page = asked(world, questions=[question("Tryg?", "choice", choices=["Ja", "Nej"])])
    answer(page, "Ja", code="1")
    publish(world, page, {"questions-0-choices": "Ja, tryg\nNej"})
    assert page.questions.model.objects.get(page=page).options == ["Ja, tryg", "Nej"]
