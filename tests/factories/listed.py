"""Published things with what lists filter by: day, status, themes, keywords, municipalities."""

import datetime
from collections.abc import Iterable
from typing import TypeVar
from zoneinfo import ZoneInfo

from network.models import Municipality, Record, SitePage, Theme
from tests.factories.network import MunicipalityFactory, ThemeFactory

P = TypeVar("P", bound=SitePage)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def moment(written: str) -> datetime.datetime:
    """A moment in Denmark: "2026-11-23" (noon) or "2026-11-23 23:30"."""
    day, _blank, time = written.partition(" ")
    return datetime.datetime.fromisoformat(f"{day} {time or '12:00'}").replace(tzinfo=COPENHAGEN)


def listed(
    page: P,
    *,
    on: str = "2026-11-01",
    status: str = "",
    lead: str = "",
    with_: Iterable[str] = (),
    themes: Iterable[str] = (),
    keywords: Iterable[str] = (),
    updated: str = "",
) -> P:
    """The page as published on a day, with its facts; municipalities by code, themes by name."""
    page.first_published_at = page.last_published_at = moment(on)
    page.significant_update_at = moment(updated) if updated else None
    page.lead = municipality(lead) if lead else None
    page.municipalities.set([municipality(code) for code in with_])
    page.themes.set([theme(name) for name in themes])
    page.keywords.add(*keywords)
    page.save()
    if status:
        facts = {"status": status, "status_since": moment(on).date()}
        Record.objects.filter(pk=page.record_id).update(**facts)
        SitePage.objects.filter(record=page.record_id).update(**facts)
    found: P = type(page)._default_manager.get(pk=page.pk)
    return found


def municipality(code: str) -> Municipality:
    """The municipality of that code, made where there is none."""
    made: Municipality = MunicipalityFactory.create(code=code)
    return made


def theme(name: str) -> Theme:
    """The theme of that Danish name, made where there is none."""
    made: Theme = ThemeFactory.create(name_da=name)
    return made
