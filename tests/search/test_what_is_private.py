"""What is not public is told by no answer, count, suggestion or format."""

import json

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import PageViewRestriction

from network.models import SitePage
from search.models import Promotion
from tests.factories.findable import findable
from tests.factories.listed import listed
from tests.factories.pages import ProjectFactory, Tree
from tests.factories.search import index_everything

pytestmark = pytest.mark.django_db

SECRET = "Zwanetoft"
EVERYWHERE = (
    "/da/soeg/?q=",
    "/da/soeg/feed.atom?q=",
    "/da/soeg/table.csv?q=",
    "/da/soeg/suggestions.json?q=",
    "/api/v1/search?q=",
)


def told(client: Client, address: str) -> str:
    response = client.get(address)
    return response.getvalue().decode()


def hide(page: SitePage, how: str) -> None:
    if how == "unpublished":
        page.unpublish()
    elif how == "restricted":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    else:
        page.get_parent().specific.unpublish(include_descendants=True)


@pytest.mark.parametrize("how", ["unpublished", "restricted"])
def test_a_page_that_is_hidden_is_in_no_answer_from_then_on(
    client: Client, danish: Tree, how: str
) -> None:
    findable(danish)
    page = listed(
        ProjectFactory(parent=danish.projects, title=SECRET, summary=f"{SECRET} er hemmelig."),
        status="paused",
        themes=["Hemmeligt tema"],
    )
    index_everything()
    Promotion.objects.create(words="havn", page=page, note=f"Se {SECRET}")
    assert SECRET in told(client, "/da/soeg/?q=" + SECRET)
    hide(SitePage.objects.get(pk=page.pk).specific, how)
    cache.clear()
    for address in EVERYWHERE:
        for question in (SECRET.lower()[:5], "er", "", "havn"):
            assert SECRET not in told(client, address + question), (address, question)
    body = json.loads(told(client, f"/api/v1/search?q={SECRET}"))
    assert body["count"] == 0
    everything = json.loads(told(client, "/api/v1/search"))["facets"]
    assert "paused" not in everything["status"]
    assert "hemmeligt-tema" not in everything["theme"]
    shown = client.get(f"/da/soeg/?q={SECRET[:-1]}x").context["answer"]
    assert shown.did_you_mean is None
