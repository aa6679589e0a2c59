"""Several people change the same few things at once: every log stays one that the plan allows.

`make drill-walks` does the same for long, in processes; the ordinary run walks a short way.
"""

import os
import random
import threading
from collections.abc import Sequence

import pytest
from django.db import connection

from network.models import Record, StatusChange
from tests.drills.chains import judge
from tests.drills.things import DAY, ONE, Thing, groups
from tests.drills.walking import Walker

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS, STEPS = 3, 14


def walk_at_once(walkers: Sequence[Walker], things: Sequence[Thing]) -> None:
    """All begin at the same moment."""
    ready = threading.Barrier(len(walkers))

    def go(walker: Walker) -> None:
        ready.wait(20)
        walker.walk(things, STEPS)
        connection.close()

    threads = [threading.Thread(target=go, args=(walker,)) for walker in walkers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)


def test_whoever_is_quicker_every_log_is_lawful() -> None:
    seed = int(os.environ.get("WALK_SEED", str(random.randrange(10**6))))
    walkers = [Walker(str(seed + number), seed + number) for number in range(WRITERS)]
    made = list(groups(2))
    for things in made:
        walk_at_once(walkers, things)
    told = [step for walker in walkers for step in walker.ledger.acknowledged]
    found = judge([thing for things in made for thing in things], told)
    assert found.wrong == [], f"WALK_SEED={seed}"
    assert [each for walker in walkers for each in walker.ledger.broken] == [], f"WALK_SEED={seed}"
    # A walk in which everything is refused would prove nothing.
    assert len(told) > WRITERS, seed


def test_a_way_that_is_not_in_the_plan_is_found() -> None:
    [[barrier, *_applications]] = groups(1, exemptions=0)
    log = {"on": DAY, "note_da": "Fordi.", "source": "0-1"}
    StatusChange.objects.create(record_id=barrier.record, to_status="received", on=DAY + ONE)
    StatusChange.objects.create(
        record_id=barrier.record, from_status="received", to_status="spread_into_law", **log
    )
    Record.objects.filter(pk=barrier.record).update(status="spread_into_law", status_since=DAY)
    wrong = " ".join(judge([barrier], [(barrier.record, "0-2", "clarifying")]).wrong)
    for fault in (
        "no such way",
        "before the step before",
        "0 times",
        "nobody was told",
        "pages say",
    ):
        assert fault in wrong, (fault, wrong)
    assert "without an outcome" in wrong
