"""Eight people write and sixteen read for a minute, on SQLite: no errors, and nobody waits long."""

import threading
import time
from pathlib import Path

from tests.drills.figures import milliseconds, percentile, say, table
from tests.drills.site import prepared
from tests.drills.submitters import MESSAGE, Receipts, Submitter
from tests.drills.visitor import BROKEN, Visitor

WRITERS, READERS = 8, 16
SECONDS = 60
#: How long somebody looks at what came before they go on, in the mean.
PAUSE = 0.5
LONGEST_P95 = 0.5
PAGES = (
    "/da/",
    "/da/projekter/",
    "/da/assens/",
    "/da/assens/projekter/landsbyens-faelles-bil/",
    "/da/barrierer/",
    "/da/historier/",
    "/da/soeg/?q=frivillige",
    "/en/",
)


class Reader(threading.Thread):
    """Reads one page after the other."""

    def __init__(self, port: int, first: int) -> None:
        super().__init__(daemon=True)
        self._visitor = Visitor(port)
        self._first = first
        self._stopping = threading.Event()
        self.seconds: list[float] = []
        self.errors: list[str] = []

    def stop(self) -> None:
        """After the page at hand."""
        self._stopping.set()

    def run(self) -> None:
        place = self._first
        while not self._stopping.is_set():
            path = PAGES[place % len(PAGES)]
            place += 1
            try:
                answer = self._visitor.get(path)
                self.seconds.append(answer.seconds)
                if answer.status != 200:
                    self.errors.append(f"{path}: {answer.status}")
            except BROKEN as reason:
                self.errors.append(f"{path}: {type(reason).__name__}")
            self._stopping.wait(PAUSE)


def main(state: Path, seconds: int = SECONDS) -> int:
    """Run the drill; 0 without errors and with short waits."""
    receipts = Receipts()
    with prepared(state) as site:
        site.start()
        for page in PAGES * 2:
            Visitor(site.port).get(page)
        writers = [
            Submitter(site.port, number, receipts, MESSAGE, PAUSE) for number in range(WRITERS)
        ]
        readers = [Reader(site.port, number) for number in range(READERS)]
        everybody: list[Submitter | Reader] = [*writers, *readers]
        for each in everybody:
            each.start()
        time.sleep(seconds)
        for each in everybody:
            each.stop()
        for each in everybody:
            each.join(timeout=60)
        kept = site.count("SELECT count(*) FROM feedback_submission WHERE answers LIKE '%drill-%'")
    read = [each for reader in readers for each in reader.seconds]
    errors = [each for reader in readers for each in reader.errors] + receipts.refused
    log = (state / "serving.log").read_text(encoding="utf-8", errors="replace")
    locked = log.count("database is locked")
    p95 = percentile(receipts.seconds, 0.95)
    table(
        "drill-writes",
        [
            ("people writing / reading", f"{WRITERS} / {READERS}, {PAUSE} s between two steps"),
            ("seconds", seconds),
            ("messages acknowledged", len(receipts.given)),
            ("messages kept", kept),
            ("pages read", len(read)),
            ("errors", len(errors)),
            ("“database is locked” in the log", locked),
            ("sending: p50", milliseconds(percentile(receipts.seconds, 0.5))),
            ("sending: p95", milliseconds(p95)),
            ("reading: p50", milliseconds(percentile(read, 0.5))),
            ("reading: p95", milliseconds(percentile(read, 0.95))),
        ],
    )
    for line in errors[:10]:
        say(f"  {line}")
    fine = not errors and not locked and kept >= len(receipts.given) > 0
    return 0 if fine and p95 <= LONGEST_P95 else 1
