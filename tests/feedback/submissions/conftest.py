"""A municipality one can write to, and what was written to it."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client

from feedback.models import Submission, SubmissionKind
from feedback.submissions import receipt_address, submit
from network.models import Municipality
from subscriptions.addresses import given
from subscriptions.models import Address
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import Tree, build_tree

WRITE = "/da/assens/skriv-til-os/"
MESSAGE: dict[str, Any] = {
    "municipality": "assens",
    "subject": "Bænken",
    "message": "Bænken er væltet.",
}


@pytest.fixture(autouse=True)
def danish(db: None) -> Tree:
    """The Danish tree of a site."""
    cache.clear()
    return build_tree()


@pytest.fixture
def assens(danish: Tree) -> Municipality:
    """It promises an answer within ten days."""
    town: Municipality = MunicipalityFactory.create(
        code="assens", name_da="Assens", name_en="Assens", answer_days=10
    )
    return town


@pytest.fixture
def citizen() -> Client:
    """Somebody without an account, who takes CSRF tokens as browsers do."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def karen(db: None) -> User:
    """A case worker."""
    return User.objects.create_user("karen")


@pytest.fixture
def anna(db: None) -> Address:
    """Somebody whose address is confirmed."""
    address = given("anna@example.dk", "da")
    Address.objects.filter(pk=address.pk).update(confirmed_at="2026-01-01T12:00Z")
    return Address.objects.get(pk=address.pk)


def written(municipality: Municipality | None = None, **facts: Any) -> Submission:
    """A message to the municipality, as it comes in."""
    answers = [{"key": "message", "label": "Din besked", "value": "Bænken er væltet."}]
    values: dict[str, Any] = {"form": None, "answers": answers, "language": "da"}
    return submit(SubmissionKind.CONTACT, municipality=municipality, **{**values, **facts})


def receipt_of(submission: Submission) -> str:
    """Where its sender reads it."""
    return receipt_address(submission)
