"""Feed, table and API: the same question has the same answer in each."""

import csv
import io
import json
from typing import Any

import feedparser
import pytest
from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.table import COLUMNS, harmless
from tests.factories.findable import findable
from tests.factories.listed import listed
from tests.factories.pages import ProjectFactory, Tree, build_tree
from tests.factories.search import index_everything

pytestmark = pytest.mark.django_db

#: Parts of questions; any of them together is a question that all formats can be asked.
PARTS = st.lists(
    st.sampled_from(
        [
            "type=project",
            "type=story",
            "municipality=holbaek",
            "municipality=assens",
            "theme=naerdemokrati",
            "status=running",
            "kind=news",
            "language=da",
            "year=2026",
            "from=2025-06-01",
            "to=2026-02-10",
            "sort=updated",
        ]
    ),
    unique=True,
    max_size=4,
)
WORDS = st.sampled_from(
    ["", "havn", "havnepladsen", "elbil hospital", '"en tom plads"', "nej -plan"]
)


def rows(client: Client, query: str) -> list[dict[str, str]]:
    response = client.get(f"/da/soeg/table.csv?{query}")
    body = response.getvalue().decode()
    assert body.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(body[1:]), delimiter=";"))


def feed(client: Client, query: str) -> Any:
    return feedparser.parse(client.get(f"/da/soeg/feed.atom?{query}").content)


def answer(client: Client, query: str) -> dict[str, Any]:
    response = client.get(f"/api/v1/search?{query}")
    assert response.status_code == 200, response.content
    body: dict[str, Any] = json.loads(response.content)
    return body


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=WORDS, parts=PARTS)
def test_all_formats_agree_in_number(
    client: Client, danish: Tree, words: str, parts: list[str]
) -> None:
    if not ProjectFactory._meta.model.objects.filter(title="Havnepladsen sammen").exists():
        findable(danish)
    query = "&".join([f"q={words}", *parts])
    total = client.get(f"/da/soeg/?{query}").context["answer"].total
    parsed = feed(client, query)
    assert int(parsed.feed.opensearch_totalresults) == len(parsed.entries) == total
    assert len(rows(client, query)) == total
    assert answer(client, query)["count"] == total


def test_the_feed_is_well_formed_and_names_things_for_ever(client: Client, danish: Tree) -> None:
    pages = findable(danish)
    parsed = feed(client, "q=havn&type=project&type=barrier")
    assert parsed.bozo == 0
    assert parsed.version == "atom10"
    assert parsed.feed.id.startswith("tag:testserver,2026:search/da?q=havn")
    links = {link["rel"]: link["href"] for link in parsed.feed.links}
    assert links["self"].startswith("http://testserver/da/soeg/feed.atom?q=havn")
    assert links["alternate"].startswith("http://testserver/da/soeg/?q=havn")
    entry = next(each for each in parsed.entries if each.title == "Havnepladsen sammen")
    assert entry.id == f"tag:testserver,2026:{pages['harbour'].number}/da"
    assert entry.link.startswith("http://testserver/da/")
    assert entry.published.startswith("2026-02-10")
    assert entry.updated.startswith("2026-11-12")
    assert parsed.entries[0].published >= parsed.entries[-1].published
    barrier = next(each for each in parsed.entries if each.title != entry.title)
    assert "<b>" not in barrier.summary


