"""Several writers walk at random on the same barriers and exemptions; then every log is judged.

On the database that DATABASE_URL names, on SQLite without it (tests/services/postgres gives another).
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drills.figures import say, table
from tests.drills.site import ROOT

WRITERS = 4
#: So long a group of things is walked on by all writers together, then the next one.
A_GROUP = 80


def main(state: Path, steps: int = 10_000) -> int:
    """Run the drill; 0 when no log has anything wrong with it."""
    environment = {
        **os.environ,
        "COCREATION_VAR": str(state),
        "DJANGO_SETTINGS_MODULE": "cocreation.settings.embedded",
    }
    groups = max(1, steps // A_GROUP)
    things, told, verdict = (
        str(state / name) for name in ("things.json", "told.json", "verdict.json")
    )
    begun = time.monotonic()
    say(f"Preparing {groups} barriers, each with two applications …")
    _run(["manage.py", "migrate", "--verbosity", "0"], environment)
    _run([*_within("walking", "prepare"), things, str(groups)], environment)
    say(f"Walking, prepared in {time.monotonic() - begun:.0f} s …")
    begun = time.monotonic()
    ledgers = _walk(things, groups, environment)
    seconds = time.monotonic() - begun
    Path(told).write_text(json.dumps([step for each in ledgers for step in each["acknowledged"]]))
    _run([*_within("chains", "main"), things, told, verdict], environment)
    return _tell(json.loads(Path(verdict).read_text()), ledgers, seconds)


def _within(module: str, function: str) -> list[str]:
    return ["-m", "tests.drills.within", module, function]


def _run(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True)


def _walk(things: str, groups: int, environment: Mapping[str, str]) -> list[dict[str, Any]]:
    """All writers begin each group at the same moment; what they were told, in the end."""
    writers = [
        subprocess.Popen(
            [
                sys.executable,
                *_within("walking", "main"),
                things,
                str(name),
                str(A_GROUP // WRITERS),
            ],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in range(WRITERS)
    ]
    for group in range(1, groups + 1):
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        for writer in writers:
            assert writer.stdin is not None
            writer.stdin.write("go\n")
            writer.stdin.flush()
        if group % 25 == 0:
            say(f"{group * A_GROUP} steps")
    return [json.loads(writer.communicate()[0]) for writer in writers]


def _tell(verdict: dict[str, Any], ledgers: list[dict[str, Any]], seconds: float) -> int:
    counts = sum((Counter(each["counts"]) for each in ledgers), Counter[str]())
    broken = [each for ledger in ledgers for each in ledger["broken"]]
    table(
        f"drill-walks on {verdict['database']}",
        [
            ("writers at once", WRITERS),
            ("steps asked for", counts["asked"]),
            ("pages published meanwhile", counts["published meanwhile"]),
            ("steps made", sum(len(each["acknowledged"]) for each in ledgers)),
            ("refused with a sentence", counts["refused"]),
            ("told that somebody was quicker", counts["told that somebody was quicker"]),
            ("neither made nor refused (errors)", len(broken)),
            ("things walked on / by several writers", f"{verdict['things']} / {verdict['shared']}"),
            ("states reached, of those there are", verdict["states"]),
            ("ways gone, of those there are", verdict["ways"]),
            ("things that came to an end", f"{counts['came to an end']}, {verdict['ends']} stayed"),
            ("rows in the logs, what followed by itself too", verdict["steps"]),
            ("wrong in the logs", len(verdict["wrong"])),
            ("minutes of walking", f"{seconds / 60:.1f}"),
        ],
    )
    for line in [*verdict["wrong"], *broken][:10]:
        say(f"  {line}")
    return 1 if verdict["wrong"] or broken or not verdict["steps"] else 0
