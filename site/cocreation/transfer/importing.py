"""The import of a file: every line is checked before the first is written, then batches follow."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, Final, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cocreation.transfer.context import Context
from cocreation.transfer.ledger import Ledger
from cocreation.transfer.line import Line
from cocreation.transfer.line_checks import LineRefused, check_line
from cocreation.transfer.outcome import Result
from cocreation.transfer.places import Places
from cocreation.transfer.reading import numbered_lines, parsed
from cocreation.transfer.refusal import Problem, Refused
from cocreation.transfer.site_checks import SiteChecks
from cocreation.transfer.values import Json
from cocreation.transfer.writing import Writer
from network.numbers import NumberTaken
from network.transitions import TransitionRefused

BATCH: Final = 100
# Seconds. SQLite has one writer at a time: who sends a form in meanwhile waits as long as a batch
# takes, and then needs a gap to get in; a waiting connection looks again every tenth of a second.
LONGEST_BATCH: Final = 0.4
PAUSE: Final = 0.12

T = TypeVar("T")


class ImportStopped(Exception):
    """Writing had to stop at `line`; the batches before stay, and a repetition goes on from there."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


@dataclass(frozen=True)
class Import:
    """One file on its way in. Use check() first and write() or preview() when it noted no problem."""

    stream: BinaryIO
    context: Context
    publish: bool
    #: Called with each line that is done.
    progress: Callable[[int], None]

    def check(self, ledger: Ledger) -> int:
        """Note all problems in the ledger; return the number of lines."""
        checks = SiteChecks(Places(), ledger)
        count = 0
        for number, raw in numbered_lines(self.stream):
            count += 1
            try:
                checks.check(self._line(number, raw))
            except LineRefused as refused:
                for problem in refused.problems:
                    ledger.refuse(problem)
            self.context.pictures.forget()
            self.progress(count)
        checks.finish()
        return count

    def preview(self) -> Iterator[Result]:
        """Yield what write() would do with each line."""
        writer = self._writer()
        for line in self._in_order():
            writer.places.forget()
            self.context.pictures.forget()
            yield writer.preview(line)

    def write(self) -> Iterator[Result]:
        """Write the lines in batches, each in one transaction; yield each line's result after it."""
        writer = self._writer()
        for batch in _batches(self._in_order()):
            self.context.pictures.store_offered()
            self.context.pictures.forget()
            written = 0
            while written < len(batch):
                results = self._write_batch(writer, batch[written:])
                yield from results
                written += len(results)
                time.sleep(PAUSE)

    def write_links(self) -> int:
        """Add the links between things, once all are there; return how many are new."""
        writer = self._writer()
        made = 0
        linking = (
            self._line(number, raw)
            for number, raw in numbered_lines(self.stream)
            if _value(raw, "links")
        )
        for batch in _batches(linking):
            self.context.pictures.forget()
            with transaction.atomic():
                made += sum(writer.link(line) for line in batch)
        return made

    def _write_batch(self, writer: Writer, batch: list[Line]) -> list[Result]:
        """Write a batch, or as much of it as the time allows, in one transaction."""
        writer.places.forget()
        results: list[Result] = []
        number = 0
        begun = time.monotonic()
        try:
            with transaction.atomic():
                for line in batch:
                    number = line.number
                    results.append(writer.write(line))
                    if time.monotonic() - begun > LONGEST_BATCH:
                        break
        except Refused as refusal:
            raise ImportStopped(number, refusal.message) from refusal
        except ValidationError as error:
            raise ImportStopped(number, " ".join(error.messages)) from error
        except TransitionRefused as error:
            raise ImportStopped(number, str(error)) from error
        except (IntegrityError, NumberTaken) as error:
            reason = _("Somebody else has just taken this address or number.")
            raise ImportStopped(number, reason) from error
        return results

    def _writer(self) -> Writer:
        return Writer(Places(), self.context, self.publish)

    def _in_order(self) -> Iterator[Line]:
        """Originals with numbers, so that no other takes them; other originals; translations."""
        done = 0
        for stage in range(3):
            for number, raw in numbered_lines(self.stream):
                if _stage(raw) == stage:
                    yield self._line(number, raw)
                    done += 1
                    self.progress(done)

    def _line(self, number: int, raw: bytes) -> Line:
        try:
            return check_line(number, parsed(raw), self.context)
        except Refused as refusal:
            raise LineRefused([Problem(number, refusal.path, refusal.message)]) from None


def _stage(raw: bytes) -> int:
    if _value(raw, "translation_of"):
        return 2
    return 0 if _value(raw, "number") else 1


def _value(raw: bytes, name: str) -> Json:
    with suppress(Refused):
        given = parsed(raw)
        return given.get(name) if isinstance(given, dict) else None
    return None


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    iterator = iter(lines)
    while batch := list(islice(iterator, BATCH)):
        yield batch
