"""Whatever an address says, the answer is a page or a clear 404."""

from urllib.parse import quote

import pytest
from django.test import Client

from network.listing import Listing
from tests.factories.listed import listed
from tests.factories.pages import ProjectFactory, Tree

PROJECTS = "/da/projekter/"

HOSTILE = [
    "page=0",
    "page=-1",
    "page=abc",
    "page=99999999999999999999",
    "page=1e5",
    "page=٣",
    "sort=pk;drop",
    "sort=-password",
    "year=31-02",
    "year=²⁰²⁶",
    "year=99999",
    "year=0000",
    "year=2026-02-31",
    "municipality=" + quote("' OR 1=1 --"),
    "theme=%00",
    "theme=%ff%fe",
    "status=" + "x" * 10_000,
    "kind=running",
    "&".join(f"theme={number}" for number in range(1000)),
    "&".join(f"a{number}=b" for number in range(1200)),
    "theme[]=landsbyer&__proto__=1",
    "=&==&&&;",
]


@pytest.fixture
def project(danish: Tree) -> None:
    listed(ProjectFactory(parent=danish.projects, title="Bilen"), status="running")


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_is_answered_with_a_page(client: Client, project: None, query: str) -> None:
    for address in (PROJECTS, "/da/", "/da/historier/"):
        assert client.get(f"{address}?{query}").status_code == 200


def test_an_unknown_value_gives_an_empty_list_with_a_way_back(
    client: Client, project: None
) -> None:
    response = client.get(PROJECTS + "?theme=findes-ikke")
    listing: Listing = response.context["listing"]
    assert listing.total == 0
    assert [chip.remove_url for chip in listing.active] == [PROJECTS]
    assert "findes-ikke" in listing.active[0].label
    assert f'href="{PROJECTS}"' in response.content.decode()


def test_a_page_beyond_the_end_is_the_last_page(client: Client, danish: Tree) -> None:
    for _number in range(13):
        listed(ProjectFactory(parent=danish.projects))
    response = client.get(PROJECTS + "?page=77")
    assert response.context["listing"].page_obj.number == 2
    assert response.context["meta"].canonical.endswith(PROJECTS + "?page=2")


def test_what_somebody_wrote_in_an_address_is_shown_escaped(client: Client, project: None) -> None:
    response = client.get(PROJECTS + "?theme=<script>alert(1)</script>")
    assert "<script>alert(1)" not in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/da/findes-ikke/",
        "/da/projekter/nej/",
        "/n/FK-P-9999",
        "/n/x",
        "/sitemap-9.xml",
        "/da/" + "a/" * 4000,
        "/da/" + "å" * 3000 + "/",
        "/da/projekter/%00/",
        "/da/projekter/bilen/%F0%9F%9A%97/",
    ],
)
def test_a_wrong_address_is_a_clear_404(client: Client, project: None, address: str) -> None:
    assert client.get(address, follow=True).status_code == 404
