"""What machines read in a page's head, in both languages."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from wagtail.models import Site

from home.models import SiteFrame
from network.freshness import forget
from network.models import SitePage
from tests.factories.listed import listed
from tests.factories.pages import ProjectFactory, Tree, translate


def head(client: Client, address: str) -> Tag:
    response = client.get(address)
    assert response.status_code == 200
    found = BeautifulSoup(response.content, "html.parser").head
    assert found is not None
    return found


def alternates(found: Tag) -> dict[str, str]:
    links = found.find_all("link", rel="alternate", hreflang=True)
    return {str(link["hreflang"]): str(link["href"]) for link in links}


def canonical(found: Tag) -> str:
    link = found.find("link", rel="canonical")
    assert link is not None
    return str(link["href"])


def is_hidden_from_engines(found: Tag) -> bool:
    robots = found.find("meta", attrs={"name": "robots"})
    return robots is not None and "noindex" in str(robots["content"])


@pytest.fixture
def project(danish: Tree, english: Tree) -> SitePage:
    page = listed(ProjectFactory(parent=danish.projects, title="Bilen", slug="bilen"))
    translate(page, "en", "The car")
    return page


def test_each_language_names_both_and_danish_as_the_default(
    client: Client, project: SitePage
) -> None:
    both = {
        "da": "http://testserver/da/projekter/bilen/",
        "en": "http://testserver/en/projects/the-car/",
        "x-default": "http://testserver/da/projekter/bilen/",
    }
    for language in ("da", "en"):
        found = head(client, both[language].removeprefix("http://testserver"))
        assert alternates(found) == both
        assert canonical(found) == both[language]


def test_a_translation_that_is_not_published_is_named_nowhere(
    client: Client, project: SitePage
) -> None:
    SitePage.objects.get(slug="the-car").unpublish()
    assert alternates(head(client, "/da/projekter/bilen/")) == {}
    assert b"the-car" not in client.get("/sitemap.xml").content


def test_a_page_in_one_language_switches_to_the_others_front_page(
    client: Client, danish: Tree, english: Tree
) -> None:
    listed(ProjectFactory(parent=danish.projects, slug="alene"))
    meta = client.get("/da/projekter/alene/").context["meta"]
    assert dict(meta.switch) == {"da": "/da/projekter/alene/", "en": "/en/"}
    assert meta.alternates == []


def test_the_description_and_sharing_words_are_the_summary(
    client: Client, project: SitePage
) -> None:
    found = head(client, "/da/projekter/bilen/")
    description = found.find("meta", attrs={"name": "description"})
    shared = found.find("meta", property="og:description")
    assert description is not None
    assert shared is not None
    assert description["content"] == shared["content"] == "Kort fortalt."


def test_an_order_of_a_list_is_no_page_of_its_own(client: Client, project: SitePage) -> None:
    address = "http://testserver/da/projekter/"
    assert canonical(head(client, "/da/projekter/?sort=title&page=1")) == address
    assert not is_hidden_from_engines(head(client, "/da/projekter/?sort=title"))


def test_a_filtered_list_is_for_readers_not_for_engines(client: Client, project: SitePage) -> None:
    found = head(client, "/da/projekter/?year=2026&sort=title")
    assert canonical(found) == "http://testserver/da/projekter/?year=2026"
    assert is_hidden_from_engines(found)
    assert alternates(found) == {}


def test_the_demonstration_keeps_search_engines_away(client: Client, project: SitePage) -> None:
    assert not is_hidden_from_engines(head(client, "/da/"))
    SiteFrame.objects.create(site=Site.objects.get(), demo=True)
    for address in ("/da/", "/da/projekter/", "/en/projects/the-car/"):
        assert is_hidden_from_engines(head(client, address))


def test_an_archived_page_stays_findable(client: Client, project: SitePage) -> None:
    SitePage.objects.filter(pk=project.pk).update(archived=True)
    assert not is_hidden_from_engines(head(client, "/da/projekter/bilen/"))


def test_the_published_host_is_the_sites_once_it_is_set(client: Client, project: SitePage) -> None:
    site = Site.objects.get()
    site.hostname, site.port = "fem-kommuner.example", 443
    site.save()
    forget()
    found = head(client, "/da/projekter/bilen/")
    assert canonical(found) == "https://fem-kommuner.example/da/projekter/bilen/"


def test_robots_txt_shows_the_sitemap_or_the_door(client: Client, danish: Tree) -> None:
    ordinary = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in ordinary
    assert "Disallow: /\n" not in ordinary
    SiteFrame.objects.create(site=Site.objects.get(), demo=True)
    demo = client.get("/robots.txt").content.decode()
    assert "User-agent: *\nDisallow: /\n" in demo
    assert "Sitemap" not in demo
