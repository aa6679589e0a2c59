"""Turns translations (.po) into what Django reads (.mo), without gettext being installed.

Runs before Django does, for a process that has once looked for a missing .mo does not look again:
`python -m cocreation.catalogues`.
"""

import os
import sys
from pathlib import Path

import polib

from cocreation.paths import LOCALE


def stale_in(folder: Path) -> list[Path]:
    """The .po files below the folder whose .mo is missing or older."""
    return [
        source
        for source in sorted(folder.glob("**/LC_MESSAGES/*.po"))
        if not (made := source.with_suffix(".mo")).exists()
        or made.stat().st_mtime_ns < source.stat().st_mtime_ns
    ]


def compile_catalogue(source: Path) -> Path:
    """Write the .mo beside its .po, whole or not at all, and return it.

    Raises OSError for a broken .po (with file and line) and for a folder that cannot be written.
    """
    made = source.with_suffix(".mo")
    unfinished = source.with_suffix(f".{os.getpid()}.tmp")
    try:
        polib.pofile(str(source)).save_as_mofile(str(unfinished))
        unfinished.replace(made)
    finally:
        unfinished.unlink(missing_ok=True)
    return made


def compile_stale(folder: Path = LOCALE) -> list[Path]:
    """Compile what changed; the .mo files that were written."""
    return [compile_catalogue(source) for source in stale_in(folder)]


def main() -> int:
    """Compile, and say in one line what was done."""
    try:
        made = compile_stale()
    except OSError as problem:
        sys.stderr.write(f"The translations cannot be compiled: {problem}\n")
        return 1
    sys.stdout.write(f"Translations: {len(made)} compiled\n" if made else "Translations: ready\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
