"""The deadlines as a calendar (RFC 5545) that a calendar program follows."""

import datetime
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from barriers.deadlines import Deadline, deadlines
from network.sites import origin_of

#: A line of a calendar is at most so many bytes long; what is longer goes on after a blank.
_LINE = 75


@require_safe
def deadlines_ics(request: HttpRequest) -> HttpResponse:
    """Whole days, since that is what a deadline is; names stay, so that a moved day moves."""
    lines = _lines(deadlines(), origin_of(request))
    body = "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="deadlines.ics"'
    return response


def _lines(rows: list[Deadline], origin: str) -> Iterator[str]:
    host = origin.partition("://")[2].partition(":")[0]
    stamp = timezone.now().astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{host}//register//DA")
    yield f"X-WR-CALNAME:{_escaped(_('Five municipalities: deadlines'))}"
    for row in rows:
        after = row.day + datetime.timedelta(days=1)
        yield "BEGIN:VEVENT"
        yield f"UID:{row.key}@{host}"
        yield f"DTSTAMP:{stamp}"
        yield f"DTSTART;VALUE=DATE:{row.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
        yield f"SUMMARY:{_escaped(f'{row.what}: {row.title}')}"
        waits = _("Waits for: %(who)s") % {"who": row.waits_for}
        yield f"DESCRIPTION:{_escaped(waits)}"
        if row.url:
            yield f"URL:{origin}{row.url}"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"), ("\r", "")):
        text = text.replace(plain, written)
    return text


def _folded(line: str) -> Iterator[str]:
    """The line in parts that are short enough, never cut inside a letter."""
    part, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LINE:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + width
    yield part
