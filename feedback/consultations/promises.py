"""Whether promises of an answer are kept: in time, late, waiting, overdue, and how long it took."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import median
from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from feedback.consultations.moments import day_of
from feedback.consultations.standing import promise_of
from feedback.models import ConsultationIndexPage, ConsultationPage
from network.contexts import page_context
from network.freshness import remembered
from network.models import Municipality, SitePage

#: In the order they are drawn and counted.
CODES: Final = ("kept", "late", "waiting", "overdue")


@dataclass
class Tally:
    """The promises of one municipality: how many of each, and the days each answer took."""

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    days: list[int] = field(default_factory=list)

    @property
    def total(self) -> int:
        """All that have closed."""
        return sum(self.counts[code] for code in CODES)


@dataclass(frozen=True)
class Part:
    """A piece of the bar, in per cent of the drawing."""

    code: str
    start: Decimal
    length: Decimal


@dataclass(frozen=True)
class Row:
    """One municipality: a drawing, and the same in words."""

    name: str
    hue_class: str
    parts: list[Part]
    words: str


@dataclass(frozen=True)
class Cells:
    """One municipality in the table."""

    name: str
    cells: list[str]


@dataclass(frozen=True)
class Promises:
    """What the component shows: a sentence, a bar a municipality, and the table behind."""

    total: int
    sentence: str
    rows: list[Row]
    headings: list[str]
    table: list[Cells]


#: Code, name and hue of a municipality, then its counts and days: plain data that can be kept.
_Line = tuple[str, str, str, dict[str, int], list[int]]


@page_context
def promises_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """The promises of those whose consultations a list lists."""
    if not isinstance(page, ConsultationIndexPage):
        return {}
    return {"promises": promises(page.lead)}


def promises(municipality: Municipality | None = None) -> Promises:
    """Of one municipality, or of the whole network; two queries after a change, else none."""
    today = timezone.localdate()
    name = f"promises:{today}:{get_language()}"
    lines: list[_Line] = remembered(name, lambda: _lines(today))
    if municipality is not None:
        lines = [line for line in lines if line[0] == municipality.code]
    return _shown(lines, is_one=municipality is not None)


def _lines(today: datetime.date) -> list[_Line]:
    # Each thing once, whatever languages it is told in.
    pages = ConsultationPage.objects.visible().exclude(status="withdrawn")
    of_record = {page.record_id: page for page in pages.defer_streamfields().order_by("-pk")}
    tallies: dict[int | None, Tally] = defaultdict(Tally)
    for page in of_record.values():
        if page.status_at() in ("closed", "answered"):
            _count(tallies[page.lead_id], page, today)
    leads = {
        each.pk: each for each in Municipality.objects.filter(pk__in=list(filter(None, tallies)))
    }
    lines: list[_Line] = []
    for pk, tally in tallies.items():
        lead = leads.get(pk or 0)
        who = (lead.code, lead.name, lead.hue_class) if lead else ("", _("The whole network"), "")
        lines.append((*who, dict(tally.counts), tally.days))
    return sorted(lines, key=lambda line: line[1])


def _count(tally: Tally, page: ConsultationPage, today: datetime.date) -> None:
    promise = promise_of(page, today)
    tally.counts[promise] += 1
    if promise in ("kept", "late") and page.status_since and page.deadline:
        days = (page.status_since - day_of(page.deadline, ends=True)).days
        tally.days.append(max(days, 0))


def _shown(lines: Sequence[_Line], *, is_one: bool) -> Promises:
    together = _sum(lines)
    rows = [
        Row("" if is_one else name, hue, _parts(counts), _words(counts))
        for _code, name, hue, counts, _days in lines
    ]
    table = [
        Cells(name, _cells(Tally(defaultdict(int, counts), days)))
        for _code, name, _hue, counts, days in lines
    ]
    if len(lines) > 1:
        table.append(Cells(_("All together"), _cells(together)))
    return Promises(
        total=together.total,
        sentence=_sentence(together),
        rows=rows,
        headings=[
            _("In time"),
            _("Late"),
            _("Waiting"),
            _("Overdue"),
            _("Days to the answer, median"),
        ],
        table=table,
    )


def _sum(lines: Iterable[_Line]) -> Tally:
    together = Tally()
    for *_who, counts, days in lines:
        for code, count in counts.items():
            together.counts[code] += count
        together.days += days
    return together


def _cells(tally: Tally) -> list[str]:
    middle = str(round(median(tally.days))) if tally.days else "–"
    return [*(str(tally.counts[code]) for code in CODES), middle]


def _parts(counts: dict[str, int]) -> list[Part]:
    total = sum(counts.values()) or 1
    parts, start = [], Decimal(0)
    for code in CODES:
        length = round(Decimal(100 * counts.get(code, 0)) / total, 1)
        if length:
            parts.append(Part(code, start, length))
        start += length
    return parts


def _words(counts: dict[str, int]) -> str:
    """ "2 i tide, 1 for sent": only what there is."""
    texts = {
        "kept": _("%d in time"),
        "late": _("%d late"),
        "waiting": _("%d waiting"),
        "overdue": _("%d overdue"),
    }
    return ", ".join(texts[code] % counts[code] for code in CODES if counts.get(code))


def _sentence(tally: Tally) -> str:
    """How many of those that should have an answer by now got it in time."""
    due = tally.counts["kept"] + tally.counts["late"] + tally.counts["overdue"]
    if not due:
        return _("No promised day has come yet.")
    words = {"count": due, "kept": tally.counts["kept"]}
    said = ngettext(
        "%(kept)d of %(count)d consultation was answered by the promised day.",
        "%(kept)d of %(count)d consultations were answered by the promised day.",
        due,
    )
    if not tally.days:
        return said % words
    days = round(median(tally.days))
    took = ngettext(
        "It took %(count)d day from the close of a consultation to its answer (the median).",
        "It took %(count)d days from the close of a consultation to its answer (the median).",
        days,
    )
    return f"{said % words} {took % {'count': days}}"
