"""Work that is looked after again and again, in a thread beside the worker's tasks."""

import datetime
import logging
import threading
from typing import Final

from django.db import close_old_connections, connections

logger = logging.getLogger(__name__)

_LAST_ROUND_SECONDS: Final = 5.0
#: Who was to be told of something and was not is told within this time; older news is none.
MISSED_FOR: Final = datetime.timedelta(days=2)


class Rounds(threading.Thread):
    """Goes its rounds until it is stopped, or its process ends. A subclass says what a round is."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self._stopping = threading.Event()

    def go_round(self) -> bool:
        """Do what waits; whether all went well."""
        raise NotImplementedError

    def pause(self, *, went_well: bool) -> float:
        """Seconds until the next round."""
        raise NotImplementedError

    def run(self) -> None:
        while not self._stopping.is_set():
            close_old_connections()
            try:
                went_well = self.go_round()
            except Exception as reason:  # noqa: BLE001 - no failure ends the rounds
                # Mostly a database that restarts, or is being written to for long. Only the name of
                # what happened: its words may hold what a citizen wrote.
                logger.error(
                    "A round of “%s” was not finished: %s", self.name, type(reason).__name__
                )
                went_well = False
            self._stopping.wait(self.pause(went_well=went_well))
        connections.close_all()

    def stop(self) -> None:
        """No round after this one; waits a little for it, for what it leaves waits anyway."""
        self._stopping.set()
        self.join(timeout=_LAST_ROUND_SECONDS)
