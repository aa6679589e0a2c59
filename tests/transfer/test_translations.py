"""Two languages are one thing: one record, one number, one set of shared facts."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from network.models import Record
from projects.models import ProjectPage
from tests.transfer.lines import a_line, a_project, export_file, import_file, write_lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

KEY = "project/da/holbaek/vaerkstedet"


def danish(**fields: Any) -> dict[str, Any]:
    phases = [{"title": "Idé", "starts": "2025-01-01"}, {"title": "Drift"}]
    line = a_project(themes=["Børn og unge"], fields={"phases": phases, "citizen_role": "heard"})
    return line | fields


def english(**fields: Any) -> dict[str, Any]:
    line = {
        "type": "project",
        "language": "en",
        "municipality": "holbaek",
        "slug": "the-workshop",
        "title": "The workshop",
        "summary": "A place to make things.",
        "translation_of": KEY,
        "fields": {"phases": [{"title": "Idea"}, {"title": "Running"}]},
    }
    return line | fields


def take_in(folder: Path, *lines: dict[str, Any]) -> str:
    return import_file(write_lines(folder / "f.jsonl", lines), "--publish")


def refused(folder: Path, *lines: dict[str, Any]) -> str:
    path = write_lines(folder / "f.jsonl", lines)
    said = io.StringIO()
    with pytest.raises(CommandError):
        call_command("import_content", str(path), stdout=said, stderr=said)
    return said.getvalue()


@pytest.mark.parametrize("translation_first", [True, False])
def test_a_translation_shares_record_and_facts_wherever_it_stands_in_the_file(
    tmp_path: Path, translation_first: bool
) -> None:
    lines = [english(), danish()] if translation_first else [danish(), english()]
    take_in(tmp_path, *lines)
    original = ProjectPage.objects.get(locale__language_code="da")
    twin = ProjectPage.objects.get(locale__language_code="en")
    assert twin.record == original.record
    assert twin.translation_key == original.translation_key
    assert twin.number == original.number == "FK-P-0001"
    assert Record.objects.filter(type="project").count() == 1
    assert [theme.name_da for theme in twin.themes.all()] == ["Børn og unge"]
    assert twin.citizen_role == "heard"
    assert twin.lead == original.lead
    phases = [(phase.title, phase.starts) for phase in twin.phases.all()]
    assert phases == [("Idea", original.phases.first().starts), ("Running", None)]
    assert twin.url_path.startswith("/front-page/")


def test_an_original_can_be_named_by_its_number(tmp_path: Path) -> None:
    take_in(tmp_path, danish(number="FK-P-0031"), english(translation_of="FK-P-0031"))
    assert {page.number for page in ProjectPage.objects.all()} == {"FK-P-0031"}


def test_a_translation_of_a_page_that_is_there_already(tmp_path: Path) -> None:
    take_in(tmp_path, danish())
    take_in(tmp_path, english(translation_of="FK-P-0001"))
    assert Record.objects.filter(type="project").count() == 1
    assert "1 unchanged" in take_in(tmp_path, english())


def test_an_update_of_the_original_reaches_the_translation(tmp_path: Path) -> None:
    take_in(tmp_path, danish(), english())
    take_in(tmp_path, danish(themes=[]), english(title="The new workshop"))
    twin = ProjectPage.objects.get(locale__language_code="en")
    assert not twin.themes.exists()
    assert twin.title == "The new workshop"
    assert [phase.title for phase in twin.phases.all()] == ["Idea", "Running"]


def test_what_belongs_to_the_original_is_taken_from_there_and_said(tmp_path: Path) -> None:
    take_in(tmp_path, danish(), english())
    said = take_in(tmp_path, english(themes=["Another"]))
    assert "Taken from the original: themes" in said
    assert "1 unchanged" in said


def test_an_export_names_the_original_and_is_equal_after_another_import(tmp_path: Path) -> None:
    take_in(tmp_path, danish(), english())
    exported = export_file(tmp_path / "ud.jsonl")
    assert [line.get("translation_of") for line in exported] == [None, "FK-P-0001"]
    assert "themes" not in exported[1]
    assert exported[1]["fields"]["phases"][0] == {"title": "Idea", "take_part": ""}
    assert "2 unchanged" in import_file(tmp_path / "ud.jsonl", "--publish")


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"translation_of": "project/da/holbaek/nothing"}, "translation_of", "no such Danish"),
        ({"translation_of": "FK-P-0777"}, "translation_of", "no such Danish"),
        ({"translation_of": "story/da/holbaek/vaerkstedet"}, "translation_of", "same type"),
        ({"translation_of": "project/en/holbaek/x"}, "translation_of", "Name the Danish original"),
        ({"translation_of": "vaerkstedet"}, "translation_of", "Name the Danish original"),
        ({"municipality": "assens"}, "municipality", "same municipality"),
        ({"number": "FK-P-0002"}, "number", "number of its original"),
        ({"language": "da"}, "translation_of", "is itself the original"),
    ],
)
def test_a_translation_of_nothing_is_refused(
    tmp_path: Path, changes: dict[str, Any], field: str, message: str
) -> None:
    said = refused(tmp_path, danish(number="FK-P-0001"), english(**changes))
    assert f"Line 2, field “{field}”" in said
    assert message in said


def test_an_original_has_one_translation_in_a_language(tmp_path: Path) -> None:
    said = refused(tmp_path, danish(), english(), english(slug="another"))
    assert "Line 3, field “translation_of”: Line 2 is a translation of the same original" in said
    take_in(tmp_path, danish(), english())
    said = refused(tmp_path, english(slug="another"))
    assert "The original has another translation" in said


def test_a_page_of_its_own_does_not_become_a_translation(tmp_path: Path) -> None:
    take_in(tmp_path, danish(), english(translation_of=None))
    assert "is no translation of that original" in refused(tmp_path, english())


def test_a_story_only_in_english_stands_alone(tmp_path: Path) -> None:
    take_in(tmp_path, a_line(language="en", slug="the-bench", themes=["Youth"]))
    assert "translation_of" not in export_file(tmp_path / "ud.jsonl")[0]
