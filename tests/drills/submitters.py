"""Citizens who write to a municipality, one message after the other, and keep each receipt they get."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.drills.visitor import BROKEN, Answer, Visitor, fields_of

FORM = "/da/assens/skriv-til-os/"


@dataclass
class Receipts:
    """What was promised to somebody: the words of each message that was acknowledged."""

    given: dict[str, str] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)
    #: Messages for which a second press of the button led somewhere else.
    torn: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    tries: int = 0


class Submitter(threading.Thread):
    """Sends until it is told to stop, and then only finishes what it has begun.

    Where the connection breaks it does what people do: press the button again. Every fifth message
    is sent twice in any case.
    """

    def __init__(self, port: int, number: int, receipts: Receipts, pause: float = 0.0) -> None:
        super().__init__(daemon=True)
        self._visitor = Visitor(port)
        self._number = number
        self._receipts = receipts
        self._pause = pause
        self._stopping = threading.Event()
        self._chance = random.Random(number)

    def stop(self) -> None:
        """Finish the message at hand; join() afterwards."""
        self._stopping.set()

    def run(self) -> None:
        count = 0
        while not self._stopping.is_set():
            count += 1
            self._write(f"drill-{self._number}-{count}-end")
            time.sleep(self._pause * self._chance.uniform(0.5, 1.5))

    def _write(self, words: str) -> None:
        page = self._patiently(lambda: self._visitor.get(FORM))
        if page is None:
            return
        values = {
            **fields_of(page.body),
            "municipality": "assens",
            "subject": words,
            "message": "Vi vil gerne vide, hvornår bænken kommer.",
            "email": f"{words}@example.dk",
        }
        self._receipts.sent.add(words)
        answer = self._patiently(lambda: self._visitor.post(FORM, values))
        if answer is None:
            return
        if answer.status != 303:
            self._receipts.refused.append(f"{words}: {answer.status}")
            return
        self._receipts.given[words] = answer.location
        self._receipts.seconds.append(answer.seconds)
        if self._chance.random() < 0.2:
            again = self._patiently(lambda: self._visitor.post(FORM, values))
            if again is not None and again.location != answer.location:
                self._receipts.torn.append(words)

    def _patiently(self, ask: Callable[[], Answer]) -> Answer | None:
        """Ask until there is an answer; None when it is time to stop and none came."""
        tried = 0
        while True:
            try:
                self._receipts.tries += 1
                return ask()
            except BROKEN:
                tried += 1
                if self._stopping.is_set() and tried > 40:
                    return None
                time.sleep(0.1)
