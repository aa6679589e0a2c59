"""kill -9 at random while eight people send forms: nothing acknowledged is lost or there twice."""

import random
import time
from pathlib import Path

from tests.drills.figures import say, table
from tests.drills.site import Site, prepared
from tests.drills.submitters import FOLLOW, MESSAGE, Receipts, Submitter, mail_address

WRITERS = 8
#: How many receipts are given between two blows, at most; so a slow machine is tried as hard as a
#: quick one. And how long to wait for them.
RECEIPTS, LONGEST_LIFE = 12, 15.0
#: Every tenth blow hits the whole site, which then has to start from nothing; the others hit all
#: processes that answer people, so that many blows fall within an hour.
WHOLE_SITE = 10
_HELD = "SELECT count(*) FROM feedback_submission WHERE state = 'held' AND answers LIKE ?"
_MESSAGES = "SELECT count(*) FROM feedback_submission WHERE answers LIKE ?"
_LINKS = (
    "SELECT count(*) FROM subscriptions_mailedlink l JOIN subscriptions_address a"
    " ON a.id = l.address_id WHERE a.email = ?"
)
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
        writers = [
            Submitter(site.port, number, receipts, (MESSAGE, FOLLOW)[number % 2])
            for number in range(WRITERS)
        ]
        for writer in writers:
            writer.start()
        for cycle in range(1, cycles + 1):
            _live(receipts, chance)
            if cycle % WHOLE_SITE:
                site.kill_those_at_work()
            else:
                site.kill()
                site.start()
            if cycle % 25 == 0 or cycle == cycles:
                say(f"{cycle} kills, {len(receipts.given)} receipts")
        for writer in writers:
            writer.stop()
        for writer in writers:
            writer.join(timeout=120)
        return _compare(site, receipts, cycles, time.monotonic() - begun)


def _live(receipts: Receipts, chance: random.Random) -> None:
    """Let people send for a while, and end at a moment nobody can know."""
    enough = len(receipts.given) + chance.randint(1, RECEIPTS)
    until = time.monotonic() + LONGEST_LIFE
    while len(receipts.given) < enough and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(chance.uniform(0, 0.2))


def _compare(site: Site, receipts: Receipts, cycles: int, seconds: float) -> int:
    rows = {words: _rows(site, words) for words in receipts.sent}
    mails = {words: site.count(_MAILS, mail_address(words)) for words in receipts.given}
    held = {words: site.count(_HELD, f"%{words}%") for words in receipts.given}
    lost = [words for words in receipts.given if rows[words] == 0]
    doubled = [words for words, count in rows.items() if count > 1]
    # What the filter holds is mailed about when somebody has looked at it.
    unmailed = [words for words, count in mails.items() if count != 1 - held[words]]
    with site.database() as database:
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
    table(
        "drill-kill",
        [
            ("kill -9 of all that answers people", cycles),
            ("  of these of the whole site", cycles // WHOLE_SITE),
            ("people writing at once", WRITERS),
            ("messages acknowledged", len(receipts.given)),
            ("messages sent, acknowledged or not", len(receipts.sent)),
            ("requests, repeated ones too", receipts.tries),
            ("acknowledged and lost", len(lost)),
            ("there twice", len(doubled)),
            ("a second press led elsewhere", len(receipts.torn)),
            ("held by the filter, so without a mail yet", sum(held.values())),
            ("not held, and without its one mail in the outbox", len(unmailed)),
            ("refused", len(receipts.refused)),
            ("the database says of itself", sound),
            ("minutes", f"{seconds / 60:.0f}"),
        ],
    )
    for words in [*lost, *doubled, *receipts.torn, *unmailed, *receipts.refused][:10]:
        say(f"  {words}")
    fine = not (lost or doubled or receipts.torn or unmailed or receipts.refused)
    return 0 if fine and sound == "ok" and receipts.given else 1


def _rows(site: Site, words: str) -> int:
    """How often what somebody sent is there: a message, or a link to confirm with."""
    if FOLLOW.name in words:
        return site.count(_LINKS, mail_address(words))
    return site.count(_MESSAGES, f"%{words}%")
