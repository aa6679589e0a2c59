"""What the box suggests."""

import pytest
from django.test import Client

from tests.factories.findable import findable
from tests.factories.pages import Tree

pytestmark = pytest.mark.django_db


def suggested(client: Client, prefix: str) -> list[str]:
    response = client.get("/da/soeg/suggestions.json", {"q": prefix})
    assert response.status_code == 200
    return [each["text"] for each in response.json()["suggestions"]]


def test_titles_and_themes_are_suggested_from_two_letters_on(client: Client, danish: Tree) -> None:
    findable(danish)
    assert "Havnepladsen sammen" in suggested(client, "hav")
    assert "Nærdemokrati" in suggested(client, "naer")
    assert suggested(client, "h") == []
    assert suggested(client, "zzz") == []


def test_a_suggestion_says_what_it_is_and_may_be_kept_for_a_minute(
    client: Client, danish: Tree
) -> None:
    findable(danish)
    response = client.get("/da/soeg/suggestions.json?q=havnepl")
    assert response.json()["suggestions"] == [{"text": "Havnepladsen sammen", "label": "side"}]
    assert "max-age=60" in response["Cache-Control"]
