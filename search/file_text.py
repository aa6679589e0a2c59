"""The text of a file, read in a process of its own with limits of time and memory."""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

from search.models import DocumentText

SECONDS: Final = 30
#: What search.document_reader can read; named here so that the site does not load its libraries.
ENDINGS: Final = frozenset({"pdf", "docx", "odt", "xlsx", "txt", "csv"})
#: How the reader ends when it has had its time or its memory: as it says itself, or by a signal.
_LIMIT_MET: Final = frozenset({3, -signal.SIGXCPU, -signal.SIGKILL})
_ROOT: Final = Path(__file__).resolve().parents[1]

Outcome = DocumentText.Outcome


def text_of_file(
    name: str, ending: str, seconds: float | None = None, *, is_all_needed: bool = False
) -> tuple[Outcome, str]:
    """What the file at a path says, by default the beginning of a long text.

    Never raises for what is wrong with a file.
    """
    extent = ["all"] if is_all_needed else []
    try:
        done = subprocess.run(  # noqa: S603 - our own module, a file of our own
            [sys.executable, "-m", "search.document_reader", name, ending, *extent],
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
