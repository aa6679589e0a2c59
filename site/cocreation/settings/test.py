"""For the tests: a fresh database, tasks in place, nothing that leaves the process or lasts.

SQLite unless DATABASE_URL names a server; the tests' own files go into a temporary directory that
tests/conftest.py sets.
"""

import tempfile
from pathlib import Path

from cocreation.settings.base import *

SECRET_KEY = "only-for-tests"  # noqa: S105 - signs nothing that leaves a test
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
WAGTAILADMIN_BASE_URL = "http://testserver"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in real life: in memory all threads would share one connection.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(tempfile.mkdtemp()) / "test.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Nothing here has to outlive a power cut.
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    )
TASKS = {"default": {"BACKEND": BACKENDS["immediate"]}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
READER_LOCK = Path(tempfile.mkdtemp()) / "reading.lock"
STORAGES = {
    **STORAGES,
    "private": {
        "BACKEND": "cocreation.private_files.PrivateFiles",
        "OPTIONS": {"location": tempfile.mkdtemp()},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Nothing is collected for a test; files are found where they lie.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
