"""Everything a reader can look at or is sent; after each step all of it has to say the same."""

import csv
import datetime
import io
import json
import re
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from barriers.register.outcomes import LIFECYCLES
from network.dates import written
from network.models import SitePage
from tests.barriers.round_trip.people import letters

TABLES = {"barrier": "barriers", "exemption": "exemptions"}


@dataclass(frozen=True)
class Stand:
    """Where a thing stands, as one channel has it: the status's code, and since when."""

    status: str
    since: str


class Readers:
    """A reader in each language, a journalist with the files, a program with the feeds."""

    def __init__(self) -> None:
        self._danish = Client(headers={"accept-language": "da"})
        cache.clear()

    def stands(self, page: SitePage) -> Stand:
        """Where it stands: in both languages' pages, table, CSV and JSON, which all have to agree."""
        kind = page.page_type.type_code
        stand = self._line(page, kind)
        for version in SitePage.objects.visible().filter(record=page.record_id):
            self._page_says(version, stand)
        self._table_says(page, kind, stand)
        return stand

    def _page_says(self, page: SitePage, stand: Stand) -> None:
        """Stamp, track, and the last line of what has happened."""
        language = page.locale.language_code
        shown = self._read(page.url or "")
        with translation.override(language):
            label = LIFECYCLES[TABLES[page.page_type.type_code]].label(stand.status)
            day = written(datetime.date.fromisoformat(stand.since)) if stand.since else ""
        assert _text(shown, ".outcome__stamp") == label, (language, stand)
        assert day in _text(shown, ".standing__now"), (language, stand)
        here = _text(shown, ".status-track [aria-current=step]")
        assert here.startswith(label), (language, here)
        assert here.endswith(day), (language, here)
        if day:
            last = shown.select(".history__item")[-1].get_text(" ", strip=True)
            assert last.startswith(f"{label} {day}"), (language, last)

    def _table_says(self, page: SitePage, kind: str, stand: Stand) -> None:
        address = {"barrier": "/da/register/", "exemption": "/da/register/exemptions/"}[kind]
        for row in self._read(address).select(".register-table tbody tr"):
            if page.number in row.get_text():
                label = LIFECYCLES[TABLES[kind]].label(stand.status)
                assert label in row.get_text(), (page, stand)
                return
        raise AssertionError(f"{page} is not in the register")

    def _line(self, page: SitePage, kind: str) -> Stand:
        row = self.row(page)
        [same] = [
            each
            for each in json.loads(self._file(f"/da/register/{TABLES[kind]}.json"))["rows"]
            if each["number"] == page.number
        ]
        assert row == same
        return Stand(row["status"], row["status_since"])

    def row(self, page: SitePage) -> dict[str, str]:
        """Its line in the CSV file of now."""
        table = TABLES[page.page_type.type_code]
        lines = csv.DictReader(io.StringIO(self._file(f"/da/register/{table}.csv")), delimiter=";")
        [row] = [line for line in lines if line["number"] == page.number]
        return row

    def applies(self, *days: datetime.date) -> list[int]:
        """How many deviations held on each day, in the network and in Assens alike."""
        counts = []
        for day in days:
            query = f"?day={day.isoformat()}"
            here = self._read(f"/da/hvad-gaelder/{query}").select(".deviation")
            there = self._read(f"/da/hvad-gaelder/assens/{query}").select(".deviation")
            assert len(here) == len(there), day
            counts.append(len(here))
        return counts

    def feed(self) -> list[str]:
        """The titles in the feed of what changes here, oldest first."""
        text = self._danish.get("/da/hvad-gaelder/feed.atom").content.decode()
        return [title.get_text() for title in BeautifulSoup(text, "xml").select("entry > title")][
            ::-1
        ]

    def calendar(self) -> set[tuple[str, str]]:
        """What is due, and the day: as a calendar program reads it."""
        text = self._danish.get("/da/register/deadlines.ics").content.decode()
        lines = text.replace("\r\n ", "")
        events = re.findall(r"DTSTART;VALUE=DATE:(\d+).*?SUMMARY:([^:\r]*)", lines, re.DOTALL)
        return {(what, day) for day, what in events}

    def mailed(self) -> list[tuple[str, str]]:
        """Who is written to now, and under which words."""
        return sorted((each.to[0].partition("@")[0], str(each.subject)) for each in letters())

    def _read(self, address: str) -> BeautifulSoup:
        answer = self._danish.get(address)
        assert answer.status_code == 200, address
        return BeautifulSoup(answer.content, "html.parser")

    def _file(self, address: str) -> str:
        answer: Any = self._danish.get(address)
        return b"".join(answer.streaming_content).decode("utf-8-sig")


def _text(shown: BeautifulSoup, selector: str) -> str:
    found = shown.select_one(selector)
    assert found is not None, selector
    return found.get_text(" ", strip=True)
