"""An answer as a table of comma-separated values: every hit a row, streamed."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from network.dates import local_day
from network.sites import origin_of
from search.asking import read
from search.lines import Line, all_lines

#: A cell that begins so is a formula to a spreadsheet; the wide forms are read as the others.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: By it spreadsheets see that the text is UTF-8.
_BYTE_ORDER_MARK: Final = "\ufeff"
#: Between several municipalities or themes in one cell.
_BETWEEN: Final = " | "


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means, and what a line has in it."""

    name: str
    meaning: str | Promise
    value: Callable[[Line], str]


def _day(line: Line) -> str:
    return str(line.card.date or "")


def _since(line: Line) -> str:
    """As exactly as it is known: 2018, 2018-03 or 2018-03-14."""
    page = line.card.page
    length = {"year": 4, "month": 7}.get(page.status_precision, 10)
    return str(page.status_since or "")[:length] if page.status else ""


def _flag(holds: bool) -> str:
    return "1" if holds else "0"


COLUMNS: Final = (
    Column("number", _("The permanent number. It never changes."), lambda line: line.card.number),
    Column("type", _("What it is: a code from the list below."), lambda line: line.card.type_code),
    Column("title", _("The title."), lambda line: line.card.title),
    Column("url", _("The address of the page."), lambda line: line.url),
    Column("summary", _("The summary."), lambda line: line.card.summary),
    Column("published", _("The day of publication, as in 2026-11-23."), _day),
    Column(
        "updated",
        _("The day of the last substantial update."),
        lambda line: str(local_day(line.updated) or ""),
    ),
    Column(
        "lead",
        _("The code of the leading municipality. Empty: the whole network."),
        lambda line: line.card.page.lead.code if line.card.page.lead else "",
    ),
    Column(
        "municipalities",
        _("The codes of all municipalities that take part, with | between them."),
        lambda line: _BETWEEN.join(each.code for each in line.municipalities),
    ),
    Column(
        "themes",
        _("The codes of the themes, with | between them."),
        lambda line: _BETWEEN.join(each.code for each in line.themes),
    ),
    Column("kind", _("The kind within its type: a code."), lambda line: line.card.page.kind),
    Column("status", _("The status: a code."), lambda line: line.card.status_code),
    Column(
        "status_label",
        _("The status in the language of the address."),
        lambda line: line.card.status_label,
    ),
    Column(
        "status_since",
        _("The day since which the status holds, as far as it is known."),
        _since,
    ),
    Column(
        "answered",
        _("Whether an answer came: yes, waiting or no. Empty: nobody waits for one."),
        lambda line: line.answered,
    ),
    Column("language", _("The language of the page: da or en."), lambda line: line.card.lang),
    Column("archived", _("1 for a page that is archived."), lambda line: _flag(line.card.archived)),
    Column(
        "demo",
        _("1 for content that is made up as a demonstration."),
        lambda line: _flag(line.card.demo),
    ),
)


class _Echo:
    """A file for the csv module that hands back what is written."""

    def write(self, text: str) -> str:
        return text


@require_safe
def search_table(request: HttpRequest) -> StreamingHttpResponse:
    """All hits of the question, with semicolons, as spreadsheets in Denmark read them."""
    question = read(request.GET).question
    language, origin = get_language() or "da", origin_of(request)
    rows = _rows(all_lines(question, origin, language), language)
    response = StreamingHttpResponse(rows, content_type="text/csv; charset=utf-8")
    name = f"cocreation-{timezone.localdate().isoformat()}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Link"] = f'<{origin}{reverse("search_data")}>; rel="describedby"'
    return response


def harmless(cell: str) -> str:
    """The cell so that no spreadsheet runs it.

    >>> harmless("=1+1")
    "'=1+1"
    """
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell


def _rows(lines: Iterator[Line], language: str) -> Iterator[str]:
    writer: Any = csv.writer(_Echo(), delimiter=";")
    yield _BYTE_ORDER_MARK + writer.writerow([column.name for column in COLUMNS])
    # Lines are made while they are sent, after the request's own language has been put away.
    with translation.override(language):
        for line in lines:
            yield writer.writerow([harmless(column.value(line)) for column in COLUMNS])
