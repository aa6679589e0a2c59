"""The accessibility statement: its page, the address the authority looks at, the link in the footer."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Site

from home.models import AccessibilityStatement, StandardPage
from home.statement import reminder_day
from tests.factories.pages import StandardFactory, Tree, translate

REGISTERED = "https://was.digst.dk/fem-kommuner-dk"
PAGE = "/da/tilgaengelighed/"


@pytest.fixture
def page(danish: Tree, english: Tree) -> StandardPage:
    made: StandardPage = StandardFactory(
        parent=danish.home, title="Tilgængelighed", slug="tilgaengelighed"
    )
    translate(made, "en", "Accessibility")
    return made


@pytest.fixture
def statement(page: StandardPage) -> AccessibilityStatement:
    return AccessibilityStatement.objects.create(
        site=Site.objects.get(),
        page=page,
        email="adgang@example.dk",
        phone="+45 12 34 56 78",
        prepared_on=datetime.date(2025, 12, 1),
        reviewed_on=datetime.date(2026, 11, 2),
    )


def text(client: Client, address: str) -> str:
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    assert soup.main is not None
    return " ".join(soup.main.get_text(" ").split())


@pytest.mark.parametrize("address", ["/was", "/was/", "/da/was", "/en/was/"])
def test_was_leads_to_the_statement_in_the_register(
    client: Client, statement: AccessibilityStatement, address: str
) -> None:
    statement.was_url = REGISTERED
    statement.save()
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (302, REGISTERED)


@pytest.mark.parametrize(
    ("address", "target"),
    [("/was", PAGE), ("/da/was", PAGE), ("/en/was", "/en/accessibility/")],
)
def test_was_leads_to_our_page_while_there_is_no_statement_in_the_register(
    client: Client, statement: AccessibilityStatement, address: str, target: str
) -> None:
    assert client.get(address, headers={"accept-language": "da"})["Location"] == target


def test_was_is_not_found_where_there_is_no_statement_at_all(client: Client, danish: Tree) -> None:
    assert client.get("/da/was").status_code == 404
    assert not AccessibilityStatement.objects.exists()


def test_the_page_says_what_the_law_asks_in_both_languages(
    client: Client, statement: AccessibilityStatement
) -> None:
    danish = text(client, PAGE)
    assert "Sitet lever delvist op til kravene. Vi har selv testet det." in danish
    assert "Den er sidst gennemgået 2. november 2026." in danish
    assert "adgang@example.dk" in danish
    assert "+45 12 34 56 78" in danish
    assert "Digitaliseringsstyrelsen" in danish
    english = text(client, "/en/accessibility/")
    assert "It was last reviewed on 2 November 2026." in english


def test_the_page_links_the_statement_in_the_register_once_there_is_one(
    client: Client, statement: AccessibilityStatement
) -> None:
    assert REGISTERED not in client.get(PAGE).content.decode()
    statement.was_url = REGISTERED
    statement.save()
    assert REGISTERED in client.get(PAGE).content.decode()


def test_other_pages_say_nothing_of_it(
    client: Client, danish: Tree, statement: AccessibilityStatement
) -> None:
    StandardFactory(parent=danish.home, title="Kontakt", slug="kontakt")
    assert "adgang@example.dk" not in text(client, "/da/kontakt/")


def footer(client: Client, address: str) -> list[tuple[str, str]]:
    links: list[tuple[str, str]] = client.get(address).context["frame"].footer_links
    return links


def test_every_footer_leads_to_the_statement_whatever_the_menu_says(
    client: Client, statement: AccessibilityStatement
) -> None:
    assert footer(client, "/da/") == [("Tilgængelighed", PAGE)]
    assert footer(client, "/en/") == [("Accessibility", "/en/accessibility/")]
    statement.page = None
    statement.was_url = REGISTERED
    statement.save()
    assert footer(client, "/da/") == [("Tilgængelighedserklæring", "/was")]


def test_a_page_that_is_taken_down_is_not_linked(
    client: Client, page: StandardPage, statement: AccessibilityStatement
) -> None:
    page.unpublish()
    assert footer(client, "/da/") == [("Accessibility", "/en/accessibility/")]


@pytest.mark.parametrize(
    ("reviewed", "reminded"),
    [((2026, 1, 31), (2026, 12, 31)), ((2026, 3, 31), (2027, 2, 28)), ((2026, 2, 1), (2027, 1, 1))],
)
def test_a_review_is_due_after_eleven_months(
    reviewed: tuple[int, int, int], reminded: tuple[int, int, int]
) -> None:
    assert reminder_day(datetime.date(*reviewed)) == datetime.date(*reminded)
