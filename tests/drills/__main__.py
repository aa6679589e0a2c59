"""`python -m tests.drills kill|writes|mail|walks [NUMBER]`: one drill in a directory that is thrown away."""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

name, *numbers = sys.argv[1:]
with tempfile.TemporaryDirectory(prefix=f"drill-{name}-") as state:
    drill = import_module(f"tests.drills.{name}")
    sys.exit(drill.main(Path(state), *map(int, numbers)))
