"""manage.py import_content FILE [--dry-run] [--publish]: see docs/moving-in.md."""

from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cocreation.transfer.context import Context
from cocreation.transfer.importing import Import, ImportStopped
from cocreation.transfer.ledger import Ledger
from cocreation.transfer.line_checks import LineRefused
from cocreation.transfer.outcome import Outcome, Result
from cocreation.transfer.picture_folder import PictureFolder
from cocreation.transfer.refusal import Problem
from cocreation.transfer.vocabulary import Vocabulary

_PROGRESS_STEP = 500
_SHOWN_PROBLEMS = 1000


class Command(BaseCommand):
    """Takes pages in from lines of JSON."""

    help = "Take in projects, stories and barriers from a file with one JSON object a line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the file of lines; pictures lie beside it")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would happen and write nothing"
        )
        parser.add_argument(
            "--publish", action="store_true", help="publish the pages instead of leaving drafts"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self._verbosity: int = options["verbosity"]
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(_("There is no file “%(name)s”.") % {"name": path})
        context = Context(Vocabulary(), PictureFolder(path.parent), timezone.localdate())
        with path.open("rb") as stream:
            work = Import(stream, context, options["publish"], self._progress)
            self._check(work)
            try:
                self._run(work, dry_run=options["dry_run"])
            except ImportStopped as stopped:
                raise CommandError(
                    _(
                        "Stopped at line %(line)d: %(reason)s The batches before it are in; run "
                        "the command again to go on."
                    )
                    % {"line": stopped.line, "reason": stopped.reason}
                ) from stopped
            except LineRefused as refused:
                raise CommandError(
                    _("The file changed while it was being read. Run the command again.")
                ) from refused

    def _check(self, work: Import) -> None:
        self._phase(_("Checking"))
        with closing(Ledger()) as ledger:
            count = work.check(ledger)
            problems = ledger.problem_count()
            if problems:
                self._show_problems(ledger, problems)
                raise CommandError(
                    _("Problems: %(problems)d, lines: %(lines)d. Nothing was written.")
                    % {"problems": problems, "lines": count}
                )
        self.stdout.write(_("Lines checked: %(lines)d, no problem.") % {"lines": count})

    def _show_problems(self, ledger: Ledger, count: int) -> None:
        for shown, problem in enumerate(ledger.problems()):
            if shown == _SHOWN_PROBLEMS:
                self.stderr.write(_("… and more: %(count)d.") % {"count": count - shown})
                break
            self.stderr.write(_sentence(problem))

    def _run(self, work: Import, *, dry_run: bool) -> None:
        self._phase(_("Comparing") if dry_run else _("Writing"))
        outcomes: Counter[Outcome] = Counter()
        published = 0
        for result in work.preview() if dry_run else work.write():
            outcomes[result.outcome] += 1
            published += result.published
            self._show(result)
        links = 0 if dry_run else work.write_links()
        if dry_run:
            self.stdout.write(_("This was a dry run: nothing was written."))
        counts = ", ".join(f"{outcomes[outcome]} {outcome.label}" for outcome in Outcome)
        self.stdout.write(self.style.SUCCESS(counts))
        self.stdout.write(_("Published: %(count)d.") % {"count": published})
        if links:
            self.stdout.write(_("New links: %(count)d.") % {"count": links})
        for name, made in sorted(work.context.vocabulary.made.items()):
            self.stdout.write(_("New %(names)s: %(count)d.") % {"names": name, "count": made})

    def _show(self, result: Result) -> None:
        if result.outcome is Outcome.UPDATED or result.notes:
            fields = ", ".join(result.changes)
            self.stdout.write(
                _("Line %(line)d: %(outcome)s (%(fields)s).")
                % {"line": result.line, "outcome": result.outcome.label, "fields": fields}
                if fields
                else _("Line %(line)d: %(outcome)s.")
                % {"line": result.line, "outcome": result.outcome.label}
            )
        for note in result.notes:
            self.stdout.write(f"  {note}")

    def _phase(self, name: str) -> None:
        if self._verbosity > 0:
            self.stderr.write(f"{name} …")

    def _progress(self, done: int) -> None:
        if self._verbosity > 0 and done % _PROGRESS_STEP == 0:
            self.stderr.write(_("Lines: %(count)d") % {"count": done})


def _sentence(problem: Problem) -> str:
    if not problem.field:
        return _("Line %(line)d: %(message)s") % {
            "line": problem.line,
            "message": problem.message,
        }
    return _("Line %(line)d, field “%(field)s”: %(message)s") % {
        "line": problem.line,
        "field": problem.field,
        "message": problem.message,
    }
