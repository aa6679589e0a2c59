"""The gallery shows every part of the site in its states, to those who work on it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.urls import reverse

from cocreation.styleguide.registry import groups
from cocreation.styleguide.specimens import with_own_ids
from cocreation.styleguide.words import LONG_WORD

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
PARTS = sorted(
    str(file.relative_to(TEMPLATES))
    for folder in ("components", "navigation", "blocks", "forms")
    for file in (TEMPLATES / folder).glob("*.html")
)
GROUPS = sorted(groups())


@pytest.fixture
def colleague(client: Client, django_user_model: type[User]) -> Client:
    """Somebody who may enter the admin."""
    client.force_login(django_user_model.objects.create_superuser("redaktør"))
    return client


def test_every_part_has_a_place_in_the_gallery() -> None:
    shown = {each.template for group in groups().values() for each in group.examples}
    assert [part for part in PARTS if part not in shown] == []


@pytest.mark.django_db
def test_most_parts_are_shown_with_a_word_too_long_to_fit() -> None:
    long = [
        each.template
        for group in groups().values()
        for each in group.examples
        if LONG_WORD in str(each.states())
    ]
    assert len(long) >= len(PARTS) / 2


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("slug", GROUPS)
def test_a_page_of_the_gallery_shows_its_parts_in_the_chosen_language_and_theme(
    colleague: Client, slug: str, language: str
) -> None:
    address = reverse("styleguide:components", args=[slug])
    response = colleague.get(f"{address}?language={language}&theme=dark")
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.html is not None
    assert (soup.html["lang"], soup.html["data-color-scheme"]) == (language, "dark")
    assert len(soup.select(".specimens")) == len(groups()[slug].examples)
    assert len(soup.select(".specimen__stage > *")) >= len(groups()[slug].examples) - 1
    ids = [element["id"] for element in soup.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.django_db
def test_links_of_the_gallery_keep_language_and_theme(colleague: Client) -> None:
    page = colleague.get("/styleguide/?language=en&theme=dark").content.decode()
    assert "/styleguide/cards/?language=en&amp;theme=dark" in page


@pytest.mark.django_db
def test_the_page_of_tokens_shows_colours_with_contrast(colleague: Client) -> None:
    soup = BeautifulSoup(colleague.get("/styleguide/tokens/").content, "html.parser")
    assert len(soup.select(".swatch")) > 50
    assert ": 1" in soup.select(".swatch")[0].get_text()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/styleguide/", "/styleguide/cards/", "/styleguide/tokens/"])
def test_a_citizen_finds_no_gallery(client: Client, address: str) -> None:
    assert client.get(address, follow=True).status_code == 404


@pytest.mark.django_db
def test_everybody_sees_the_gallery_while_debugging(client: Client) -> None:
    with override_settings(DEBUG=True):
        assert client.get("/styleguide/cards/").status_code == 200


@pytest.mark.django_db
def test_the_gallery_is_not_for_search_engines_nor_for_caches(colleague: Client) -> None:
    response = colleague.get("/styleguide/cards/")
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_a_group_that_does_not_exist_is_not_found(colleague: Client) -> None:
    assert colleague.get("/styleguide/findes-ikke/", follow=True).status_code == 404


def test_ids_of_a_state_are_its_own_and_other_addresses_stay() -> None:
    html = '<h2 id="a">A</h2><div aria-labelledby="a b"></div><a href="#a"></a><a href="#x"></a>'
    assert with_own_ids(html, "2") == (
        '<h2 id="a-2">A</h2><div aria-labelledby="a-2 b"></div><a href="#a-2"></a><a href="#x"></a>'
    )
