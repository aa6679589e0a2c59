"""The demo's keywords know the other words that readers use for the same."""

import pytest
from django.test import Client

from cocreation.demo.content import read
from network.models import Keyword
from tests.factories.search import index_everything

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def found(client: Client, question: str) -> set[str]:
    """Numbers of what a reader finds."""
    answer = client.get("/api/v1/search", {"q": question, "page_size": "100"}).json()
    return {each["number"] for each in answer["results"]}


def test_who_searches_dispensation_finds_what_is_called_fritagelse(client: Client) -> None:
    index_everything()
    with_the_keyword = Keyword.objects.get(name="fritagelse").page_keywords.count()
    assert len(found(client, "dispensation")) >= with_the_keyword > 0
    assert found(client, "dispensation") == found(client, "fritagelse")


def test_each_keyword_with_other_words_stands_on_a_page() -> None:
    for facts in read("network")["keyword"]:
        keyword = Keyword.objects.get(name=facts["name"])
        assert keyword.synonyms.splitlines() == facts["synonyms"]
        assert keyword.page_keywords.exists(), keyword.name
