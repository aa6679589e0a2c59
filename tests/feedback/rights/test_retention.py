"""What is no longer needed is forgotten by itself: neither earlier nor later."""

import io
import os
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from feedback.models import (
    Appeal,
    Attempt,
    Comment,
    Contact,
    Retention,
    Submission,
    SubmissionFile,
    UsedForm,
)
from feedback.models.submission import private_storage
from feedback.rights.housekeeper import Housekeeper
from feedback.rights.retention import RULES, apply_retention
from network.models import SitePage
from subscriptions.models import Address
from tests.factories import feedback as made
from tests.factories.world import World
from tests.feedback.rights.conftest import Said, days_ago

pytestmark = pytest.mark.django_db


def counts(**options: Any) -> dict[str, int]:
    return {each.rule.code: each.count for each in apply_retention(**options) if each.count}


@pytest.fixture
def much_that_is_over(world: World, project_in_assens: SitePage) -> None:
    """Something for every rule, and beside it the same one day younger."""
    for days, state, reason in (
        *((7.1, "awaiting_email", ""), (6.9, "awaiting_email", "")),
        *((14.1, "rejected", "spam"), (13.9, "rejected", "spam")),
        *((30.1, "rejected", "hate"), (29.9, "rejected", "hate")),
        *((30.1, "hidden", "hate"), (29.9, "hidden", "hate")),
        *((400, "awaiting_moderation", ""), (400, "visible", "")),
    ):
        made.comment(project_in_assens, state=state, reason=reason, state_since=days_ago(days))
    for days, state in (
        *((14.1, "held"), (13.9, "held"), (30.1, "rejected"), (29.9, "rejected")),
        (400, "received"),
    ):
        made.submission(world.assens, state=state, state_since=days_ago(days))
    over = made.submission(world.assens, state="closed")
    Contact.objects.filter(submission=over).update(retain_until=days_ago(1).date())
    open_still = made.submission(world.assens, state="in_progress")
    Contact.objects.filter(submission=open_still).update(retain_until=days_ago(1).date())
    for hours in (25, 23):
        UsedForm.objects.create(nonce=str(hours))
        UsedForm.objects.filter(nonce=str(hours)).update(used_at=days_ago(hours / 24))
        Attempt.objects.create(key=str(hours), span=days_ago(hours / 24), count=1)
    Address.objects.create(email="ukendt@post.example", last_contact_at=days_ago(8))
    old = Address.objects.create(
        email="gammel@post.example", confirmed_at=days_ago(300), last_contact_at=days_ago(200)
    )
    assert old.pk


@pytest.mark.usefixtures("much_that_is_over")
def test_each_kind_is_forgotten_on_its_day_and_not_before() -> None:
    found = counts()
    assert found == {
        "unconfirmed_comments": 1,
        "held": 1,
        "spam_comments": 1,
        "rejected_comments": 1,
        "hidden_comments": 1,
        "rejected_submissions": 1,
        "contacts": 1,
        "addresses": 2,
        "forms": 1,
        "attempts": 1,
    }
    assert counts() == {}
    assert Comment.objects.filter(state="awaiting_moderation").exists()
    assert Contact.objects.filter(submission__state="in_progress").exists()


@pytest.mark.usefixtures("much_that_is_over")
def test_a_dry_run_says_what_the_real_run_does_and_changes_nothing() -> None:
    before = [model.objects.count() for model in (Comment, Submission, Contact, Address, UsedForm)]
    said, done = io.StringIO(), io.StringIO()
    call_command("apply_retention", "--dry-run", stdout=said)
    after = [model.objects.count() for model in (Comment, Submission, Contact, Address, UsedForm)]
    assert before == after
    call_command("apply_retention", stdout=done)
    assert said.getvalue() == done.getvalue()
    assert len(said.getvalue().splitlines()) == len(RULES)


@pytest.mark.usefixtures("much_that_is_over")
def test_the_worker_does_it_by_itself_when_it_starts() -> None:
    assert Housekeeper().go_round()
    assert counts() == {}


