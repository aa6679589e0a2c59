"""`python -m tests.bench search [PAGES]`: measure in a throw-away directory, with the embedded profile.

A database or search server is that of DATABASE_URL and SEARCH_URL; it has to be a throw-away too.
"""

import os
import sys
import tempfile
from importlib import import_module

import django

with tempfile.TemporaryDirectory(prefix="bench-") as state:
    os.environ["COCREATION_VAR"] = state
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cocreation.settings.embedded")
    django.setup()
    name, *sizes = sys.argv[1:]
    import_module(f"tests.bench.{name}").main(int(sizes[0]) if sizes else 50_000)
