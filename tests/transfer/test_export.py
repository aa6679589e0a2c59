"""Giving content out: what readers see, in a form that comes in again, with losses named."""

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from barriers.models import BarrierPage
from network.models import Person
from network.transitions import change_status
from projects.models import ProjectPage
from stories.models import StoryPage
from tests.factories.network import AttachmentFactory, PictureFactory
from tests.transfer.lines import (
    a_barrier,
    a_line,
    a_project,
    export_file,
    import_file,
    write_lines,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def story(tmp_path: Path) -> StoryPage:
    import_file(write_lines(tmp_path / "ind.jsonl", [a_line()]), "--publish")
    return StoryPage.objects.get()


def publish(page: Any, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_line_says_all_that_a_page_is(tmp_path: Path, story: StoryPage) -> None:
    (line,) = export_file(tmp_path / "ud.jsonl")
    assert line == {
        "type": "story",
        "language": "da",
        "municipality": "holbaek",
        "slug": "baenken",
        "published": "2026-03-01",
        "number": "FK-H-0001",
        "links": [],
        "demo": False,
        "title": "Bænken",
        "summary": "En bænk ved havnen blev et mødested.",
        "body": "<p>Det begyndte med en bænk.</p><p>Så kom der flere.</p>",
        "municipalities": ["holbaek"],
        "themes": [],
        "keywords": [],
        "image": None,
        "alt": None,
        "kind": "case",
        "fields": {
            "standfirst": "",
            "byline": "",
            "reusable": "",
            "do_differently": "",
            "sources": [],
        },
    }


def test_without_a_file_the_lines_go_to_the_terminal(story: StoryPage) -> None:
    said = io.StringIO()
    call_command("export_content", stdout=said, stderr=io.StringIO())
    assert json.loads(said.getvalue())["title"] == "Bænken"


def test_only_what_readers_see_goes_out(tmp_path: Path, story: StoryPage) -> None:
    import_file(write_lines(tmp_path / "ind.jsonl", [a_line(slug="kladde")]))
    story.title = "Kladdens titel"
    story.save_revision()
    assert [line["title"] for line in export_file(tmp_path / "ud.jsonl")] == ["Bænken"]
    drafts = export_file(tmp_path / "ud.jsonl", "--drafts")
    assert {line["title"] for line in drafts} == {"Kladdens titel", "Bænken"}

    PageViewRestriction.objects.create(page=story, restriction_type="login")
    assert export_file(tmp_path / "ud.jsonl") == []


def test_richer_blocks_become_html_and_what_is_lost_is_named(
    tmp_path: Path, story: StoryPage
) -> None:
    link = f'<p><a linktype="page" id="{story.pk}">her</a></p>'
    body = [
        ("fact_box", {"title": "Kort sagt", "text": "<p>Fem kommuner</p>"}),
        ("question_answer", {"question": "Kan jeg?", "answer": "<p>Ja.</p>"}),
        ("picture", {"picture": PictureFactory(), "caption": "Torvet"}),
        ("document", {"document": AttachmentFactory(), "title": "Referatet"}),
        ("paragraph", link),
    ]
    publish(story, body=json.dumps([]), person=Person.objects.create(name="Ida"))
    story.body.extend(_normal(story, body))
    story.save_revision().publish()

    said = io.StringIO()
    call_command("export_content", str(tmp_path / "ud.jsonl"), stderr=said)
    (line,) = [json.loads(row) for row in (tmp_path / "ud.jsonl").read_text().splitlines()]

    assert line["body"].startswith("<h3>Kort sagt</h3><p>Fem kommuner</p><h3>Kan jeg?</h3>")
    assert "<p>Ja.</p><p>Torvet</p>" in line["body"]
    assert ">Referatet</a>" in line["body"]
    assert f'<a href="{story.get_url()}">her</a>' in line["body"]
    assert line["fields"]["byline"] == "Ida"
    assert line["lost"] == [
        "body: document",
        "body: fact box",
        "body: internal link",
        "body: picture",
        "body: question and answer",
        "person",
    ]
    assert "Not in the lines: body: picture (pages: 1)" in said.getvalue()
    # What went out poorer does not come in over what is richer.
    assert "1 unchanged" in import_file(tmp_path / "ud.jsonl", "--publish")


def _normal(story: StoryPage, blocks: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    children = story.body.stream_block.child_blocks
    return [(name, children[name].normalize(value)) for name, value in blocks]


def test_the_latest_status_goes_out_with_the_steps_before_it(tmp_path: Path) -> None:
    line = a_project(status="running", status_since="2018-03", source="dknyt.dk")
    import_file(write_lines(tmp_path / "ind.jsonl", [line]), "--publish")
    (first,) = export_file(tmp_path / "ud.jsonl")
    assert (first["status"], first["status_since"]) == ("running", "2018-03")
    assert (first["source"], "lost" in first) == ("dknyt.dk", False)

    record = ProjectPage.objects.get().record
    assert record is not None
    change_status(record, "abandoned", by=None, on=date(2019, 1, 2), note_da="Ingen penge")
    (second,) = export_file(tmp_path / "ud.jsonl")
    assert (second["status"], second["status_since"]) == ("abandoned", "2019-01-02")
    assert second["status_note"] == {"da": "Ingen penge"}
    assert second["history"] == [
        {"status": "running", "on": "2018-03", "note": {}, "source": "dknyt.dk"}
    ]
    assert "lost" not in second


def test_demo_content_carries_its_mark(tmp_path: Path) -> None:
    import_file(write_lines(tmp_path / "ind.jsonl", [a_barrier(demo=True)]), "--publish")
    record = BarrierPage.objects.get().record
    assert record is not None
    assert record.demo
    assert export_file(tmp_path / "ud.jsonl")[0]["demo"] is True


def test_an_unfinished_export_leaves_the_old_file(
    tmp_path: Path, story: StoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = export_file(tmp_path / "ud.jsonl")

    def power_cut(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cocreation.transfer.exporting.Export._line", power_cut)
    with pytest.raises(KeyboardInterrupt):
        export_file(tmp_path / "ud.jsonl")
    monkeypatch.undo()
    assert [json.loads(row) for row in (tmp_path / "ud.jsonl").read_text().splitlines()] == before
