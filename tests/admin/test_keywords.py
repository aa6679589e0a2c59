"""Keywords grow many: the one to give other words is found by a search."""

import pytest
from django.urls import reverse

from network.models import Keyword
from tests.admin.conftest import World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("question", ["fritag", "dispens"])
def test_a_coordinator_finds_a_keyword_by_its_name_and_by_its_synonyms(
    world: World, question: str
) -> None:
    Keyword.objects.create(name="fritagelse", synonyms="dispensation")
    Keyword.objects.create(name="havn")
    client = world.log_in("coordinator")
    listed = client.get(reverse("wagtailsnippets_network_keyword:list"), {"q": question})
    assert [each.name for each in listed.context["object_list"]] == ["fritagelse"]
