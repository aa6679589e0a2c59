"""Dates written as exactly as they are known, and years as people in Denmark live them."""

import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


def written(day: datetime.date | None, precision: str = "day") -> str:
    """The date in the active language: "14. marts 2018", "marts 2018" or "2018"; "" for no date."""
    if day is None:
        return ""
    if precision == "year":
        return str(day.year)
    return date_format(day, "YEAR_MONTH_FORMAT" if precision == "month" else "DATE_FORMAT")


def at(day: datetime.date | None, precision: str = "day") -> str:
    """The date as part of a sentence: "den 14. marts 2018", "i marts 2018", "i 2018"."""
    if day is None:
        return ""
    if precision == "day":
        return _("on %(date)s") % {"date": written(day)}
    return _("in %(date)s") % {"date": written(day, precision)}


def home_zone() -> ZoneInfo:
    """The time zone the network lives in, whatever zone a thread has active."""
    return ZoneInfo(settings.TIME_ZONE)


def local_day(moment: datetime.datetime | None) -> datetime.date | None:
    """The calendar day in Denmark of a moment."""
    return None if moment is None else timezone.localtime(moment, home_zone()).date()


def year_bounds(year: int) -> tuple[datetime.datetime, datetime.datetime]:
    """First moment of the year in Denmark, and of the next one. ``year`` is 1 to 9998."""
    zone = home_zone()
    return (
        datetime.datetime(year, 1, 1, tzinfo=zone),
        datetime.datetime(year + 1, 1, 1, tzinfo=zone),
    )
