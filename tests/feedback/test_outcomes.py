"""From input to outcome: named by an editor, shown at both ends, mailed once."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from feedback.models import Outcome
from network.models import SitePage
from subscriptions.sending import send_due
from tests.factories.feedback import comment, submission, writer
from tests.factories.pages import ProjectFactory, UpdateFactory
from tests.factories.world import World

WORDS = {"text_da": "Vi flyttede bænken.", "text_en": "We moved the bench."}


@pytest.fixture
def project(world: World) -> SitePage:
    return ProjectFactory(parent=world.in_assens.projects, title="Bænken", lead=world.assens)


@pytest.fixture
def update(world: World, project: SitePage) -> SitePage:
    return UpdateFactory(parent=project, title="Bænken er flyttet", lead=world.assens)


def name(client: Client, page: SitePage, **data: object) -> str:
    """Choose, look at the mails, send."""
    address = reverse("feedback_desk:outcomes", args=[page.pk])
    look = client.post(address, {**WORDS, **data})
    assert look.context["is_last_look"], look.context["form"].errors
    return client.post(address, {**WORDS, **data, "confirm": "1"}, follow=True).content.decode()


def public(page: SitePage) -> str:
    return Client().get(page.get_url()).content.decode()


def test_both_ends_show_it_and_the_writer_gets_one_letter(
    world: World, project: SitePage, update: SitePage
) -> None:
    person = writer("maja@example.org")
    first = comment(project, state="visible", writer=person)
    second = comment(project, text="Og mal den rød.", state="visible", writer=person)
    client = world.log_in("assens")
    name(client, update, inputs=[f"comment:{first.pk}", f"comment:{second.pk}"])
    html = public(update)
    assert "Det kom af 2 kommentarer" in html
    assert "Sæt bænken i skyggen." in html
    assert reverse("comment", args=[first.pk]) in html
    debate = public(project)
    assert "Det førte til:" in debate
    assert "Vi flyttede bænken." in debate
    assert update.get_url() in debate
    send_due()
    letters = [each for each in mail.outbox if each.to == ["maja@example.org"]]
    assert len(letters) == 1
    assert "Vi flyttede bænken." in str(letters[0].body)


def test_an_input_is_named_by_its_number_or_link(
    world: World, project: SitePage, update: SitePage
) -> None:
    other = comment(project, state="visible")
    sent = submission(world.assens)
    link = f"http://testserver{reverse('comment', args=[other.pk])}"
    name(world.log_in("assens"), update, numbers=f"{sent.reference}\n{link}")
    assert Outcome.objects.count() == 2
    assert "Det kom af 1 kommentar og 1 henvendelse" in public(update)
    assert "Må vi male" not in public(update)


def test_an_unknown_or_confidential_number_is_refused_alike(world: World, update: SitePage) -> None:
    secret = submission(world.assens, confidential=True)
    client = world.log_in("assens")
    address = reverse("feedback_desk:outcomes", args=[update.pk])
    for number in (secret.reference, "TEST-99999", "#999999"):
        answer = client.post(address, {**WORDS, "numbers": number, "confirm": "1"})
        assert "We know no public comment" in answer.content.decode(), number
    assert not Outcome.objects.exists()


def test_an_editor_reads_no_submission_here_that_they_may_not_see(
    world: World, project: SitePage
) -> None:
    submission(world.assens, "Min mor er syg", record=project.record)
    address = reverse("feedback_desk:outcomes", args=[project.pk])
    assert "Min mor er syg" not in world.log_in("assens").get(address).content.decode()


def test_naming_it_again_posts_no_second_letter(
    world: World, project: SitePage, update: SitePage
) -> None:
    said = comment(project, state="visible")
    client = world.log_in("assens")
    for _time in range(2):
        name(client, update, inputs=[f"comment:{said.pk}"])
    send_due()
    assert len(mail.outbox) == 1
    assert Outcome.objects.count() == 1


def test_what_was_named_by_mistake_is_taken_away_at_both_ends(
    world: World, project: SitePage, update: SitePage
) -> None:
    said = comment(project, state="visible")
    client = world.log_in("assens")
    name(client, update, inputs=[f"comment:{said.pk}"])
    row = Outcome.objects.get()
    client.post(reverse("feedback_desk:remove_outcome", args=[update.pk, row.pk]))
    assert "Det kom af" not in public(update)
    assert "Det førte til" not in public(project)
    send_due()
    assert not mail.outbox


def test_an_editor_from_elsewhere_names_nothing(world: World, update: SitePage) -> None:
    address = reverse("feedback_desk:outcomes", args=[update.pk])
    answer = world.log_in("holbaek").post(address, {**WORDS, "confirm": "1"})
    assert answer["Location"] == reverse("wagtailadmin_home")


def test_a_case_worker_speaks_in_the_debate_of_a_page(world: World, project: SitePage) -> None:
    client = world.log_in("case_worker")
    address = reverse("feedback_desk:answer_page", args=[project.pk])
    assert client.post(address, {"text": "Vi læser med."}).context["is_last_look"]
    client.post(address, {"text": "Vi læser med.", "confirm": "1"})
    html = public(project)
    assert "Vi læser med." in html
    assert "comment--official" in html
    for who in ("case_worker_holbaek", "assens", "moderator"):
        answer = world.log_in(who).post(address, {"text": "Falsk", "confirm": "1"})
        assert answer["Location"] == reverse("wagtailadmin_home"), who


def test_the_editing_screen_leads_to_the_debate_and_the_inputs(
    world: World, project: SitePage
) -> None:
    comment(project, state="visible")
    html = (
        world.log_in("assens")
        .get(reverse("wagtailadmin_pages:edit", args=[project.pk]))
        .content.decode()
    )
    assert "1 comment can be read." in html
    assert reverse("feedback_desk:outcomes", args=[project.pk]) in html
    assert reverse("feedback_desk:answer_page", args=[project.pk]) not in html
