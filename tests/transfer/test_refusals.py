"""A file with a mistake is refused whole, and each mistake is named with its line and field."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from network.models import Theme
from projects.models import ProjectPage
from tests.transfer.lines import a_barrier, a_line, a_project, import_file, write_lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

GOOD = a_line(slug="god", themes=["Nyt tema"])


def refusal(path: Path, content: bytes) -> str:
    """What the import says against a file; nothing may be written."""
    path.write_bytes(content)
    said = io.StringIO()
    before = Page.objects.count()
    with pytest.raises(CommandError, match="Nothing was written"):
        call_command("import_content", str(path), "--publish", stdout=said, stderr=said)
    assert Page.objects.count() == before
    assert not Theme.objects.filter(name_da="Nyt tema").exists()
    return said.getvalue()


def as_json(*lines: Any) -> bytes:
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def without(line: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in line.items() if key != name}


@pytest.mark.parametrize(
    ("line", "field", "message"),
    [
        (without(a_line(), "type"), "type", "missing"),
        (without(a_line(), "language"), "language", "missing"),
        (without(a_line(), "slug"), "slug", "missing"),
        (without(a_line(), "title"), "title", "missing"),
        (without(a_line(), "summary"), "summary", "missing"),
        (a_line(title="  "), "title", "missing"),
        (a_line(type="event"), "type", "project"),
        (a_line(language="de"), "language", "da, en"),
        (a_line(municipality="Aarhus"), "municipality", "Assens, Holbæk"),
        (a_line(municipality=["Holbæk"]), "municipality", "must be text"),
        (a_line(slug="Bænken"), "slug", "baenken"),
        (a_line(slug="admin"), "slug", "used by the site itself"),
        (a_line(title=5), "title", "must be text"),
        (a_line(title="x" * 256), "title", "at most 255"),
        (a_line(title="a\x00b"), "title", "control character"),
        (a_line(summary="x" * 301), "summary", "at most 300"),
        (a_line(body=["tekst"]), "body", "must be text"),
        (a_line(published="31-02-2026"), "published", "not a date"),
        (a_line(published="2026-02-31"), "published", "not a date"),
        (a_line(published="20260201"), "published", "not a date"),
        (a_line(published="2999-01-01"), "published", "in the future"),
        (a_line(kind="poem"), "kind", "news"),
        (a_line(kind="act"), "kind", "news"),
        (a_line(themes="Børn"), "themes", "must be a list"),
        (a_line(themes=["Børn", 7]), "themes[1]", "must be text"),
        (a_line(themes=["Børn", "!!!"]), "themes[1]", "no letter"),
        (a_line(keywords=["x" * 101]), "keywords[0]", "at most 100"),
        (a_line(municipalities=["assens", "Odense"]), "municipalities[1]", "no municipality"),
        (a_line(titel="Bænken"), "titel", "not known here"),
        (a_line(fields={"result": "…"}), "fields.result", "not known here"),
        (a_line(fields=["byline"]), "fields", "must be an object"),
        (a_line(fields={"sources": [{"title": "A", "url": "x"}]}), "fields.sources[0].url", "web"),
        (a_line(status="running"), "status", "have no status"),
        (a_line(number="FK-P-0001"), "number", "FK-H-0042"),
        (a_line(number="FK-H-1"), "number", "FK-H-0042"),
        (a_line(number="FK-H-00042"), "number", "FK-H-0042"),
        (a_line(number=42), "number", "must be text"),
        (a_line(links=[{"kind": "knows", "number": "FK-B-0001"}]), "links[0]", "met"),
        (a_line(links=[{"kind": "met", "number": "FK-B-0001"}]), "links", "neither on the site"),
        (
            a_line(number="FK-H-0001", links=[{"kind": "told", "number": "FK-H-0001"}]),
            "links",
            "itself",
        ),
        (a_line(demo="yes"), "demo", "true or false"),
        (a_project(status="granted"), "status", "idea"),
        (a_project(status="running", status_since="2018-13"), "status_since", "not a date"),
        (a_project(status="running", status_since="2999"), "status_since", "in the future"),
        (a_project(fields={"budget_amount": "100"}), "fields.budget_amount", "whole number"),
        (a_project(fields={"budget_amount": -1}), "fields.budget_amount", "greater than"),
        (a_project(fields={"budget_amount": True}), "fields.budget_amount", "whole number"),
        (a_project(fields={"latitude": 91}), "fields.latitude", "90"),
        (a_project(fields={"latitude": 1.1234567}), "fields.latitude", "decimal places"),
        (a_project(fields={"citizen_role": "boss"}), "fields.citizen_role", "deciding"),
        (a_project(fields={"phases": [{}]}), "fields.phases[0].title", "blank"),
        (
            a_project(fields={"phases": [{"title": "A", "name": "B"}]}),
            "fields.phases[0].name",
            "titl",
        ),
        (
            a_project(
                fields={"phases": [{"title": "A", "starts": "2026-02-01", "ends": "2026-01-01"}]}
            ),
            "fields.phases[0]",
            "cannot end before",
        ),
        (
            a_project(fields={"contacts": [{"role": "A", "email": "b"}]}),
            "contacts[0].email",
            "valid",
        ),
        (a_barrier(authority="x" * 161), "authority", "at most 160"),
        (a_barrier(legal_references=[{"kind": "act"}]), "legal_references[0].title", "blank"),
        (a_barrier(legal_references=[{"kind": "song"}]), "legal_references[0].kind", "circular"),
        (a_barrier(fields={"next_deadline": "soon"}), "fields.next_deadline", "not a date"),
        (a_line(body="Ring til 070761-4285"), "body", "CPR"),
        (a_line(body="<p>0707<b>61</b>-4285</p>"), "body", "CPR"),
        (a_line(title="Sag 070761 4285"), "title", "CPR"),
        (a_line(fields={"byline": "Ida, 0707614285"}), "fields.byline", "CPR"),
        (a_line(keywords=["ord", "070761-4285"]), "keywords[1]", "CPR"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_mistake_is_named_with_line_and_field(
    tmp_path: Path, line: dict[str, Any], field: str, message: str
) -> None:
    said = refusal(tmp_path / "fejl.jsonl", as_json(GOOD, line))
    (sentence,) = [row for row in said.splitlines() if row.startswith("Line ")]
    assert sentence.startswith("Line 2, field “")
    assert field in sentence
    assert message in sentence


def test_all_mistakes_of_a_file_are_named_in_the_files_order(tmp_path: Path) -> None:
    bad = a_line(title="", summary="", kind="poem")
    said = refusal(tmp_path / "fejl.jsonl", as_json(bad, GOOD, a_line(slug="søg"), [1]))
    fields = [row.partition(":")[0] for row in said.splitlines() if row.startswith("Line ")]
    assert fields == [
        "Line 1, field “kind”",
        "Line 1, field “summary”",
        "Line 1, field “title”",
        "Line 3, field “slug”",
        "Line 4",
    ]


@pytest.mark.parametrize(
    ("first", "second", "field", "message"),
    [
        (a_line(), a_line(title="Anden"), "slug", "Line 1 has the same type"),
        (a_line(number="FK-H-0001"), a_line(slug="b", number="FK-H-0001"), "number", "same number"),
        (a_barrier(), a_barrier(municipality="assens"), "slug", "Line 1 takes the same address"),
    ],
)
def test_two_lines_cannot_be_the_same(
    tmp_path: Path, first: dict[str, Any], second: dict[str, Any], field: str, message: str
) -> None:
    said = refusal(tmp_path / "fejl.jsonl", as_json(first, second))
    assert f"Line 2, field “{field}”" in said
    assert message in said


def test_numbers_and_addresses_of_the_site_are_not_taken(tmp_path: Path) -> None:
    there = [a_project(number="FK-P-0009"), a_barrier()]
    import_file(write_lines(tmp_path / "der.jsonl", there), "--publish")
    said = refusal(
        tmp_path / "fejl.jsonl",
        as_json(
            a_project(slug="ny", number="FK-P-0009"),
            a_project(number="FK-P-0010"),
            a_barrier(municipality="assens"),
        ),
    )
    assert "Line 1, field “number”: The number belongs to another page" in said
    assert "Line 2, field “number”: The page has the number FK-P-0009 for good" in said
    assert "Line 3, field “slug”: The page “Bænken” has this address already" in said


def test_a_site_without_the_list_says_what_to_do(tmp_path: Path) -> None:
    ProjectPage.objects.all().delete()
    Page.objects.filter(slug="projekter", depth=3).first().delete()
    said = refusal(tmp_path / "fejl.jsonl", as_json(a_project(municipality=None)))
    assert "field “municipality”: The site has no “list of projects” here" in said


def test_a_missing_file_is_a_plain_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no file"):
        import_file(tmp_path / "intet.jsonl")


def test_figures_beyond_all_bounds_are_refused_quietly(tmp_path: Path) -> None:
    huge = as_json(a_project()).replace(b'"fields"', b'"x"')[:-2]
    content = huge + b', "fields": {"latitude": 1e999999, "budget_amount": ' + b"9" * 30 + b"}}\n"
    said = refusal(tmp_path / "fejl.jsonl", content)
    assert "field “fields.latitude”" in said
    assert "field “fields.budget_amount”" in said
