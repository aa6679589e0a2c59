"""What goes out and comes in again is the same."""

from pathlib import Path

import pytest
from django.db import transaction

from tests.transfer.lines import export_file, generated_lines, import_file, write_lines

pytestmark = pytest.mark.django_db


def test_an_export_of_an_import_of_an_export_is_equal(site: None, tmp_path: Path) -> None:
    first = write_lines(tmp_path / "fra-andet-system.jsonl", generated_lines(500))
    with transaction.atomic():
        import_file(first, "--publish")
        exported = export_file(tmp_path / "ud.jsonl")
        assert len(exported) == 550
        # Back to a site that has never seen these pages.
        transaction.set_rollback(True)
    import_file(tmp_path / "ud.jsonl", "--publish")

    assert export_file(tmp_path / "igen.jsonl") == exported
