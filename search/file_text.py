"""The text of a file, read in a process of its own with limits of time and memory."""

import fcntl
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

from django.conf import settings

from search.models import DocumentText

SECONDS: Final = 30
#: What search.document_reader can read; named here so that the site does not load its libraries.
ENDINGS: Final = frozenset({"pdf", "docx", "odt", "xlsx", "txt", "csv"})
#: How the reader ends when it has had its time or its memory: as it says itself, or by a signal.
_LIMIT_MET: Final = frozenset({3, -signal.SIGXCPU, -signal.SIGKILL})
_ROOT: Final = Path(__file__).resolve().parents[1]

Outcome = DocumentText.Outcome


#: How much of a file is read: see search.document_reader.
Extent = Literal["beginning", "all", "whole"]
#: How often somebody who waits looks whether it is their turn.
_LOOK_SECONDS: Final = 0.1


class ReaderBusy(Exception):
    """Another file is being read, and there is no more time to wait for it."""


def text_of_file(
    name: str,
    ending: str,
    seconds: float | None = None,
    *,
    extent: Extent = "beginning",
    patience: float | None = None,
) -> tuple[Outcome, str]:
    """What the file at a path says.

    Never raises for what is wrong with a file. One file is read at a time on the whole machine;
    ``patience`` is how many seconds to wait for one's turn, None for as long as it takes.
    """
    try:
        with _alone(patience):
            done = subprocess.run(  # noqa: S603 - our own module, a file of our own
                [sys.executable, "-m", "search.document_reader", name, ending, extent],
                cwd=_ROOT,
                capture_output=True,
                timeout=SECONDS if seconds is None else seconds,
                check=False,
            )
    except subprocess.TimeoutExpired:
        return Outcome.TOO_MUCH, ""
    except OSError:
        return Outcome.BROKEN, ""
    # PostgreSQL stores no null character.
    text = done.stdout.decode(errors="replace").replace("\x00", " ").strip()
    if done.returncode != 0:
        return (Outcome.TOO_MUCH if done.returncode in _LIMIT_MET else Outcome.BROKEN), ""
    return (Outcome.READ, text) if text else (Outcome.EMPTY, "")


@contextmanager
def _alone(patience: float | None) -> Iterator[None]:
    """Only one at a time, whichever process it is in; a process that is killed lets go."""
    end = None if patience is None else time.monotonic() + patience
    Path(settings.READER_LOCK).parent.mkdir(parents=True, exist_ok=True)
    with Path(settings.READER_LOCK).open("w") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if end is not None and time.monotonic() >= end:
                    raise ReaderBusy from None
                time.sleep(_LOOK_SECONDS)
        yield
