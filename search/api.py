"""/api/v1/search: the same answers for programs, read-only.

Where the page forgives, the API refuses: a program is told what is wrong with its question.
"""

import datetime
from collections.abc import Mapping
from typing import Annotated, Final

from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_noop
from ninja import Field, NinjaAPI, Query, Schema
from ninja.errors import ValidationError

from network.sites import origin_of
from search.answering import found_for
from search.asking import LAST_PAGE, LONGEST_TEXT, clean
from search.lines import Line, lines_of
from search.question import FACETS, Question, Sort
from search.results import Hit, hits_of
from search.understanding import understood_of
from search.wording import name_of, names

api = NinjaAPI(
    title="Cocreation",
    version="1",
    description="Everything the site has published, as its own search finds it.",
    docs_url=None,
    urls_namespace="api",
)

#: Words that are both Danish and English are read as Danish.
LANGUAGE: Final = "da"

_Values = Annotated[list[str], Field(default_factory=list, max_length=20)]


class Parameters(Schema):
    """What can be asked."""

    q: str = Field(
        "",
        max_length=LONGEST_TEXT,
        description=gettext_noop(
            "Words to find. “Words in quotes” as they stand; -word leaves out."
        ),
    )
    type: _Values = Field(description=gettext_noop("Codes of types; any of them."))
    municipality: _Values = Field(description=gettext_noop("Codes of municipalities; any of them."))
    theme: _Values = Field(description=gettext_noop("Codes of themes; any of them."))
    status: _Values = Field(description=gettext_noop("Codes of statuses; any of them."))
    kind: _Values = Field(description=gettext_noop("Codes of kinds; any of them."))
    answered: _Values = Field(
        description=gettext_noop("Whether an answer came: yes, waiting or no; any of them.")
    )
    year: _Values = Field(description=gettext_noop("Years of publication; any of them."))
    language: _Values = Field(description=gettext_noop("Languages: da or en."))
    since: datetime.date | None = Field(
        None, alias="from", description=gettext_noop("First day of publication, as in 2026-11-23.")
    )
    until: datetime.date | None = Field(
        None, alias="to", description=gettext_noop("Last day of publication.")
    )
    sort: Sort = Field(
        "relevance", description=gettext_noop("relevance, newest or updated (last updated first).")
    )
    page: int = Field(1, ge=1, le=LAST_PAGE, description=gettext_noop("The page, from 1."))
    page_size: int = Field(
        20, ge=1, le=100, description=gettext_noop("Results on a page, at most 100.")
    )


class Result(Schema):
    """One page of the site. ``highlight`` is HTML: text with <mark> around the found words."""

    number: str
    type: str
    title: str
    url: str
    summary: str
    highlight: str
    published: datetime.datetime | None
    updated: datetime.datetime | None
    municipality: str
    municipalities: list[str]
    themes: list[str]
    kind: str
    status: str
    answered: str
    language: str
    demo: bool


class Answer(Schema):
    """``facets`` maps a parameter to its values and how many results each has; a facet's counts
    ignore its own choice. ``loosened``: no page has all the words, these have some of them."""

    count: int
    page: int
    page_size: int
    loosened: bool
    simplified: bool
    results: list[Result]
    facets: dict[str, dict[str, int]]


@api.get("/search", response=Answer, summary="Search", operation_id="search")
def search(request: HttpRequest, parameters: Query[Parameters]) -> Answer:
    """Pages of the site that fit the question."""
    # One answer for all: what a browser prefers to read does not change it.
    with translation.override(LANGUAGE):
        question, found = found_for(_question(request, parameters))
        hits = hits_of(found.ids, understood_of(question.text, LANGUAGE))
        lines = lines_of(found.ids, origin_of(request))
    by_id = {hit.card.page.pk: hit for hit in hits}
    return Answer(
        count=found.total,
        page=question.page,
        page_size=question.page_size,
        loosened=found.loosened,
        simplified=found.simplified,
        # What came into sight between two queries waits for the next question.
        results=[
            _result(line, by_id[line.card.page.pk]) for line in lines if line.card.page.pk in by_id
        ],
        facets={facet: dict(counts) for facet, counts in found.counts.items()},
    )


def _question(request: HttpRequest, given: Parameters) -> Question:
    """The question; ValidationError (422) says what cannot be asked."""
    problems = [
        _problem(name, "There is no such parameter.")
        for name in request.GET
        if name not in PARAMETERS
    ]
    chosen = {facet: tuple(sorted(set(getattr(given, facet)))) for facet in FACETS}
    known = names()
    for facet, values in chosen.items():
        unknown = [value for value in values if not name_of(facet, value, known)]
        if unknown:
            problems.append(_problem(facet, f"Unknown: {', '.join(unknown)[:200]}"))
    if given.since and given.until and given.since > given.until:
        problems.append(_problem("to", "The last day is before the first."))
    if problems:
        raise ValidationError(problems)
    text = clean(given.q)
    return Question(
        text=text,
        chosen={facet: values for facet, values in chosen.items() if values},
        since=given.since,
        until=given.until,
        sort="newest" if given.sort == "relevance" and not text else given.sort,
        page=given.page,
        page_size=given.page_size,
    )


#: Parameter to its description, in order.
PARAMETERS: Final[Mapping[str, str]] = {
    field.alias or name: field.description or "" for name, field in Parameters.model_fields.items()
}


def _problem(parameter: str, message: str) -> dict[str, object]:
    return {"type": "value_error", "loc": ["query", parameter], "msg": message}


def _result(line: Line, hit: Hit) -> Result:
    card = line.card
    return Result(
        number=card.number,
        type=card.type_code,
        title=card.title,
        url=line.url,
        summary=card.summary,
        highlight=str(hit.passage),
        published=line.published,
        updated=line.updated,
        municipality=card.page.lead.code if card.page.lead else "",
        municipalities=[each.code for each in line.municipalities],
        themes=[each.code for each in line.themes],
        kind=card.page.kind,
        status=card.status_code,
        answered=line.answered,
        language=card.lang,
        demo=card.demo,
    )
