"""The mail server is away, silent, refusing: all mail arrives once, and nobody waits for it."""

import time
from collections import Counter
from pathlib import Path

from tests.drills.figures import milliseconds, percentile, say, table
from tests.drills.mail_server import MailServer, Mood
from tests.drills.site import Site, free_port, prepared
from tests.drills.submitters import FOLLOW, Receipts, Submitter, mail_address

WRITERS, PAUSE = 4, 0.4
ALL_THERE_WITHIN = 300
#: The drill's steps: what the server is like, and for how many seconds.
STEPS: tuple[tuple[Mood | None, int], ...] = (
    ("well", 15),
    (None, 30),
    ("well", 10),
    ("silent", 30),
    ("well", 10),
    ("refusing", 20),
)
_WAITING = "SELECT count(*) FROM subscriptions_message WHERE state = 'waiting'"
_GIVEN_UP = "SELECT count(*) FROM subscriptions_message WHERE state = 'given_up'"


def main(state: Path) -> int:
    """Run the drill; 0 when each mail came once and requests took as long as ever."""
    port = free_port()
    server, receipts = MailServer(port), Receipts()
    with prepared(state, EMAIL_URL=f"smtp://127.0.0.1:{port}") as site:
        server.open()
        site.start()
        writers = [
            Submitter(site.port, number, receipts, FOLLOW, PAUSE) for number in range(WRITERS)
        ]
        for writer in writers:
            writer.start()
        waits = [_step(server, mood, seconds, receipts) for mood, seconds in STEPS]
        server.mood = "well"
        back = time.monotonic()
        for writer in writers:
            writer.stop()
        for writer in writers:
            writer.join(timeout=60)
        _until_all_is_sent(site)
        return _compare(site, server, receipts, waits, back)


def _step(
    server: MailServer, mood: Mood | None, seconds: int, receipts: Receipts
) -> tuple[str, list[float]]:
    """Let the server be so for a while; how long people waited for their receipts meanwhile."""
    if mood is None:
        server.close()
    else:
        server.mood = mood
    before = len(receipts.seconds)
    time.sleep(seconds)
    if mood is None:
        server.open()
    name = mood or "away"
    say(f"{name} for {seconds} s: {len(receipts.seconds) - before} messages")
    return name, receipts.seconds[before:]


def _until_all_is_sent(site: Site) -> None:
    until = time.monotonic() + ALL_THERE_WITHIN
    while site.count(_WAITING) and time.monotonic() < until:
        time.sleep(0.5)


def _compare(
    site: Site,
    server: MailServer,
    receipts: Receipts,
    waits: list[tuple[str, list[float]]],
    back: float,
) -> int:
    came = Counter(to for to, _name, _when in server.accepted)
    wanted = [mail_address(words) for words in receipts.given]
    lost = [address for address in wanted if not came[address]]
    doubled = [address for address, count in came.items() if count > 1]
    last = max((when for _to, _name, when in server.accepted), default=back)
    well = [wait for mood, seconds in waits if mood == "well" for wait in seconds]
    ill = [wait for mood, seconds in waits if mood != "well" for wait in seconds]
    rows: list[tuple[str, object]] = [
        ("messages acknowledged", len(wanted)),
        ("mails accepted by the server", sum(came.values())),
        ("lost", len(lost)),
        ("doubled", len(doubled)),
        ("given up", site.count(_GIVEN_UP)),
        ("seconds from the server's return to the last mail", f"{last - back:.0f}"),
    ]
    for number, (mood, seconds) in enumerate(waits, 1):
        told = f"p50 {milliseconds(percentile(seconds, 0.5))}, p95 {milliseconds(percentile(seconds, 0.95))}"
        rows.append((f"waiting for the receipt, step {number}, server {mood}", told))
    table("drill-mail", rows)
    slowed = percentile(ill, 0.5) > 2 * percentile(well, 0.5)
    for line in [*lost, *doubled, *receipts.refused][:10]:
        say(f"  {line}")
    fine = not (lost or doubled or receipts.refused or slowed) and bool(wanted)
    return 0 if fine and last - back < ALL_THERE_WITHIN else 1
