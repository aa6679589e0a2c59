"""The register answers a journalist: what was refused, by whom, when, why; page and files agree."""

import csv
import datetime
import io
import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from barriers.models import BarrierPage
from network.models import Record
from network.transitions import change_status
from tests.factories.exemptions import (
    ROAD,
    AuthorityFactory,
    RoundFactory,
    VehicleFactory,
    lead_to,
    walk,
    whole,
)
from tests.factories.listed import municipality
from tests.factories.pages import BarrierFactory, Tree, translate

pytestmark = pytest.mark.django_db


def barrier(tree: Tree, title: str, code: str = "assens", **facts: object) -> BarrierPage:
    page: BarrierPage = BarrierFactory.create(
        parent=tree.barriers, title=title, outcome="<p>Sådan gik det.</p>", **facts
    )
    page.lead = municipality(code)
    page.save()
    return page


def old_refusal(tree: Tree) -> BarrierPage:
    """A refusal of 2018, known to the month from a newspaper."""
    page = barrier(tree, "Efterløn", "holbaek")
    change_status(
        Record.objects.get(pages=page.pk),
        "refused",
        by=None,
        on=datetime.date(2018, 3, 1),
        precision="month",
        taken_over=True,
        source="Avisen",
    )
    return page


@pytest.fixture
def filled(tree: Tree) -> None:
    """A refused one, one that is in force, and an old refusal; each with what it takes."""
    old_refusal(tree)
    refused, granted = barrier(tree, "Kørsel"), barrier(tree, "Havnen", "holbaek")
    scheme = VehicleFactory.create(code="frikommune")
    asked = RoundFactory.create(code="vinter", vehicle=scheme)
    ministry = AuthorityFactory.create(name_da="Transportministeriet")
    for page, answer in ((refused, "refused"), (granted, "granted")):
        walk(page, "clarifying", "needs_exemption", on=datetime.date(2026, 1, 2))
        exemption = whole(tree, round=asked, authority=ministry, title=f"Om {page.title}")
        lead_to(page, exemption)
        walk(exemption, *ROAD[:3], answer)


def titles(client: Client, address: str = "/da/register/") -> set[str]:
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return {link.get_text(strip=True) for link in page.select(".register-table tbody th a")}


def lines(client: Client, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_which_were_refused_in_2016_to_2018_by_whom_and_why(client: Client, filled: None) -> None:
    # Two clicks from the front page, and a download.
    front = BeautifulSoup(client.get("/da/", follow=True).content, "html.parser")
    [way] = front.select(".section__head a[href$='/register/']")
    start = BeautifulSoup(client.get(str(way["href"])).content, "html.parser")
    [link] = [a for a in start.select(".register-shortcuts a") if "2016" in a.get_text()]
    assert titles(client, str(link["href"])) == {"Efterløn"}
    answer = client.get(str(link["href"]))
    found = BeautifulSoup(answer.content, "html.parser").select_one('a[type="text/csv"]')
    assert found is not None
    [line] = lines(client, str(found["href"]))
    assert (line["outcome"], line["outcome_on"], line["municipalities"]) == (
        "refused",
        "2018-03",
        "holbaek",
    )
    # What the old papers do not tell is said, not left blank.
    [row] = BeautifulSoup(answer.content, "html.parser").select(".register-table tbody tr")
    assert "myndighed ikke oplyst" in row.get_text()
    assert "begrundelse ikke oplyst" in row.get_text()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("outcome=refused", {"Kørsel", "Efterløn"}),
        ("status=granted", {"Havnen"}),
        ("municipality=holbaek", {"Havnen", "Efterløn"}),
        ("reason=kontrol", {"Kørsel", "Havnen"}),
        ("vehicle=frikommune", {"Kørsel", "Havnen"}),
        ("round=vinter&outcome=refused", {"Kørsel"}),
        ("from=2026", {"Kørsel", "Havnen"}),
        ("to=2018", {"Efterløn"}),
        ("outcome=refused&from=2018-03-01&to=2018-03-31", {"Efterløn"}),
        ("status=nonsense", set()),
        ("law=999999999999999999999&authority=x", set()),
        ("from=i+gaar", {"Kørsel", "Havnen", "Efterløn"}),
        ("from=2027&to=2026", set()),
        ("page=99999&sort=nonsense", {"Kørsel", "Havnen", "Efterløn"}),
    ],
)
def test_filters_narrow_and_nonsense_is_harmless(
    client: Client, filled: None, query: str, expected: set[str]
) -> None:
    assert titles(client, f"/da/register/?{query}") == expected


