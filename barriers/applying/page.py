"""The page "What applies here?", for the network and for each municipality, on any day so far."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from barriers.addresses import meta_for
from barriers.applying.deviations import deviations_on
from network.addresses import in_each_language
from network.dates import written
from network.models import Municipality

#: Before this day nobody in Denmark was exempted by any scheme the register knows.
FIRST_DAY = datetime.date(1985, 1, 1)


@dataclass(frozen=True)
class AskedDay:
    """The day to show, and what was wrong with the one that was asked for ("" for nothing)."""

    day: datetime.date
    problem: str = ""
    is_asked: bool = False


def read_day(written_day: str, today: datetime.date) -> AskedDay:
    """A day out of an address; today where none or none that can be answered is in it."""
    if not written_day:
        return AskedDay(today)
    try:
        day = datetime.date.fromisoformat(written_day)
    except ValueError:
        return AskedDay(today, _("There is no such day. This is today."))
    if day > today:
        return AskedDay(today, _("That day has not come yet. This is today."))
    if day < FIRST_DAY:
        return AskedDay(today, _("The register does not reach back so far. This is today."))
    return AskedDay(day, is_asked=True)


def municipality_of(code: str) -> Municipality | None:
    """The municipality of an address, None for the network; 404 for one nobody knows."""
    if not code:
        return None
    found = Municipality.objects.filter(code=code).first()
    if found is None:
        raise Http404
    return found


@require_safe
def what_applies(request: HttpRequest, code: str = "") -> HttpResponse:
    """The deviations in force here on the day, each beside the law, with its own rules."""
    municipality = municipality_of(code)
    today = timezone.localdate()
    asked = read_day(request.GET.get("day", ""), today)
    parts = {"code": code} if code else {}
    name = "what_applies_in" if code else "what_applies"
    here = reverse(name, kwargs=parts or None)
    query = f"?day={asked.day.isoformat()}"
    place = municipality.name if municipality else _("the network")
    title = _title(place, asked.day, today)
    languages = in_each_language(name, query=query if asked.is_asked else "", **parts)
    context = {
        "title": title,
        "place": place,
        "municipality": municipality,
        "asked": asked,
        "today": today,
        "first_day": FIRST_DAY,
        "day_text": written(asked.day),
        "is_today": asked.day == today,
        "deviations": deviations_on(asked.day, get_language() or "da", municipality),
        "places": _places(code, query if asked.is_asked else ""),
        "here": here,
        "permanent_url": here + query,
        "feed_url": reverse(
            "what_applies_in_feed" if code else "what_applies_feed", kwargs=parts or None
        ),
        "exemptions_url": reverse("register_exemptions"),
        "languages": languages,
        "meta": meta_for(
            request,
            title=title,
            description=_("The rules that are tried out here, in plain words beside the law."),
            languages=languages,
            canonical=here + (query if asked.is_asked else ""),
            is_filtered=asked.is_asked,
        ),
    }
    return render(request, "pages/barriers/what_applies.html", context)


def _title(place: str, day: datetime.date, today: datetime.date) -> str:
    if day == today:
        return _("What applies in %(place)s today?") % {"place": place}
    return _("What applied in %(place)s on %(date)s?") % {"place": place, "date": written(day)}


def _places(code: str, query: str) -> list[tuple[str, str, bool]]:
    """Name, address and whether it is this one: the network, then its municipalities."""
    rows: list[tuple[str, str, bool]] = [
        (_("The whole network"), reverse("what_applies") + query, not code)
    ]
    for each in Municipality.objects.all():
        url = reverse("what_applies_in", kwargs={"code": each.code}) + query
        rows.append((each.name, url, each.code == code))
    return rows


@require_safe
def to_what_applies(request: HttpRequest, rest: str = "") -> HttpResponse:
    """From the other language's address to this one's."""
    query: Any = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(reverse("what_applies") + rest + (f"?{query}" if query else ""))
