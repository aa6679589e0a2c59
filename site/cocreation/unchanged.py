"""Tells, without loading Django, that nothing `prepare` looks at has changed since its last run.

Loading Django takes seconds, and a second start has no use for it before the site itself does:
`python -m cocreation.unchanged` ends with 0 where the site can be served at once, else with 1.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from cocreation.paths import CHECKOUT, state_directory

#: What static files, migrations, roles and the demo are made of.
_ENDINGS = frozenset(
    {".py", ".css", ".js", ".svg", ".png", ".woff2", ".toml", ".webp", ".pdf", ".csv", ".lock"}
)
_ELSEWHERE = frozenset({"tests", "docs", "var", "bin", "__pycache__"})


def fingerprint(root: Path = CHECKOUT) -> str:
    """Changes with any such file, the profile, or the database file's identity.

    Empty where nobody can tell: a database server may have been changed by others.
    """
    database = state_directory() / "cocreation.sqlite3"
    if os.environ.get("DATABASE_URL") or not database.exists():
        return ""
    # As manage.py has it.
    profile = os.environ.get("DJANGO_SETTINGS_MODULE", "cocreation.settings.embedded")
    mark = hashlib.sha256(f"{profile} {database} {database.stat().st_ino}".encode())
    for path in sorted(_files(root)):
        facts = path.stat()
        mark.update(f"{path} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return mark.hexdigest()


def remember() -> None:
    """Note that all has been prepared as it is now."""
    stamp("prepared").write_text(fingerprint())


def is_unchanged() -> bool:
    """Whether all is as it was when it was last prepared."""
    now = fingerprint()
    return bool(now) and is_stamped("prepared", now)


def stamp(name: str) -> Path:
    """The file that keeps the mark of a step that was done; its folder is there."""
    folder = state_directory() / "stamps"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


def is_stamped(name: str, mark: str) -> bool:
    """Whether the step was last done with that mark."""
    kept = stamp(name)
    return kept.is_file() and kept.read_text() == mark


def _files(root: Path) -> Iterator[Path]:
    for folder, below, names in os.walk(root):
        below[:] = [name for name in below if name[0] != "." and name not in _ELSEWHERE]
        yield from (Path(folder, name) for name in names if Path(name).suffix in _ENDINGS)


def main() -> int:
    """0 and a line where nothing has changed, else 1."""
    if not is_unchanged():
        return 1
    sys.stdout.write("Static files, database, demo, roles: ready\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
