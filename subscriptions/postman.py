"""The postman: sends what is in the outbox, beside the worker's tasks."""

from typing import Final

from network.rounds import Rounds
from subscriptions.sending import send_due

EVERY_SECONDS: Final = 2.0
#: After the first failed round, the second …: soon enough that mail goes a minute after a return.
AFTER_FAILURES_SECONDS: Final = (5.0, 10.0, 20.0, 40.0, 60.0)


class Postman(Rounds):
    """Calls send_due() until it is stopped, or its process ends."""

    def __init__(self) -> None:
        super().__init__("mail")
        self._failures = 0

    def go_round(self) -> bool:
        return send_due()

    def pause(self, *, went_well: bool) -> float:
        if went_well:
            self._failures = 0
            return EVERY_SECONDS
        self._failures += 1
        return AFTER_FAILURES_SECONDS[min(self._failures, len(AFTER_FAILURES_SECONDS)) - 1]
