"""Moments and what is left until them, written as people in Denmark say them."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from network.dates import home_zone, written


def local(moment: datetime.datetime) -> datetime.datetime:
    """The moment by the clocks in Denmark."""
    return timezone.localtime(moment, home_zone())


def day_of(moment: datetime.datetime, *, ends: bool = False) -> datetime.date:
    """The day of a moment; what ends at midnight ends on the day before."""
    here = local(moment)
    is_midnight = ends and here.time() == datetime.time(0)
    return here.date() - datetime.timedelta(days=is_midnight)


def moment_text(moment: datetime.datetime, *, ends: bool = False) -> str:
    """Day and time: "3. december 2026 kl. 12"; an end at midnight is "kl. 24" of the day before."""
    return _("%(date)s at %(time)s") % {
        "date": written(day_of(moment, ends=ends)),
        "time": time_text(moment, ends=ends),
    }


def time_text(moment: datetime.datetime, *, ends: bool = False) -> str:
    """The time of a moment by the clocks in Denmark: "12" or "12.30" in Danish."""
    here = local(moment)
    hour = 24 if ends and here.time() == datetime.time(0) else here.hour
    if here.minute == 0:
        return _("%(hour)s:00") % {"hour": hour}
    return _("%(hour)s:%(minute)s") % {"hour": hour, "minute": f"{here.minute:02}"}


def opens_text(moment: datetime.datetime, now: datetime.datetime) -> str:
    """When it opens: "Åbner om 6 dage, 3. december 2026 kl. 12"."""
    days = (day_of(moment) - local(now).date()).days
    words = {"when": moment_text(moment), "time": time_text(moment), "count": days}
    if days <= 0:
        return _("Opens today at %(time)s") % words
    if days == 1:
        return _("Opens tomorrow, %(when)s") % words
    return (
        ngettext("Opens in %(count)d day, %(when)s", "Opens in %(count)d days, %(when)s", days)
        % words
    )


def closes_text(moment: datetime.datetime, now: datetime.datetime) -> str:
    """How long it is open: "Lukker om 6 dage, 3. december 2026 kl. 12"."""
    days = (day_of(moment, ends=True) - local(now).date()).days
    words = {
        "when": moment_text(moment, ends=True),
        "time": time_text(moment, ends=True),
        "count": days,
    }
    if days <= 0:
        return _("Closes today at %(time)s") % words
    if days == 1:
        return _("Closes tomorrow, %(when)s") % words
    return (
        ngettext("Closes in %(count)d day, %(when)s", "Closes in %(count)d days, %(when)s", days)
        % words
    )


def closed_text(moment: datetime.datetime) -> str:
    """When it closed: "Lukkede 3. december 2026 kl. 12"."""
    return _("Closed %(when)s") % {"when": moment_text(moment, ends=True)}
