"""The sample form, in a small site."""

from typing import Any

import pytest
from django.test import Client

from tests.factories.network import MunicipalityFactory
from tests.factories.pages import build_tree


@pytest.fixture(autouse=True)
def sample_site(db: None, settings: Any) -> None:
    """A front page, a municipality with its officer, and the sample form beside them."""
    settings.ROOT_URLCONF = "tests.feedback.protection.sample"
    build_tree("da")
    MunicipalityFactory(
        code="assens",
        name_da="Assens",
        officer_name="Databeskyttelsesrådgiveren",
        officer_email="dpo@assens.example",
    )


@pytest.fixture
def citizen() -> Client:
    """Somebody without an account, who takes CSRF tokens as browsers do."""
    return Client(enforce_csrf_checks=True)
