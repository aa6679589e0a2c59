"""A project whose debate is open, and what happens in it."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.utils import timezone

from feedback.models import Comment, CommentState
from network.models import SitePage
from projects.models import ProjectPage
from subscriptions.addresses import given
from subscriptions.models import Address
from tests.factories.listed import listed
from tests.factories.pages import ProjectFactory, Tree, build_tree


@pytest.fixture
def danish(db: None) -> Tree:
    """The Danish tree of a site."""
    cache.clear()
    return build_tree()


@pytest.fixture
def project(danish: Tree) -> ProjectPage:
    """/da/projekter/bilen/"""
    page = ProjectFactory.create(parent=danish.projects, title="Bilen", slug="bilen")
    found: ProjectPage = listed(page, lead="assens", status="running")
    return found


@pytest.fixture
def moderator(db: None) -> User:
    return User.objects.create_user("mette")


@pytest.fixture
def anna(db: None) -> Address:
    """Somebody whose address has been confirmed."""
    address = given("anna@example.dk", "da")
    address.confirmed_at = timezone.now()
    address.save()
    return address


def said(page: SitePage, text: str = "Kan bilen stå ved stationen?", **facts: Any) -> Comment:
    """A comment on the page; visible, unless the facts say otherwise."""
    values = {
        "record_id": page.record_id,
        "language": "da",
        "name": "Nabo",
        "text": text,
        "state": CommentState.VISIBLE,
        **facts,
    }
    if values["state"] not in {CommentState.AWAITING_EMAIL, CommentState.AWAITING_MODERATION}:
        values.setdefault("published_at", timezone.now())
    cache.clear()
    return Comment.objects.create(**values)


def waiting(page: SitePage, writer: Address | None = None, **facts: Any) -> Comment:
    """A confirmed comment that nobody has read yet."""
    key = writer.key if writer else None
    state = CommentState.AWAITING_MODERATION
    return said(page, state=state, writer=writer, writer_key=key, **facts)
