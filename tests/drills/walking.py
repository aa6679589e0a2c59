"""One of several writers who ask for steps at random, sensible and not, of the same few things."""

import datetime
import json
import random
import sys
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.utils import translation

from network.models import Record, SitePage
from network.transitions import TransitionRefused, change_status
from tests.drills.things import ONE, Thing, day_for, groups
from tests.drills.ways import TERMINAL, WAYS

_CODES: Final = sorted({*WAYS["barrier"], *WAYS["exemption"], "nowhere", ""})
_QUICKER: Final = "has just changed the status"


@dataclass
class Ledger:
    """What a writer was told: each step by a word of its own."""

    acknowledged: list[tuple[int, str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


class Walker:
    """Asks for one step after the other; ``name`` keeps its words apart from the others'."""

    def __init__(self, name: str, seed: int) -> None:
        self._name, self._chance = name, random.Random(seed)
        self.ledger = Ledger()
        person, _is_new = get_user_model().objects.get_or_create(username=f"walker-{name}")
        assert isinstance(person, User)
        self._person = person
        self._seen: dict[int, str] = {}

    def walk(self, things: Sequence[Thing], steps: int) -> None:
        """So many steps on these things. What is neither done nor refused is an error."""
        with translation.override("en"):
            for _step in range(steps):
                thing = self._chance.choice(things)
                try:
                    if self._chance.random() < 0.06:
                        self._publish(thing)
                    else:
                        self._ask(thing)
                except Exception:  # noqa: BLE001 - whatever it is, the drill tells of it
                    self.ledger.broken.append(traceback.format_exc(limit=-4))

    def _publish(self, thing: Thing) -> None:
        """An editor publishes what they opened a while ago."""
        page: SitePage = SitePage.objects.get(pk=thing.page).specific
        page.save_revision(user=self._person).publish()
        self.ledger.counts["published meanwhile"] += 1

    def _ask(self, thing: Thing) -> None:
        chance = self._chance
        record = Record.objects.get(pk=thing.record)
        # Now and then the form was opened a while ago.
        seen = self._seen.get(thing.record, record.status)
        if chance.random() < 0.8:
            seen = record.status
        self._seen[thing.record] = record.status
        ways = sorted(WAYS[thing.kind][seen] - {"withdrawn"} or WAYS[thing.kind][seen])
        is_sensible = bool(ways) and chance.random() < 0.8
        target = chance.choice(ways if is_sensible else _CODES)
        word = f"{self._name}-{self.ledger.counts['asked']}"
        self.ledger.counts["asked"] += 1
        try:
            change_status(
                record,
                target,
                by=chance.choice((None, self._person)),
                on=self._day(target, record.status_since),
                precision=chance.choice(("day", "day", "day", "month")),
                note_da=chance.choice(("Fordi.", "Fordi.", "")),
                source=word,
                other=self._other(record) if target == "duplicate" else None,
                taken_over=chance.random() < 0.03,
                expected=seen if chance.random() < 0.7 else None,
            )
        except TransitionRefused as refused:
            self.ledger.refused.append(word)
            kind = "told that somebody was quicker" if _QUICKER in str(refused) else "refused"
            self.ledger.counts[kind] += 1
        else:
            self.ledger.acknowledged.append((thing.record, word, target))
            if target in TERMINAL[thing.kind]:
                self.ledger.counts["came to an end"] += 1

    def _other(self, record: Record) -> Record | None:
        """What it may have turned out to be: mostly another barrier, now and then itself or nothing."""
        if self._chance.random() < 0.1:
            return self._chance.choice((None, record))
        others = list(Record.objects.filter(type=record.type).order_by("pk"))
        return self._chance.choice(others)

    def _day(self, target: str, since: datetime.date | None) -> datetime.date:
        """Mostly a day on which it can be; now and then long ago, or far ahead."""
        if self._chance.random() < 0.1:
            return day_for(target) + self._chance.choice((-4000, -1, 1, 40_000)) * ONE
        return max(day_for(target), since or day_for(target))


def prepare(file: str, number: str) -> None:
    """Make the things, and write down which they are."""
    made = [[asdict(thing) for thing in group] for group in groups(int(number))]
    Path(file).write_text(json.dumps(made))


def main(file: str, name: str, steps: str) -> None:
    """A writer in a process of its own: walks through a group at each line it reads, then tells."""
    made: list[list[dict[str, Any]]] = json.loads(Path(file).read_text())
    walker = Walker(name, int(name))
    for group in made:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        walker.walk([Thing(**thing) for thing in group], int(steps))
    sys.stdout.write(json.dumps(vars(walker.ledger)) + "\n")
