"""Beside the worker's tasks: publications whose letters were not written at the same moment."""

from typing import Final

from barriers.reporting.letters import tell_of_missed_publications
from network.rounds import Rounds
from projects.letters import tell_of_missed_updates

EVERY_SECONDS: Final = 600.0


class NewsTeller(Rounds):
    """Looks for such pages until it is stopped, or its process ends."""

    def __init__(self) -> None:
        super().__init__("news")

    def go_round(self) -> bool:
        tell_of_missed_updates()
        tell_of_missed_publications()
        return True

    def pause(self, *, went_well: bool) -> float:
        return EVERY_SECONDS