@pytest.mark.django_db(transaction=True)
def test_a_file_whose_row_was_never_kept_is_deleted_on_the_next_day() -> None:
    storage = private_storage()
    kept = {
        hours: storage.save(f"submissions/{hours}.txt", ContentFile(b"Hej.")) for hours in (25, 23)
    }
    for hours, name in kept.items():
        moment = days_ago(hours / 24).timestamp()
        os.utime(storage.path(name), (moment, moment))
    assert counts(dry_run=True) == {"lost_files": 1}
    assert storage.exists(kept[25])
    counts()
    assert [storage.exists(name) for name in kept.values()] == [False, True]


def test_the_spans_are_the_data_protection_officers(
    world: World, project_in_assens: SitePage
) -> None:
    made.comment(project_in_assens, state="awaiting_email", state_since=days_ago(3))
    client = world.log_in("dpo")
    address = reverse("wagtailsettings:edit", args=["feedback", "retention"])
    shown = client.get(address, follow=True)
    changed = {
        name: str(getattr(Retention(), name))
        for name in (
            *("unconfirmed_days", "spam_days", "rejected_days"),
            *("contact_months", "log_months", "form_hours"),
        )
    }
    client.post(shown.request["PATH_INFO"], changed | {"unconfirmed_days": "2"})
    assert Retention.current().unconfirmed_days == 2
    assert counts() == {"unconfirmed_comments": 1}


def test_nobody_else_changes_the_spans(world: World) -> None:
    address = reverse("wagtailsettings:edit", args=["feedback", "retention"])
    assert world.log_in("case_worker").get(address).status_code == 302
    assert Retention.current().unconfirmed_days == 7


def test_who_follows_something_is_in_contact(said: Said) -> None:
    Address.objects.update(last_contact_at=days_ago(400))
    counts()
    assert Address.objects.filter(pk=said.address.pk).exists()


def test_when_an_address_is_forgotten_what_was_said_stays_and_who_said_it_goes(said: Said) -> None:
    said.address.follows.all().delete()
    Address.objects.filter(pk=said.address.pk).update(last_contact_at=days_ago(200))
    counts()
    public = Comment.objects.get(pk=said.public.pk)
    assert (public.text, public.writer, public.writer_key) == (said.public.text, None, None)
    sent = Submission.objects.get(pk=said.sent.pk)
    assert sent.answers
    assert sent.anonymised_at is not None
    assert not Contact.objects.filter(submission=sent).exists()
    assert not SubmissionFile.objects.filter(submission=sent).exists()


def test_what_is_journalised_is_kept_beyond_every_day(said: Said) -> None:
    said.address.follows.all().delete()
    Contact.objects.update(
        journalised=True, journalised_because="Sag 17", retain_until=days_ago(9).date()
    )
    Address.objects.update(last_contact_at=days_ago(400))
    counts()
    contact = Contact.objects.get(submission=said.sent)
    assert contact.address == said.address


def test_the_screen_says_what_is_due_and_does_it(world: World, project_in_assens: SitePage) -> None:
    made.comment(project_in_assens, state="awaiting_email", state_since=days_ago(8))
    client, address = world.log_in("dpo"), reverse("feedback_rights:retention")
    assert "Comments nobody confirmed" in client.get(address).content.decode()
    assert Comment.objects.exists()
    client.post(address)
    assert not Comment.objects.exists()


def test_the_words_of_a_hidden_comment_go_and_its_dated_note_stays(
    world: World, project_in_assens: SitePage
) -> None:
    hidden = made.comment(
        project_in_assens, "Grimme ord.", state="hidden", reason="hate", state_since=days_ago(31)
    )
    reply = made.comment(project_in_assens, "Et svar.", state="visible", parent=hidden)
    asked = made.comment(project_in_assens, "Ankes.", state="hidden", state_since=days_ago(31))
    Appeal.objects.create(comment=asked, text="Se igen.")
    apply_retention()
    hidden.refresh_from_db()
    asked.refresh_from_db()
    assert (hidden.name, hidden.text, hidden.state) == ("", "", "hidden")
    assert asked.text == "Ankes."
    html = Client().get(project_in_assens.get_url()).content.decode()
    assert reply.text in html
    assert "Vi skjulte kommentaren den" in html
    desk = reverse("feedback_desk:item", args=["comment", hidden.pk])
    again = reverse("feedback_desk:act", args=["comment", hidden.pk, "restore"])
    assert again not in world.log_in("moderator").get(desk).content.decode()
