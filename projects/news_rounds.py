"""Beside the worker's tasks: news whose letters were not written when it was published."""

from typing import Final

from network.rounds import Rounds
from projects.letters import tell_of_missed_updates

EVERY_SECONDS: Final = 600.0


class NewsTeller(Rounds):
    """Looks for such news until it is stopped, or its process ends."""

    def __init__(self) -> None:
        super().__init__("news")

    def go_round(self) -> bool:
        tell_of_missed_updates()
        return True

    def pause(self, *, went_well: bool) -> float:
        return EVERY_SECONDS
