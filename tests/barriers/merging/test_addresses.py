"""Every address of a duplicate leads to the barrier it turned out to be, until it is reopened."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.barriers.merging.conftest import Case, where
from tests.factories.pages import translate


def test_the_page_leads_on_in_both_languages(client: Client, case: Case) -> None:
    english = translate(case.car, "en", "The car")
    fuel = translate(case.fuel, "en", "Petrol")
    case.merge(case.car, case.fuel)
    assert where(client, case.car.url) == (301, case.fuel.url)
    assert where(client, english.url) == (301, fuel.url)
    assert "max-age=300" in client.get(case.car.url)["Cache-Control"]


def test_without_a_version_in_the_language_it_leads_to_the_other(
    client: Client, case: Case
) -> None:
    english = translate(case.car, "en", "The car")
    case.merge(case.car, case.fuel)
    assert where(client, english.url) == (301, case.fuel.url)


@pytest.mark.parametrize("route", ["too", "too_thanks", "follow", "follow_asked"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_what_is_found_by_the_number_leads_on(
    client: Client, case: Case, route: str, language: str
) -> None:
    case.merge(case.car, case.fuel)
    with translation.override(language):
        addresses = [reverse(route, args=[page.number]) for page in (case.car, case.fuel)]
    assert where(client, addresses[0]) == (301, addresses[1])
    assert client.get(addresses[1]).status_code == 200


def test_the_permanent_number_leads_on(client: Client, case: Case) -> None:
    case.merge(case.car, case.fuel)
    assert where(client, f"/n/{case.car.number.lower()}") == (301, f"/n/{case.fuel.number}")
    last = client.get(f"/n/{case.car.number}", follow=True)
    assert last.redirect_chain[-1][0] == case.fuel.url


def test_the_forms_and_feed_of_the_debate_lead_on(client: Client, case: Case) -> None:
    case.merge(case.car, case.fuel)
    for route in ("comment_form", "comment_feed"):
        with translation.override("da"):
            here, there = (
                reverse(route, args=[f"barrierer/{page.slug}"]) for page in (case.car, case.fuel)
            )
        assert where(client, here) == (301, there)


def test_a_chain_leads_to_its_end_at_once(client: Client, case: Case) -> None:
    case.merge(case.car, case.fuel)
    case.merge(case.fuel, case.bus)
    for page in (case.car, case.fuel):
        assert where(client, page.url) == (301, case.bus.url)
        assert where(client, f"/n/{page.number}") == (301, f"/n/{case.bus.number}")
    case.reopen(case.fuel)
    assert where(client, case.car.url) == (301, case.fuel.url)
    assert client.get(case.fuel.url).status_code == 200


def test_reopening_gives_the_page_back(client: Client, case: Case) -> None:
    case.merge(case.car, case.fuel)
    case.reopen(case.car)
    page = client.get(case.car.url)
    assert page.status_code == 200
    assert f"Den samme som {case.fuel.number}." in page.content.decode()
    assert case.car.number not in client.get(case.fuel.url).content.decode()
    assert where(client, f"/n/{case.car.number}")[0] == 302


def test_a_duplicate_of_what_is_taken_down_is_shown_itself(client: Client, case: Case) -> None:
    case.merge(case.car, case.fuel)
    case.fuel.unpublish()
    assert client.get(case.car.url).status_code == 200


def test_the_survivor_names_what_was_reported_too(client: Client, case: Case) -> None:
    case.merge(case.car, case.fuel)
    html = client.get(case.fuel.url).content.decode()
    assert case.car.number in html
    assert "følges her siden 5. oktober 2026" in html
    # A link would lead back to this page.
    assert f'href="{case.car.url}"' not in html


def test_the_sitemap_has_one_address_for_both(client: Client, case: Case) -> None:
    case.merge(case.car, case.fuel)
    listed = client.get("/sitemap.xml").content.decode()
    assert case.fuel.url in listed
    assert case.car.url not in listed
