"""The sitemap holds both trees, with alternates, and nothing that is not public."""

from xml.etree import ElementTree

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from cocreation import sitemaps
from tests.factories.listed import listed, municipality
from tests.factories.pages import ProjectFactory, StoryFactory, Tree, translate

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def entries(client: Client, address: str = "/sitemap.xml") -> dict[str, dict[str, str]]:
    """Address to its alternates by language."""
    response = client.get(address)
    assert response.status_code == 200
    root = ElementTree.fromstring(response.content)  # noqa: S314  # our own answer
    return {
        str(url.findtext(f"{SITEMAP}loc")): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(f"{XHTML}link")
        }
        for url in root.iter(f"{SITEMAP}url")
    }


def test_both_languages_are_listed_with_each_other(
    client: Client, danish: Tree, english: Tree
) -> None:
    page = listed(ProjectFactory(parent=danish.projects, title="Bilen", slug="bilen"))
    translate(page, "en", "The car")
    alone = listed(StoryFactory(parent=danish.stories, title="Alene", slug="alene"))
    found = entries(client)
    both = {
        "da": "http://testserver/da/projekter/bilen/",
        "en": "http://testserver/en/projects/the-car/",
    }
    assert found[both["da"]] == found[both["en"]] == both
    assert found["http://testserver" + alone.url] == {}
    assert {"http://testserver/da/", "http://testserver/en/"} <= found.keys()


def test_drafts_and_restricted_pages_are_not_listed(client: Client, danish: Tree) -> None:
    listed(ProjectFactory(parent=danish.projects, slug="kladde", live=False))
    PageViewRestriction.objects.create(page=danish.stories, restriction_type="login")
    listed(StoryFactory(parent=danish.stories, slug="hemmelig"))
    listed(ProjectFactory(parent=danish.projects, slug="aaben"))
    text = " ".join(entries(client))
    assert "aaben" in text
    assert "kladde" not in text
    assert "hemmelig" not in text
    assert "historier" not in text


def test_the_register_and_what_applies_are_listed_in_both_languages(
    client: Client, danish: Tree
) -> None:
    municipality("assens")
    found = entries(client)
    site = "http://testserver"
    for danish_address, english_address in (
        ("/da/register/", "/en/register/"),
        ("/da/register/exemptions/", "/en/register/exemptions/"),
        ("/da/register/refusals/", "/en/register/refusals/"),
        ("/da/hvad-gaelder/", "/en/what-applies/"),
        ("/da/hvad-gaelder/assens/", "/en/what-applies/assens/"),
    ):
        both = {"da": site + danish_address, "en": site + english_address}
        assert found[both["da"]] == found[both["en"]] == both
        for address in both.values():
            answer = client.get(address)
            assert answer.status_code == 200
            assert "noindex" not in answer.get("X-Robots-Tag", "")


def test_a_long_sitemap_comes_in_parts(
    client: Client, danish: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemaps, "PART_SIZE", 3)
    for _number in range(3):
        listed(ProjectFactory(parent=danish.projects))
    index = client.get("/sitemap.xml").content.decode()
    count = index.count("<loc>")
    parts = [f"/sitemap-{number}.xml" for number in range(1, count + 1)]
    assert all(f"<loc>http://testserver{part}</loc>" in index for part in parts)
    together = [url for part in parts for url in entries(client, part)]
    # Seven pages of the tree; five that lie in none, in two languages.
    assert len(together) == len(set(together)) == 7 + 2 * 5
    assert client.get(f"/sitemap-{count + 1}.xml").status_code == 404
    assert client.get("/sitemap-0.xml").status_code == 404
