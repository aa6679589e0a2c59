"""A barrier's page: the rule beside everyday life, the answer stamped plainly, where it is known from."""

import datetime

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from barriers.models import Authority, BarrierPage, BarrierReference, LegalReference
from network.models import StatusChange
from tests.factories.listed import listed
from tests.factories.pages import BarrierFactory, Tree

ADDRESS = "/da/barrierer/reglen/"
LAW = "https://www.retsinformation.dk/eli/lta/2017/1538"


def words(part: Tag | None) -> str:
    assert part is not None
    return " ".join(part.get_text(" ").split())


@pytest.fixture
def barrier(danish: Tree) -> BarrierPage:
    page: BarrierPage = listed(
        BarrierFactory(
            parent=danish.barriers,
            title="Reglen",
            slug="reglen",
            consequence="<p>Bilen holder stille.</p>",
            outcome="<p>Grænsen var svær at føre kontrol med.</p>",
        ),
        status="refused",
        on="2026-04-16",
    )
    page.authority = Authority.objects.create(name_da="Transportministeriet")
    rule = LegalReference.objects.create(
        title="Taxilov",
        popular_name="Taxiloven",
        section="1",
        url=LAW,
        wording="Samkørsel anses ikke …",
        plain_da="Du må dele udgifterne.",
    )
    page.references = [BarrierReference(legal_reference=rule)]
    page.save_revision().publish()
    return page


def shown(client: Client) -> BeautifulSoup:
    response = client.get(ADDRESS)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_the_rule_stands_beside_what_it_means_in_everyday_life(
    client: Client, barrier: BarrierPage
) -> None:
    rule, everyday = shown(client).select(".pair > section")
    assert words(rule).startswith("Reglen siger Du må dele udgifterne. Taxiloven, § 1")
    assert words(everyday) == "Det betyder i hverdagen Bilen holder stille."


def test_a_rule_without_plain_words_makes_no_pair_and_loses_nothing(
    client: Client, barrier: BarrierPage
) -> None:
    LegalReference.objects.update(plain_da="", wording="")
    page = shown(client)
    assert not page.select(".pair")
    assert "Bilen holder stille." in words(page.select_one("[aria-labelledby=consequence]"))
    assert "Taxiloven, § 1" in words(page.select_one(".references"))


def test_the_laws_own_words_stand_beside_the_plain_ones(
    client: Client, barrier: BarrierPage
) -> None:
    reference = shown(client).select_one(".reference")
    assert reference is not None
    law, plain = reference.select("dd")
    assert (law["lang"], words(law)) == ("da", "Samkørsel anses ikke …")
    assert words(plain) == "Du må dele udgifterne."


def test_a_link_to_the_law_says_that_it_leaves_the_site(
    client: Client, barrier: BarrierPage
) -> None:
    for link in shown(client).select(f"a[href='{LAW}']"):
        assert "forlader siden her og går til retsinformation.dk" in words(link)
        assert "noopener" in link["rel"]


def test_a_refusal_is_stamped_in_neutral_and_said_with_who_decides(
    client: Client, barrier: BarrierPage
) -> None:
    standing = shown(client).select_one(".standing")
    assert standing is not None
    assert words(standing.select_one(".outcome--neutral.outcome--settled")) == "Afslået"
    assert "Ansøgningen blev afslået den 16. april 2026." in words(standing)
    assert "Transportministeriet bestemmer over reglen." in words(standing)
    assert "Grænsen var svær at føre kontrol med." in words(standing)


def test_a_case_under_clarification_is_not_stamped(client: Client, barrier: BarrierPage) -> None:
    listed(barrier, status="clarifying")
    stamp = shown(client).select_one(".outcome")
    assert words(stamp) == "Under afklaring"
    assert stamp is not None
    assert "outcome--settled" not in stamp["class"]


def test_what_is_known_from_a_newspaper_names_it_as_a_link(
    client: Client, barrier: BarrierPage
) -> None:
    StatusChange.objects.create(
        record_id=barrier.record_id or 0,
        to_status="refused",
        on=datetime.date(2026, 4, 16),
        taken_over=True,
        source="Avisen, april 2026: https://www.avis.example/a",
        note_da="<b>Overtaget</b>",
    )
    page = shown(client)
    for part in (".standing__source", ".history"):
        [link] = page.select(f"{part} a")
        assert link["href"] == "https://www.avis.example/a"
        assert words(link).startswith("Avisen, april 2026 (forlader siden her")
    assert "<b>Overtaget</b>" in words(page.select_one(".history"))
    assert "datoen er kildens" in words(page.select_one(".standing"))


def test_the_contents_lead_to_what_is_there(client: Client, barrier: BarrierPage) -> None:
    page = shown(client)
    anchors = [str(link["href"]) for link in page.select(".toc a")]
    assert anchors[:2] == ["#rule", "#everyday"]
    for anchor in anchors:
        assert len(page.select(f"[id='{anchor[1:]}']")) == 1, anchor
