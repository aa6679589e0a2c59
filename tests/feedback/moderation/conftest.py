"""Two municipalities, each with its moderator and its case worker, and a project in each."""

import pytest
from django.test import Client
from django.urls import reverse

from feedback.models import Comment
from network.models import SitePage
from tests.factories.pages import ProjectFactory
from tests.factories.world import World


@pytest.fixture
def project(world: World) -> SitePage:
    """A project of Assens."""
    return ProjectFactory(
        parent=world.in_assens.projects, title="Landsbyens bil", lead=world.assens
    )


@pytest.fixture
def elsewhere(world: World) -> SitePage:
    """A project of Holbæk."""
    return ProjectFactory(
        parent=world.in_holbaek.projects, title="Havnepladsen", lead=world.holbaek
    )


def queue(code: str) -> str:
    """The address of a queue."""
    return reverse("feedback_desk:queue", args=[code])


def item(kind: str, pk: int) -> str:
    """The address of an item."""
    return reverse("feedback_desk:item", args=[kind, pk])


def act(kind: str, pk: int, code: str) -> str:
    """The address of a decision."""
    return reverse("feedback_desk:act", args=[kind, pk, code])


def decide(client: Client, kind: str, pk: int, code: str, queue: str = "", **data: str) -> str:
    """Go the whole way as a person does: button, form, last look, done; the final page."""
    address = act(kind, pk, code) + (f"?queue={queue}" if queue else "")
    shown = client.get(address)
    seen = shown.context["seen"]
    look = client.post(address, {**data, "seen": seen})
    assert look.context["is_last_look"], look.context["refusals"] or look.context["form"].errors
    done = client.post(address, {**data, "seen": seen, "confirm": "1"}, follow=True)
    return done.content.decode()


def state_of(comment: Comment) -> str:
    """Where the comment stands in the database."""
    return Comment.objects.get(pk=comment.pk).state
