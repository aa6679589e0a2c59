"""kill -9 at random while eight people write: nothing acknowledged is lost, nothing is there twice."""

import random
import time
from pathlib import Path

from tests.drills.figures import say, table
from tests.drills.site import Site, prepared
from tests.drills.submitters import Receipts, Submitter

WRITERS = 8
#: Between the first answer after a start and the blow.
LIVES = (0.2, 1.6)
_ROWS = "SELECT count(*) FROM feedback_submission WHERE answers LIKE ?"
_MAILS = (
    "SELECT count(*) FROM subscriptions_message m JOIN subscriptions_address a"
    " ON a.id = m.address_id WHERE a.email = ?"
)


def main(state: Path, cycles: int = 500) -> int:
    """Run the drill; 0 when nothing was lost or doubled."""
    chance = random.Random(7)
    receipts = Receipts()
    begun = time.monotonic()
    # Without a worker: what is tried is the way from the form to the database.
    with prepared(state, TASKS="immediate") as site:
        site.start()
        writers = [Submitter(site.port, number, receipts) for number in range(WRITERS)]
        for writer in writers:
            writer.start()
        for cycle in range(1, cycles + 1):
            time.sleep(chance.uniform(*LIVES))
            site.kill()
            site.start()
            if cycle % 25 == 0 or cycle == cycles:
                say(f"{cycle} kills, {len(receipts.given)} receipts")
        for writer in writers:
            writer.stop()
        for writer in writers:
            writer.join(timeout=120)
        return _compare(site, receipts, cycles, time.monotonic() - begun)


def _compare(site: Site, receipts: Receipts, cycles: int, seconds: float) -> int:
    rows = {words: site.count(_ROWS, f"%{words}%") for words in receipts.sent}
    mails = {words: site.count(_MAILS, f"{words}@example.dk") for words in receipts.given}
    lost = [words for words in receipts.given if rows[words] == 0]
    doubled = [words for words, count in rows.items() if count > 1]
    unmailed = [words for words, count in mails.items() if count != 1]
    with site.database() as database:
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
    table(
        "drill-kill",
        [
            ("kill -9 of the whole site", cycles),
            ("people writing at once", WRITERS),
            ("messages acknowledged", len(receipts.given)),
            ("messages sent, acknowledged or not", len(receipts.sent)),
            ("requests, repeated ones too", receipts.tries),
            ("acknowledged and lost", len(lost)),
            ("there twice", len(doubled)),
            ("a second press led elsewhere", len(receipts.torn)),
            ("acknowledged without its one mail in the outbox", len(unmailed)),
            ("refused", len(receipts.refused)),
            ("the database says of itself", sound),
            ("minutes", f"{seconds / 60:.0f}"),
        ],
    )
    for words in [*lost, *doubled, *receipts.torn, *unmailed, *receipts.refused][:10]:
        say(f"  {words}")
    fine = not (lost or doubled or receipts.torn or unmailed or receipts.refused)
    return 0 if fine and sound == "ok" and receipts.given else 1
