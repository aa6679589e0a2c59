"""Addresses of questions: each question has one, in each format and language."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from search.question import FACETS, Question


def pairs(question: Question, *, without: Iterable[str] = ()) -> list[tuple[str, str]]:
    """The parameters of a question in their one order; what is as usual is left out."""
    usual = "relevance" if question.text else "newest"
    found: list[tuple[str, str]] = [("q", question.text)] if question.text else []
    for facet in FACETS:
        found += [(facet, value) for value in sorted(question.chosen.get(facet, ()))]
    if question.since:
        found.append(("from", question.since.isoformat()))
    if question.until:
        found.append(("to", question.until.isoformat()))
    if question.sort != usual:
        found.append(("sort", question.sort))
    if question.page > 1:
        found.append(("page", str(question.page)))
    left_out = frozenset(without)
    return [pair for pair in found if pair[0] not in left_out]


def query_of(question: Question, *, without: Iterable[str] = ()) -> str:
    """The question as the end of an address: "?q=havn&type=project", or ""."""
    found = pairs(question, without=without)
    return f"?{urlencode(found)}" if found else ""


def address_of(question: Question, **changes: Any) -> str:
    """The search page of a question with some of it changed; from its first page on."""
    changed = replace(question, **{"page": 1, **changes})
    return reverse("search") + query_of(changed)


def toggled(question: Question, facet: str, value: str) -> str:
    """The search page with a value of a facet taken, or dropped where it is taken already."""
    values = set(question.chosen.get(facet, ())) ^ {value}
    chosen = {**question.chosen, facet: tuple(sorted(values))}
    return address_of(question, chosen={name: taken for name, taken in chosen.items() if taken})