@pytest.mark.parametrize("query", ["", "outcome=refused", "municipality=holbaek&sort=title"])
@pytest.mark.parametrize("table", ["barriers", "exemptions"])
def test_page_csv_and_json_show_exactly_the_same(
    client: Client, filled: None, table: str, query: str
) -> None:
    page = "/da/register/" + ("exemptions/" if table == "exemptions" else "")
    answer = client.get(f"{page}?{query}")
    shown = [row.number for row in answer.context["rows"]]
    assert [line["number"] for line in lines(client, f"/da/register/{table}.csv?{query}")] == shown
    streamed = client.get(f"/da/register/{table}.json?{query}")
    data = json.loads(b"".join(streamed.streaming_content))  # type: ignore[attr-defined]
    assert [line["number"] for line in data["rows"]] == shown
    assert answer.context["total"] == len(shown)


def test_a_barrier_carries_what_its_exemption_knows(client: Client, filled: None) -> None:
    [line] = lines(client, "/da/register/barriers.csv?outcome=refused&from=2026")
    assert line["reasons"] == "kontrol"
    assert line["rounds"] == "Runde 1"
    assert line["tied"].startswith("FK-F-")
    assert line["days"] == "40"
    assert line["applied_on"] == "2026-01-20"


def test_no_cell_is_run_by_a_spreadsheet(client: Client, tree: Tree) -> None:
    barrier(tree, "=HYPERLINK(1)")
    [line] = lines(client, "/da/register/barriers.csv")
    assert line["title"].startswith("'=")


def test_sums_steps_and_authorities_are_of_what_is_shown(client: Client, filled: None) -> None:
    context = client.get("/en/register/exemptions/").context
    assert {label: count for label, count, _tone, _url in context["outcomes"]} == {
        "Refused": 1,
        "Granted": 1,
    }
    [wait] = context["waits"]
    assert (wait.label, wait.count, wait.days) == ("Transportministeriet", 2, "40 days")
    assert any(line.label == "Application sent → Being considered" for line in context["steps"])
    narrowed = client.get("/en/register/exemptions/?outcome=refused").context
    assert [label for label, *_rest in narrowed["outcomes"]] == ["Refused"]


def test_a_thing_in_two_languages_is_one_line(client: Client, tree: Tree) -> None:
    page = barrier(tree, "Kørsel")
    translate(page, "en", "Driving")
    barrier(tree, "Havnen")
    assert titles(client, "/en/register/") == {"Driving", "Havnen"}
    assert titles(client, "/da/register/") == {"Kørsel", "Havnen"}


def test_drafts_are_not_in_the_register(client: Client, tree: Tree) -> None:
    barrier(tree, "Hemmelig", live=False)
    assert titles(client) == set()
    assert lines(client, "/da/register/barriers.csv") == []


def test_refusals_stand_by_reason_with_what_was_done_instead(client: Client, filled: None) -> None:
    html = client.get("/da/register/refusals/").content.decode()
    assert html.index("Svært at føre kontrol") < html.index("Grunden står ikke i registret")
    assert "Om Kørsel" in html
    assert "Om Havnen" not in html
    assert "Efterløn" in html


def test_the_codebook_explains_every_column_and_code(client: Client, filled: None) -> None:
    html = client.get("/en/register/codebook/").content.decode()
    for name in lines(client, "/da/register/barriers.csv")[0]:
        assert f"<code>{name}</code>" in html
    assert "<code>kontrol</code>" in html


@pytest.mark.parametrize(
    "address", ["/da/register/", "/da/register/exemptions/", "/da/register/refusals/"]
)
def test_an_empty_register_says_so_and_nothing_is_set(
    client: Client, tree: Tree, address: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert not answer.cookies
