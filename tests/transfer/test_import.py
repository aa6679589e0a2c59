"""Taking content in: where it goes, what repeats, what is left alone."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError
from django.utils import timezone
from wagtail.models import Page

from barriers.models import Authority, BarrierPage
from cocreation.transfer.writing import Writer
from network.models import Link, Method, Record, SitePage, StatusChange, Theme
from projects.models import ProjectPage
from stories.models import StoryPage
from tests.transfer.lines import (
    a_barrier,
    a_line,
    a_project,
    generated_lines,
    import_file,
    write_lines,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "indhold.jsonl"


def take_in(file: Path, *lines: dict[str, Any], options: tuple[str, ...] = ("--publish",)) -> str:
    return import_file(write_lines(file, lines), *options)


def test_a_story_is_published_under_its_municipalitys_list(file: Path) -> None:
    take_in(file, a_line())
    story = StoryPage.objects.get()
    assert story.live
    assert story.url_path.endswith("/holbæk/historier/baenken/")
    assert story.lead is not None
    assert story.lead.code == "holbaek"
    assert [m.code for m in story.municipalities.all()] == ["holbaek"]
    assert [block.block_type for block in story.body] == ["paragraph"]
    assert story.number == "FK-H-0001"
    assert timezone.localtime(story.first_published_at).date() == date(2026, 3, 1)


def test_without_publish_there_are_only_drafts(file: Path) -> None:
    take_in(file, a_line(), options=())
    story = StoryPage.objects.get()
    assert not story.live
    assert story.has_unpublished_changes
    assert story.number == ""
    assert "Published: 1" in take_in(file, a_line())
    assert StoryPage.objects.get().live


def test_what_concerns_the_network_lies_under_its_own_list(file: Path) -> None:
    take_in(file, a_line(municipality=None), a_project(municipality=""))
    pages = SitePage.objects.visible().of_type("story", "project")
    parents = {page.get_parent().url_path for page in pages}
    assert parents == {"/forside/historier/", "/forside/projekter/"}
    assert not StoryPage.objects.get().municipalities.exists()


def test_barriers_lie_centrally_whoever_leads_them(file: Path) -> None:
    take_in(file, a_barrier(authority="Skatteministeriet"))
    barrier = BarrierPage.objects.get()
    assert barrier.url_path.endswith("/forside/barrierer/forsikring/")
    assert barrier.lead is not None
    assert barrier.lead.code == "holbaek"
    assert Authority.objects.get() == barrier.authority


def test_a_project_brings_its_rows_and_figures(file: Path) -> None:
    fields = {
        "phases": [{"title": "Idé", "starts": "2025-01-01"}, {"title": "Drift"}],
        "goals": [{"indicator": "Deltagere", "target": 12.5}],
        "contacts": [{"role": "Projektleder", "email": "post@example.dk"}],
        "latitude": 55.71234,
        "methods": ["Borgerbudget"],
        "now": "Vi bygger.",
    }
    take_in(file, a_project(fields=fields))
    project = ProjectPage.objects.get()
    assert [phase.title for phase in project.phases.all()] == ["Idé", "Drift"]
    assert project.phases.first().starts == date(2025, 1, 1)
    assert float(project.goals.get().target) == 12.5
    assert project.contacts.get().email == "post@example.dk"
    assert float(project.latitude) == 55.71234
    assert project.now == "<p>Vi bygger.</p>"
    assert Method.objects.get().name_da == "Borgerbudget"


def test_the_same_file_again_changes_nothing(file: Path) -> None:
    lines = list(generated_lines(12))
    first = import_file(write_lines(file, lines), "--publish")
    before = list(Page.objects.order_by("pk").values())
    second = import_file(file, "--publish")
    assert "14 made, 0 updated, 0 unchanged" in first
    assert "0 made, 0 updated, 14 unchanged" in second
    assert list(Page.objects.order_by("pk").values()) == before


def test_the_same_key_with_other_content_is_an_update_and_is_reported(file: Path) -> None:
    take_in(file, a_line(themes=["Børn og unge"]))
    said = take_in(file, a_line(title="Bænken igen", themes=[]))
    assert "Line 1: updated (title, themes)" in said
    story = StoryPage.objects.get()
    assert story.title == "Bænken igen"
    assert not story.themes.exists()
    assert story.revisions.count() == 2


def test_what_a_line_does_not_name_stays_as_it_is(file: Path) -> None:
    take_in(file, a_line(keywords=["bænk"], fields={"byline": "Ida"}))
    line = a_line(title="Ny titel")
    del line["body"]
    take_in(file, line)
    story = StoryPage.objects.get()
    assert story.byline == "Ida"
    assert [tag.name for tag in story.keywords.all()] == ["bænk"]
    assert "Det begyndte" in str(story.body)


def test_an_update_without_publish_waits_as_a_draft(file: Path) -> None:
    take_in(file, a_line())
    take_in(file, a_line(title="Ny titel"), options=())
    story = StoryPage.objects.get()
    assert story.title == "Bænken"
    assert story.get_latest_revision_as_object().title == "Ny titel"


def test_the_newest_of_several_drafts_is_the_one_published(file: Path) -> None:
    take_in(file, a_line(), options=())
    take_in(file, a_line(title="Anden"), options=())
    take_in(file, a_line(title="Tredje"))
    assert StoryPage.objects.get().title == "Tredje"


def test_a_status_enters_as_taken_over_with_its_source(file: Path) -> None:
    line = a_barrier(
        status="refused",
        status_since="2018-03",
        status_note={"da": "Afslag fra ministeriet"},
        source="jv.dk, marts 2018",
    )
    take_in(file, line)
    change = StatusChange.objects.get()
    assert change.taken_over
    assert (change.to_status, change.on, change.precision) == ("refused", date(2018, 3, 1), "month")
    assert (change.source, change.note_da) == ("jv.dk, marts 2018", "Afslag fra ministeriet")
    barrier = BarrierPage.objects.get()
    assert (barrier.status, barrier.status_precision) == ("refused", "month")
    take_in(file, line)
    assert StatusChange.objects.count() == 1


def test_a_status_with_a_history_on_the_site_wins(file: Path) -> None:
    take_in(file, a_project(status="running"))
    said = take_in(file, a_project(status="finished"))
    assert "The status stays “Running”" in said
    assert "1 unchanged" in said
    assert ProjectPage.objects.get().status == "running"


def test_a_story_names_its_source_among_its_sources(file: Path) -> None:
    take_in(file, a_line(source="Lokalavisen, 2019"))
    assert StoryPage.objects.get().sources[0].value["title"] == "Lokalavisen, 2019"
    assert "1 unchanged" in take_in(file, a_line(source="Lokalavisen, 2019"))


def test_unknown_themes_are_made_once_whatever_their_capitals(file: Path) -> None:
    Theme.objects.create(name_da="Nærdemokrati", name_en="Local democracy")
    said = take_in(
        file,
        a_line(themes=["local democracy", "Nyt tema"]),
        a_project(themes=["NYT TEMA", "nærdemokrati"]),
    )
    assert sorted(Theme.objects.values_list("name_da", flat=True)) == ["Nyt tema", "Nærdemokrati"]
    assert "New themes: 1" in said


def test_a_brought_number_is_kept_and_the_series_goes_on_after_it(file: Path) -> None:
    take_in(file, a_project(slug="uden"), a_project(slug="med", number="FK-P-0001"))
    assert ProjectPage.objects.get(slug="med").number == "FK-P-0001"
    assert ProjectPage.objects.get(slug="uden").number == "FK-P-0002"


def test_links_reach_things_that_come_later_in_the_file(file: Path) -> None:
    story = a_line(links=[{"kind": "met", "number": "FK-B-0007"}])
    said = take_in(file, story, a_barrier(number="FK-B-0007"))
    link = Link.objects.get()
    assert link.source == StoryPage.objects.get().record
    assert link.target == BarrierPage.objects.get().record
    assert "New links: 1" in said
    assert "New links" not in take_in(file, story, a_barrier(number="FK-B-0007"))


def test_what_cleaning_takes_out_of_a_text_is_said_once(file: Path) -> None:
    line = a_line(body="<p>Tekst<img src=x onerror=alert(1)></p><script>alert(1)</script>")
    assert "Left out of the texts: img, script" in take_in(file, line)
    assert "alert" not in str(StoryPage.objects.get().body)
    assert "Left out" not in take_in(file, line)


def test_a_dry_run_says_what_would_happen_and_writes_nothing(file: Path) -> None:
    take_in(file, a_line())
    before = (Page.objects.count(), Record.objects.count(), Theme.objects.count())
    said = take_in(
        file,
        a_line(title="Ny titel"),
        a_line(slug="ny", themes=["Nyt tema"], status=None),
        options=("--dry-run", "--publish"),
    )
    assert "1 made, 1 updated, 0 unchanged" in said
    assert "Line 1: updated (title)" in said
    assert "nothing was written" in said
    assert (Page.objects.count(), Record.objects.count(), Theme.objects.count()) == before
    assert StoryPage.objects.get().title == "Bænken"


def test_a_crash_between_batches_is_mended_by_running_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreation.transfer.importing.BATCH", 5)
    lines = [a_line(slug=f"nr-{number}") for number in range(12)]
    write = Writer.write

    def power_cut(self: Writer, line: Any) -> Any:
        if line.number == 8:
            raise KeyboardInterrupt
        return write(self, line)

    monkeypatch.setattr(Writer, "write", power_cut)
    with pytest.raises(KeyboardInterrupt):
        take_in(file, *lines)
    assert StoryPage.objects.count() == 5
    monkeypatch.setattr(Writer, "write", write)
    assert "7 made, 0 updated, 5 unchanged" in take_in(file, *lines)
    assert StoryPage.objects.count() == 12


def test_a_batch_that_takes_long_lets_others_write_in_between(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreation.transfer.importing.LONGEST_BATCH", 0)
    said = take_in(file, *(a_line(slug=f"nr-{number}") for number in range(4)))
    assert "4 made" in said


def test_an_address_taken_meanwhile_stops_the_import_with_its_line(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreation.transfer.site_checks.SiteChecks.check", lambda *_args: None)
    take_in(file, a_barrier())
    with pytest.raises(CommandError, match=r"Stopped at line 2: .+ run the command again"):
        take_in(file, a_barrier(slug="ny"), a_barrier(municipality="assens"))
