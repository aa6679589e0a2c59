"""What is new to a reader who keeps nothing with us: by date alone, without cookies.

Decided when a page is rendered, from days in Denmark: a mark comes and goes at midnight there. A
copy of a page that somebody keeps longer shows the mark of the day it was made.
"""

import datetime
from typing import Final, Literal

from django.utils import timezone

from network.dates import home_zone, local_day

#: The day itself and the thirteen after it.
NEW_FOR_DAYS: Final = 14

#: "" for what is neither.
Newness = Literal["", "new", "updated"]


def newness(
    published: datetime.datetime | None,
    updated: datetime.datetime | None,
    today: datetime.date | None = None,
) -> Newness:
    """Whether a thing was published, or substantially updated, within the last fourteen days."""
    now = today or timezone.localdate(timezone=home_zone())
    if _is_fresh(published, now):
        return "new"
    return "updated" if _is_fresh(updated, now) else ""


def _is_fresh(moment: datetime.datetime | None, today: datetime.date) -> bool:
    day = local_day(moment)
    return day is not None and 0 <= (today - day).days < NEW_FOR_DAYS
