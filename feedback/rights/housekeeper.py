"""Forgets what is over, beside the worker's tasks: when the worker starts, and then all day long."""

import logging
from typing import Final

from feedback.rights.retention import apply_retention
from network.rounds import Rounds

logger = logging.getLogger(__name__)

#: The rules count in days; a few rounds a day keep them, also after a time without a worker.
EVERY_SECONDS: Final = 6 * 3600.0
AFTER_FAILURE_SECONDS: Final = 300.0


class Housekeeper(Rounds):
    """Applies the retention rules until it is stopped, or its process ends."""

    def __init__(self) -> None:
        super().__init__("retention")

    def go_round(self) -> bool:
        counts = {each.rule.code: each.count for each in apply_retention() if each.count}
        if counts:
            logger.info("Forgotten: %s", counts)
        return True

    def pause(self, *, went_well: bool) -> float:
        return EVERY_SECONDS if went_well else AFTER_FAILURE_SECONDS
