"""``{% load dates %}``: dates written as exactly as they are known."""

import datetime

from django import template

from network import dates

register = template.Library()


@register.filter
def written(day: datetime.date | None, precision: str = "day") -> str:
    """``{{ change.on|written:change.precision }}``: "14. marts 2018", "marts 2018" or "2018"."""
    return dates.written(day, precision)


@register.filter
def local_day(moment: datetime.datetime | None) -> str:
    """``{{ page.first_published_at|local_day }}``: the day in Denmark, written out."""
    return dates.written(dates.local_day(moment))
