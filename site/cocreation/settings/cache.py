"""The cache: files, which all processes share; a purge in one is seen by the others."""

import os
from typing import Any

from cocreation.paths import state_directory
from cocreation.settings.environment import Environment


def from_environment(environment: Environment) -> dict[str, Any]:
    """The `default` entry of CACHES; `locmem://` is for a single process only."""
    url = environment.url("CACHE_URL", ("file", "locmem"))
    if url is not None and url.scheme == "locmem":
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    folder = str(state_directory() / "cache") if url is None else url.path
    return {
        "BACKEND": "cocreation.file_cache.FileCache",
        "LOCATION": folder,
        "OPTIONS": {"MAX_ENTRIES": 5000},
    }


CACHES = {"default": from_environment(Environment(os.environ))}
