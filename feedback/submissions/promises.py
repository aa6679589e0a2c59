"""The day an answer is promised for."""

import datetime

from django.utils import timezone

from network.models import Municipality
from network.models.municipality import DAYS_UNTIL_ANSWER


def promised_day(
    municipality: Municipality | None, since: datetime.date | None = None
) -> datetime.date:
    """The day by which who writes today has an answer; the network's own promise where it has it."""
    days = municipality.answer_days if municipality else DAYS_UNTIL_ANSWER
    return (since or timezone.localdate()) + datetime.timedelta(days=days)
