"""An exemption moves with its scheme, its round, who applied, its rules and its whole way."""

import datetime
import io
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction

from barriers.models import ApplicationRound, ExemptionPage, RefusalReason, Vehicle
from network.models import Record, StatusChange
from tests.transfer.lines import (
    Fields,
    an_exemption,
    export_file,
    generated_lines,
    import_file,
    write_lines,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def whole_line(**changed: object) -> Fields:
    """A line with everything that an exemption can say."""
    found = next(line for line in generated_lines(4) if line["type"] == "exemption")
    return {**found, "slug": "bilen", "status": "refused", **changed}


def refusal(tmp_path: Path, line: Fields) -> str:
    """What the import says of a line that it refuses; nothing of it is written."""
    said, lines = io.StringIO(), write_lines(tmp_path / "ind.jsonl", [line])
    with pytest.raises(CommandError):
        call_command("import_content", str(lines), "--publish", stdout=said, stderr=said)
    assert not ExemptionPage.objects.exists()
    assert not Vehicle.objects.exists()
    assert not StatusChange.objects.exists()
    return said.getvalue()


def test_an_exemption_comes_in_with_all_that_it_names(tmp_path: Path) -> None:
    import_file(write_lines(tmp_path / "ind.jsonl", [whole_line()]), "--publish")
    page = ExemptionPage.objects.get()
    assert page.live
    assert page.number.startswith("FK-F-")
    assert page.vehicle == Vehicle.objects.get(code="frikommune")
    assert page.vehicle.starts_day_after
    assert page.round == ApplicationRound.objects.get(code="runde-2")
    assert page.round.deadline == datetime.date(2017, 5, 1)
    assert page.refusal_reason == RefusalReason.objects.get(code="kontrol")
    assert (page.decided_on, page.decided_precision) == (datetime.date(2018, 3, 1), "month")
    rows = [(row.municipality.code, row.council_precision) for row in page.applicants.all()]
    assert rows == [("assens", "month"), ("holbaek", "day")]
    assert [str(row.legal_reference.title) for row in page.references.all()] == ["Taxilov"]


def test_its_whole_way_comes_along_as_it_was(tmp_path: Path) -> None:
    import_file(write_lines(tmp_path / "ind.jsonl", [whole_line()]), "--publish")
    steps = StatusChange.objects.order_by("pk")
    assert [(step.from_status, step.to_status, step.precision) for step in steps] == [
        ("", "draft", "year"),
        ("draft", "approved_locally", "day"),
        ("approved_locally", "submitted", "day"),
        ("submitted", "in_process", "month"),
        ("in_process", "refused", "month"),
    ]
    assert all(step.taken_over for step in steps)
    assert Record.objects.get(type="exemption").status == "refused"


def test_what_went_out_and_came_in_goes_out_the_same_to_the_byte(tmp_path: Path) -> None:
    lines = [line for line in generated_lines(40, seed=3) if line["type"] == "exemption"]
    first = write_lines(tmp_path / "ind.jsonl", lines)
    with transaction.atomic():
        import_file(first, "--publish")
        export_file(tmp_path / "ud.jsonl")
        transaction.set_rollback(True)
    assert not ExemptionPage.objects.exists()
    import_file(tmp_path / "ud.jsonl", "--publish")
    export_file(tmp_path / "igen.jsonl")
    assert (tmp_path / "igen.jsonl").read_bytes() == (tmp_path / "ud.jsonl").read_bytes()
    said = import_file(tmp_path / "ud.jsonl", "--publish")
    assert f"{len(lines)} unchanged" in said


def test_a_code_alone_names_what_the_site_knows(tmp_path: Path) -> None:
    Vehicle.objects.create(code="frikommune", name_da="Frikommuner")
    fields = {"vehicle": "frikommune"}
    import_file(write_lines(tmp_path / "ind.jsonl", [an_exemption(fields=fields)]))
    (line,) = export_file(tmp_path / "ud.jsonl", "--drafts")
    assert line["fields"]["vehicle"]["name_da"] == "Frikommuner"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"applied_on": "2018-05-01"}, "fields.decided_on"),
        ({"decided_on": "2999-01-01"}, "fields.decided_on"),
        ({"applied_on": "snart"}, "fields.applied_on"),
        ({"vehicle": {"code": "ny"}}, "fields.vehicle.name_da"),
        ({"vehicle": {"code": "ny", "name_da": "Ny", "begins": "i går"}}, "fields.vehicle.begins"),
        ({"round": {"code": "ny", "name_da": "Ny"}}, "fields.round.vehicle"),
        ({"applicants": [{"municipality": "Atlantis"}]}, "fields.applicants[0].municipality"),
        ({"applicants": [{"council_on": "2017"}]}, "fields.applicants[0].municipality"),
        ({"charter": "vedtaegt.pdf"}, "fields"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_is_wrong_is_said_with_its_field(tmp_path: Path, changed: Fields, field: str) -> None:
    line = whole_line()
    said = refusal(tmp_path, line | {"fields": line["fields"] | changed})
    assert field in said


@pytest.mark.parametrize(
    ("history", "field"),
    [
        ([{"status": "draft", "on": "2018-01-02"}, {"status": "submitted", "on": "2018"}], "[1]"),
        (
            [
                {"status": "submitted", "on": "2018-02-02"},
                {"status": "in_process", "on": "2018-01-01"},
            ],
            "[1]",
        ),
        ([{"status": "in_process", "on": "2999-01-01"}], "[0]"),
        ([{"status": "solved", "on": "2018"}], "[0]"),
        ([{"status": "in_process"}], "[0].on"),
        ([{"status": "granted", "on": "2017"}], "history"),
    ],
    ids=["no way", "wrong order", "future", "unknown", "no day", "not to this end"],
)
def test_a_history_that_cannot_have_been_is_refused(
    tmp_path: Path, history: list[Fields], field: str
) -> None:
    said = refusal(tmp_path, whole_line(history=history))
    assert "history" in said
    assert field in said
