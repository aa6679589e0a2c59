"""Two hundred migrations take longer than most test runs, so SQLite keeps their outcome.

A run starts from a copy of an already migrated, still empty database. Its name is a digest of all
migrations and of the locked packages, so a changed migration is always run for real. PostgreSQL
starts from nothing each time.
"""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parents[1]
# Enough for going back and forth between branches.
TEMPLATES_KEPT = 3


def template_name() -> str:
    """The file name of the template that fits this checkout."""
    digest = hashlib.sha256((ROOT / "uv.lock").read_bytes())
    digest.update(repr(settings.INSTALLED_APPS).encode())
    migrations = [*ROOT.glob("*/migrations/*.py"), *ROOT.glob("site/*/migrations/*.py")]
    for file in sorted(migrations):
        digest.update(str(file.relative_to(ROOT)).encode())
        digest.update(file.read_bytes())
    return f"{digest.hexdigest()[:20]}.sqlite3"


def copy_database(source: Path, target: Path) -> None:
    """Copy by SQLite's own means, which include what is still in the write-ahead log."""
    unfinished = target.with_suffix(f".{os.getpid()}.tmp")
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(unfinished)) as new:
        old.backup(new)
    unfinished.replace(target)


def forget_old_templates(folder: Path) -> None:
    """Remove all but the newest few."""
    by_age = sorted(folder.glob("*.sqlite3"), key=lambda file: file.stat().st_mtime)
    for file in by_age[:-TEMPLATES_KEPT]:
        file.unlink(missing_ok=True)
