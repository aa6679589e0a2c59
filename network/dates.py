"""Dates written as exactly as they are known, and years as people in Denmark live them."""

import datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

_LENGTH: Final = {"year": 4, "month": 7}


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


def known(day: datetime.date, precision: str) -> str:
    """The day as far as it is known, as a text that can be compared: "2018", "2018-03" …"""
    return day.isoformat()[: _LENGTH.get(precision, 10)]


def agree(one: datetime.date, precision: str, other: datetime.date, its_precision: str) -> bool:
    """Whether two dates can be the same day, as far as both are known.

    >>> agree(datetime.date(2018, 3, 14), "day", datetime.date(2018, 3, 1), "month")
    True
    """
    length = min(len(known(one, precision)), len(known(other, its_precision)))
    return known(one, precision)[:length] == known(other, its_precision)[:length]


def comes_after(
    one: datetime.date, precision: str, other: datetime.date, its_precision: str
) -> bool:
    """Whether the first is later for certain, as far as both are known.

    >>> comes_after(datetime.date(2018, 3, 14), "day", datetime.date(2018, 3, 1), "month")
    False
    """
    return one > other and not agree(one, precision, other, its_precision)


def first_day(day: datetime.date, precision: str) -> datetime.date:
    """The first day it can be, as far as it is known.

    >>> first_day(datetime.date(2018, 3, 14), "month")
    datetime.date(2018, 3, 1)
    """
    if precision == "year":
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision == "month" else day


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
