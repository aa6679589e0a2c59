"""manage.py export_content [FILE] [--drafts]: see docs/moving-in.md."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from cocreation.transfer.exporting import Export
from cocreation.transfer.picture_shelf import PictureShelf


class Command(BaseCommand):
    """Gives pages out as the lines that import_content takes in."""

    help = "Write projects, stories and barriers to a file with one JSON object a line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file",
            type=Path,
            nargs="?",
            help="the file to write, with its pictures beside it; without it, to the terminal",
        )
        parser.add_argument(
            "--drafts",
            action="store_true",
            help="every page in its newest version, instead of what readers see",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path | None = options["file"]
        export = Export(options["drafts"], PictureShelf(path.parent if path else None))
        losses: Counter[str] = Counter()
        if path is None:
            count = self._write(export, losses, self.stdout.write)
        else:
            # Whole or not at all: a reader never finds half a file under its name.
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f".{path.name}.unfinished")
            with unfinished.open("w", encoding="utf-8", newline="\n") as stream:
                count = self._write(export, losses, lambda line: stream.write(f"{line}\n"))
            unfinished.replace(path)
        self.stderr.write(_("Pages written: %(count)d.") % {"count": count})
        for name, pages in sorted(losses.items()):
            self.stderr.write(
                _("Not in the lines: %(name)s (pages: %(count)d).") % {"name": name, "count": pages}
            )

    def _write(self, export: Export, losses: Counter[str], write: Any) -> int:
        count = 0
        for line in export.lines():
            write(json.dumps(line, ensure_ascii=False))
            count += 1
            lost = line.get("lost")
            if isinstance(lost, list):
                losses.update(str(name) for name in lost)
        return count
