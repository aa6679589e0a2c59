"""Citizens who send one form after the other, and keep each receipt they get."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.drills.visitor import BROKEN, Answer, Visitor, fields_of


@dataclass(frozen=True)
class Form:
    """What is sent: where, and which words beside the fields that the page itself fills in."""

    name: str
    path: str
    values: Callable[[str], dict[str, str]]


def mail_address(words: str) -> str:
    """Each message has an address of its own."""
    return f"{words}@example.dk"


#: A message to a municipality. Sent so quickly, it may be held by the filter: then no mail goes.
MESSAGE = Form(
    "message",
    "/da/assens/skriv-til-os/",
    lambda words: {
        "municipality": "assens",
        "subject": words,
        "message": "Vi vil gerne vide, hvornår bænken kommer.",
        "email": mail_address(words),
    },
)
#: "Get mail": each one is a mail.
FOLLOW = Form("follow", "/da/foelg/FK-P-0001/", lambda words: {"email": mail_address(words)})


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
    is sent twice in any case. Each message comes from another place, as those of many people do.
    """

    def __init__(
        self, port: int, number: int, receipts: Receipts, form: Form, pause: float = 0.0
    ) -> None:
        super().__init__(daemon=True)
        self._form = form
        self._port, self._number = port, number
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
            visitor = Visitor(
                self._port, f"127.{10 + self._number}.{count // 250}.{1 + count % 250}"
            )
            self._write(visitor, f"drill-{self._form.name}-{self._number}-{count}-end")
            time.sleep(self._pause * self._chance.uniform(0.5, 1.5))

    def _write(self, visitor: Visitor, words: str) -> None:
        page = self._patiently(lambda: visitor.get(self._form.path))
        if page is None:
            return
        values = {**fields_of(page.body), **self._form.values(words)}
        self._receipts.sent.add(words)
        answer = self._patiently(lambda: visitor.post(self._form.path, values))
        if answer is None:
            return
        if answer.status != 303:
            self._receipts.refused.append(f"{words}: {answer.status}")
            return
        self._receipts.given[words] = answer.location
        self._receipts.seconds.append(answer.seconds)
        if self._chance.random() < 0.2:
            again = self._patiently(lambda: visitor.post(self._form.path, values))
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
                if self._stopping.is_set() and tried > 100:
                    return None
                time.sleep(0.3)