def test_a_long_feed_leads_on_to_its_next_part(
    client: Client, danish: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.feed.ENTRIES", 3)
    for number in range(5):
        listed(ProjectFactory(parent=danish.projects, title=f"Projekt {number}"))
    index_everything()
    first = feed(client, "type=project")
    assert len(first.entries) == 3
    following = next(link["href"] for link in first.feed.links if link["rel"] == "next")
    assert "page=2" in following
    assert len(feed(client, following.partition("?")[2]).entries) == 2


def test_the_table_holds_every_row_however_many(
    client: Client, danish: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.lines._AT_A_TIME", 3)
    for number in range(7):
        listed(ProjectFactory(parent=danish.projects, title=f"Projekt {number}"))
    index_everything()
    found = rows(client, "type=project")
    assert len({row["number"] for row in found}) == 7


def test_the_table_keeps_danish_letters_and_hands_over_the_codebook(
    client: Client, danish: Tree
) -> None:
    listed(ProjectFactory(parent=danish.projects, title="Rødgrød på åen", summary="Æbler; “og”\n"))
    index_everything()
    response = client.get("/da/soeg/table.csv?type=project")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert '</da/soeg/data/>; rel="describedby"' in response["Link"].replace(
        "http://testserver", ""
    )
    assert [row["title"] for row in rows(client, "type=project")] == ["Rødgrød på åen"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝"])
def test_no_cell_is_a_formula(client: Client, danish: Tree, start: str) -> None:
    summary = f"{start}HYPERLINK(1)"
    listed(ProjectFactory(parent=danish.projects, title="Fælden", summary=summary))
    index_everything()
    cell = rows(client, "type=project")[0]["summary"]
    assert cell.startswith("'")
    assert harmless(cell) == cell


def test_the_codebook_explains_every_column_parameter_and_code(
    client: Client, danish: Tree
) -> None:
    findable(danish)
    cache.clear()
    page = client.get("/da/soeg/data/").content.decode()
    for column in COLUMNS:
        assert f"<code>{column.name}</code>" in page
    for name in ("q", "from", "page_size", "holbaek", "naerdemokrati", "refused", "news"):
        assert f"<code>{name}</code>" in page, name
    build_tree("en")
    assert client.get("/en/search/data/").status_code == 200


def test_the_api_tells_all_there_is_to_know_of_a_page(client: Client, danish: Tree) -> None:
    pages = findable(danish)
    body = answer(client, "q=havnepladsen&type=project&page_size=5")
    assert body["count"] == 1
    assert body["facets"]["municipality"] == {"holbaek": 1}
    assert body["results"][0] == {
        "number": pages["harbour"].number,
        "type": "project",
        "title": "Havnepladsen sammen",
        "url": "http://testserver/da/projekter/havnepladsen-sammen/",
        "summary": "Naboer prøver en tom plads på havnen.",
        "highlight": body["results"][0]["highlight"],
        "published": "2026-02-10T11:00:00Z",
        "updated": "2026-11-12T11:00:00Z",
        "municipality": "holbaek",
        "municipalities": ["holbaek"],
        "themes": ["naerdemokrati"],
        "kind": "",
        "status": "running",
        "answered": "",
        "language": "da",
        "demo": False,
    }
    assert "<mark>" in body["results"][0]["highlight"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("page=0", "page"),
        ("page=abc", "page"),
        ("page=99999999999999999999", "page"),
        ("page_size=101", "page_size"),
        ("page_size=-1", "page_size"),
        ("sort=pk", "sort"),
        ("from=31-02-2026", "from"),
        ("from=2026-02-02&to=2026-01-01", "to"),
        ("type=nonsense", "type"),
        ("year=x", "year"),
        ("language=de", "language"),
        ("kommune=assens", "kommune"),
        ("q=" + "x" * 10_000, "q"),
        ("&".join(f"theme={number}" for number in range(50)), "theme"),
    ],
)
def test_the_api_says_what_is_wrong_with_a_question(
    client: Client, danish: Tree, query: str, parameter: str
) -> None:
    response = client.get(f"/api/v1/search?{query}")
    assert response.status_code == 422
    assert parameter in [problem["loc"][-1] for problem in response.json()["detail"]]


def test_the_api_only_reads_and_describes_itself(client: Client, danish: Tree) -> None:
    assert client.post("/api/v1/search").status_code == 405
    described = client.get("/api/v1/openapi.json").json()
    names = {each["name"] for each in described["paths"]["/api/v1/search"]["get"]["parameters"]}
    assert {"q", "type", "from", "to", "sort", "page", "page_size"} <= names


def test_what_no_feed_can_say_is_left_out_of_it(client: Client, danish: Tree) -> None:
    # What comes along when text is copied out of a presentation.
    listed(ProjectFactory(parent=danish.projects, title="To\x0blinjer", summary="Et\x0cark."))
    index_everything()
    [entry] = feed(client, "q=linjer").entries
    assert (entry.title, entry.summary) == ("To linjer", "Et ark.")
