"""A table of the register as CSV and as JSON: exactly what the page shows, all of it, streamed."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from barriers.register.columns import COLUMNS
from barriers.register.finding import found, in_order
from barriers.register.question import Question, read
from barriers.register.rows import Row, all_rows
from network.sites import origin_of
from search.table import harmless

#: By it spreadsheets see that the text is UTF-8.
_BYTE_ORDER_MARK: Final = "\ufeff"


class _Echo:
    """A file for the csv module that hands back what is written."""

    def write(self, text: str) -> str:
        return text


@require_safe
def register_csv(request: HttpRequest, table: str) -> StreamingHttpResponse:
    """With semicolons, as spreadsheets in Denmark read them."""
    question = read(table, request.GET)
    lines = _csv_lines(question, get_language() or "da", origin_of(request))
    return _file(request, lines, table, "csv", "text/csv; charset=utf-8")


@require_safe
def register_json(request: HttpRequest, table: str) -> StreamingHttpResponse:
    """An object with the question and an array of lines."""
    question = read(table, request.GET)
    lines = _json_lines(question, get_language() or "da", origin_of(request))
    return _file(request, lines, table, "json", "application/json")


def _rows(question: Question, origin: str) -> Iterator[Row]:
    for row in all_rows(question.table, in_order(found(question), question)):
        documents = [origin + address for address in row.documents]
        yield replace(row, url=origin + row.url, documents=documents)


def _csv_lines(question: Question, language: str, origin: str) -> Iterator[str]:
    writer: Any = csv.writer(_Echo(), delimiter=";")
    yield _BYTE_ORDER_MARK + writer.writerow([column.name for column in COLUMNS])
    # Lines are made while they are sent, after the request's own language has been put away.
    with translation.override(language):
        for row in _rows(question, origin):
            yield writer.writerow([harmless(column.value(row)) for column in COLUMNS])


def _json_lines(question: Question, language: str, origin: str) -> Iterator[str]:
    asked = json.dumps(dict(question.pairs()), ensure_ascii=False)
    yield f'{{"table": "{question.table}", "asked": {asked}, "rows": ['
    between = ""
    with translation.override(language):
        for row in _rows(question, origin):
            line = {column.name: column.value(row) for column in COLUMNS}
            yield between + json.dumps(line, ensure_ascii=False)
            between = ",\n"
    yield "]}\n"


def _file(
    request: HttpRequest, lines: Iterator[str], table: str, ending: str, content_type: str
) -> StreamingHttpResponse:
    response = StreamingHttpResponse(lines, content_type=content_type)
    name = f"{table}-{timezone.localdate().isoformat()}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    codebook = origin_of(request) + reverse("register_codebook")
    response["Link"] = f'<{codebook}>; rel="describedby"'
    return response
