"""Whatever is asked, the answer is a page with a helpful line, in every format."""

import time
from urllib.parse import quote

import pytest
from django.test import Client

from tests.factories.findable import findable
from tests.factories.pages import Tree

pytestmark = pytest.mark.django_db

HOSTILE = [
    '"',
    '""',
    '"ulukket',
    "'",
    "\\",
    "\\\\\\",
    "   ",
    "\t\n",
    "og i på af til",
    "the of and",
    "å" * 10_000,
    "ord " * 2_500,
    '"a ' * 3_000,
    "🚗🎉",
    "havn 🚗",
    "'; DROP TABLE wagtailcore_page; --",
    "havn* OR (plads AND NOT vej)",
    'NEAR("a" "b", 5) ^title:havn',
    "title:[* TO *] AND _exists_:summary~2",
    "{!lucene}havn && || ! ^2 ~ ? *",
    "-",
    "-havn",
    "--- ++ //",
    "<script>alert(1)</script>",
    "%00\x00null",
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    "١٢٣ ²⁰²⁶",
    "a",
    ":",
    "§",
    "§ 17, stk. 4",
    "FK-P-0001",
    "\u202egnal",
]
OTHERS = [
    "type=nonsense&municipality=%27+OR+1%3D1",
    "theme=%00&kind=%ff%fe",
    "&".join(f"type={number}" for number in range(900)),
    "from=2026-12-31&to=2025-01-01",
    "from=0000-00-00&to=99999",
    "from=9999-12-31&to=0001-01-01",
    "sort=-password&page=1e5",
    "page=-1",
    "page=99999999999999999999",
    "page=٣",
    "q[]=havn&__proto__=1&=&&;",
]
FORMATS = ("/da/soeg/", "/da/soeg/feed.atom", "/da/soeg/table.csv", "/da/soeg/suggestions.json")


def answer(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address[:80]
    return response.getvalue().decode()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_answered_in_every_format(
    client: Client, danish: Tree, text: str
) -> None:
    findable(danish)
    for address in FORMATS:
        answer(client, f"{address}?q={quote(text, errors='replace')}")
    response = client.get("/api/v1/search", {"q": text.encode("utf-8", "replace").decode()})
    assert response.status_code in (200, 422)


@pytest.mark.parametrize("query", OTHERS, ids=range(len(OTHERS)))
def test_hostile_parameters_are_answered_in_every_format(
    client: Client, danish: Tree, query: str
) -> None:
    findable(danish)
    for address in FORMATS:
        answer(client, f"{address}?{query}")
    assert client.get(f"/api/v1/search?{query}").status_code in (200, 422)


@pytest.mark.parametrize("text", ['"', "   ", "og i på", "🚗", "\\", "title:[* TO *]"])
def test_odd_words_get_a_helpful_line_or_results(client: Client, danish: Tree, text: str) -> None:
    findable(danish)
    page = answer(client, f"/da/soeg/?q={quote(text)}")
    assert "search-nothing__tips" in page or 'class="hits"' in page


def test_a_text_of_ten_thousand_letters_is_cut_and_it_is_said(client: Client, danish: Tree) -> None:
    findable(danish)
    client.get("/da/soeg/?q=havn")
    started = time.process_time()
    page = answer(client, f"/da/soeg/?q={quote('havnepladsen ' * 800)}")
    assert time.process_time() - started < 0.4
    assert "Det var en lang tekst" in page
