"""What goes out and comes in again is the same."""

import os
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction

from cocreation.transfer.context import Context
from cocreation.transfer.line_checks import check_line
from cocreation.transfer.picture_folder import PictureFolder
from cocreation.transfer.vocabulary import Vocabulary
from tests.transfer.lines import export_file, generated_lines, import_file, write_lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

# Lines that go through the database; each page costs Wagtail some 180 queries to make and publish.
LINES = int(os.environ.get("ROUND_TRIP_LINES", "100"))


def test_an_export_of_an_import_of_an_export_is_equal(tmp_path: Path) -> None:
    first = write_lines(tmp_path / "fra-andet-system.jsonl", generated_lines(LINES))
    with transaction.atomic():
        import_file(first, "--publish")
        exported = export_file(tmp_path / "ud.jsonl")
        assert len(exported) == LINES + LINES // 10
        # Back to a site that has never seen these pages.
        transaction.set_rollback(True)
    import_file(tmp_path / "ud.jsonl", "--publish")

    assert export_file(tmp_path / "igen.jsonl") == exported


def test_what_is_written_on_a_page_is_read_from_it_again(tmp_path: Path) -> None:
    context = Context(Vocabulary(), PictureFolder(tmp_path), date(2026, 11, 23))
    for number, given in enumerate(generated_lines(500, seed=2), start=1):
        line = check_line(number, given, context)
        facts = line.content_type.facts
        page = line.content_type.model()
        for path, value in line.facts.items():
            facts[path].write(page, value, context)
        read = {path: facts[path].read(page) for path in line.facts}
        assert read == line.facts, f"line {number}"
        again = {path: facts[path].check(value, context) for path, value in read.items()}
        assert again == read, f"line {number}"
