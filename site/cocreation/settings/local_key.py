"""The signing key of a site that nobody configured: made once, kept in the state directory."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key


def kept_in(folder: Path) -> str:
    """Read the key, making it first where there is none; safe when two processes start at once.

    The file is readable by its owner alone. Raises ImproperlyConfigured, with a sentence for the
    person at the keyboard, when the directory cannot be written.
    """
    file = folder / "secret_key"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            # Written under another name and linked, so that nobody ever reads half a key.
            fresh = folder / f"secret_key.{os.getpid()}"
            fresh.touch(mode=0o600)
            fresh.write_text(get_random_secret_key())
            try:
                os.link(fresh, file)
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        return file.read_text().strip()
    except OSError as problem:
        raise ImproperlyConfigured(
            f"The state directory cannot be used ({problem}). Free it, or name another one: "
            "COCREATION_VAR=/some/directory make run"
        ) from problem
