"""A circuit breaker: who does not answer is left alone for a while."""

import threading
import time
from collections.abc import Callable
from typing import Final

FAILURES_ALLOWED: Final = 3
OPEN_SECONDS: Final = 30.0
#: While one question tries whether the server is back, the others do not wait with it.
_TRIAL_SECONDS: Final = 2.0


class Breaker:
    """Open after some failures in a row; then one trial now and then until one succeeds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._open_until = 0.0

    def allows(self) -> bool:
        """Whether to ask now."""
        with self._lock:
            if self._failures < FAILURES_ALLOWED:
                return True
            if self._clock() < self._open_until:
                return False
            self._open_until = self._clock() + _TRIAL_SECONDS
            return True

    def succeeded(self) -> None:
        """It has answered: closed again."""
        with self._lock:
            self._failures = 0

    def failed(self) -> None:
        """It has not answered."""
        with self._lock:
            self._failures += 1
            if self._failures >= FAILURES_ALLOWED:
                self._open_until = self._clock() + OPEN_SECONDS
