"""Somebody who has said and sent much, and the one whose task their data is."""

import datetime
import shutil
from dataclasses import dataclass

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from feedback.models import Addition, Appeal, Comment, PublishedAnswer, Submission
from network.models import SitePage
from subscriptions.confirming import ask_to_confirm
from subscriptions.models import Address, Follow
from subscriptions.outbox import post
from tests.factories import feedback as made
from tests.factories.pages import ProjectFactory
from tests.factories.world import World

#: Words that must be nowhere afterwards.
CANARY = "kanariefugl"
MAIL = f"{CANARY}@post.example"


@dataclass
class Said:
    """What one person left on the site."""

    address: Address
    public: Comment
    waiting: Comment
    sent: Submission


@pytest.fixture(autouse=True)
def no_files_of_other_tests() -> None:
    """A test's rows are taken back after it; its files are not."""
    shutil.rmtree(storages["private"].location, ignore_errors=True)  # type: ignore[attr-defined]


@pytest.fixture
def project_in_assens(world: World) -> SitePage:
    return ProjectFactory(
        parent=world.in_assens.projects, title="Landsbyens bil", lead=world.assens
    )


@pytest.fixture
def said(world: World, project_in_assens: SitePage) -> Said:
    address = made.writer(MAIL)
    about = project_in_assens
    public = made.comment(about, f"{CANARY} synger", writer=address, name=CANARY, state="visible")
    waiting = made.comment(about, f"{CANARY} venter", writer=address, name=CANARY)
    reply = made.comment(about, "Enig!", state="visible", parent=public)
    assert reply.writer != address
    Appeal.objects.create(comment=public, text=f"{CANARY} klager")
    sent = made.submission(world.assens, f"{CANARY} spørger", state="answered")
    sent.answer, sent.writer_key = f"Kære {CANARY}", address.key
    sent.save()
    sent.contact.name, sent.contact.phone, sent.contact.address = CANARY, CANARY, address
    sent.contact.save()
    file = ContentFile(CANARY.encode(), name=f"{'a' * 32}.txt")
    sent.files.create(file=file, name=f"{CANARY}.txt", size=11)
    Addition.objects.create(submission=sent, text=f"{CANARY} tilføjer")
    sent.steps.create(state="closed", note=f"Kære {CANARY}")
    PublishedAnswer.objects.create(
        submission=sent, name=CANARY, answers=[{"key": "a", "label": "b", "value": CANARY}]
    )
    assert about.record is not None
    Follow.objects.create(address=address, record=about.record)
    post(address, kind="comment_published", event="once", facts={"comment": public.pk})
    ask_to_confirm(address, "follow", record=about.record)
    return Said(address, public, waiting, sent)


def days_ago(days: float) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=days)
