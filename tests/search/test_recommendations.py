"""Editors recommend pages for words; readers see them on top, marked."""

import pytest
from django.test import Client

from network.models import SitePage
from search.models import Promotion
from tests.factories.findable import findable
from tests.factories.pages import Tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def recommended(danish: Tree) -> None:
    pages = findable(danish)
    Promotion.objects.create(
        words="havneplads\nplads ved vandet", page=pages["car"], note="Begynd her <b>."
    )


def promoted(client: Client, query: str) -> list[str]:
    hits = client.get(f"/da/soeg/?{query}").context["promoted"]
    return [hit.card.title for hit in hits]


@pytest.mark.parametrize("words", ["havneplads", "Havnepladser", "plads+ved+vandet"])
def test_it_stands_on_top_for_all_forms_of_its_words(
    client: Client, recommended: None, words: str
) -> None:
    assert promoted(client, f"q={words}") == ["Landsbyens fælles bil"]
    page = client.get(f"/da/soeg/?q={words}").content.decode()
    assert "Anbefalet" in page
    assert "Begynd her &lt;b&gt;." in page


@pytest.mark.parametrize("query", ["q=bil", "q=", "q=havneplads&type=story", "q=plads"])
def test_it_stays_away_from_other_questions_and_filters(
    client: Client, recommended: None, query: str
) -> None:
    assert promoted(client, query) == []


def test_a_recommendation_does_not_change_the_count(client: Client, recommended: None) -> None:
    shown = client.get("/da/soeg/?q=havneplads").context["answer"]
    assert "Landsbyens fælles bil" not in [hit.card.title for hit in shown.hits]
    assert shown.total == len(shown.hits)


def test_a_new_recommendation_is_seen_at_once(client: Client, recommended: None) -> None:
    assert promoted(client, "q=langbord") == []
    Promotion.objects.create(words="langborde", page=Promotion.objects.get().page)
    assert promoted(client, "q=langbord") == ["Landsbyens fælles bil"]


def test_those_that_are_hidden_take_no_place_from_the_others(client: Client, danish: Tree) -> None:
    pages = findable(danish)
    for name in ("car", "story", "barrier"):
        Promotion.objects.create(words="havn", page=pages[name])
        SitePage.objects.get(pk=pages[name].pk).specific.unpublish()
    Promotion.objects.create(words="havn", page=pages["harbour"])
    assert promoted(client, "q=havn") == ["Havnepladsen sammen"]
