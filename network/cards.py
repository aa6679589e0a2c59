"""Cards: what a list shows of each page, for any number of pages of any types at once."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet, prefetch_related_objects

from network.addresses import addresses
from network.dates import local_day, written
from network.lifecycle import Tone
from network.models import Picture, SitePage, StatusChange
from network.newness import Newness, newness
from network.registry import Fact, all_added_facts, card_facts
from network.renditions import attach
from network.tracks import StepState, track_steps

#: Joined to the rows of a list, so that a card asks for nothing.
SHOWN_ON_CARDS = ("record", "lead", "picture", "locale")


@dataclass(frozen=True)
class Card:
    """What a list shows of a page. Texts are in the active language, ``title`` in ``lang``.

    ``date`` is the day of publication. ``when`` is what to write beside the status: since when it
    holds, as exactly as that is known; for a thing without a status, the day of publication.
    ``news`` says whether it is new or newly updated; ``kind_code`` chooses the drawing of a card
    without a picture.
    """

    page: SitePage
    url: str
    title: str
    lang: str
    type_code: str
    type_label: str
    kind_label: str
    status_code: str
    status_label: str
    status_tone: Tone
    number: str
    summary: str
    municipality_name: str
    hue_class: str
    date: datetime.date | None
    when: str
    picture: Picture | None
    picture_alt: str
    picture_decorative: bool
    archived: bool
    demo: bool
    facts: Sequence[Fact] = ()
    track: Sequence[StepState] = ()
    news: Newness = ""
    kind_code: str = ""


def cards_for(
    pages: "QuerySet[SitePage] | Iterable[SitePage]", *, with_facts: bool = True
) -> list[Card]:
    """Cards in the order of the pages, with or without their types' own facts.

    One query for a queryset (four at most for a list whose records, municipalities, pictures and
    languages are not loaded), one for renditions, and what the types' own facts cost; one more for
    the way that things beside their road have come, where facts are asked for.
    """
    rows = _loaded(pages)
    if not rows:
        return []
    attach(row.picture for row in rows)
    facts = _facts_of(rows) if with_facts else {}
    ways = _ways_of(rows) if with_facts else {}
    where = addresses()
    return [
        _card(row, where.of(row), facts.get(row.pk, ()), ways.get(row.record_id, ()))
        for row in rows
    ]


def _loaded(pages: "QuerySet[SitePage] | Iterable[SitePage]") -> list[SitePage]:
    if isinstance(pages, QuerySet):
        return list(pages.select_related(*SHOWN_ON_CARDS).defer("corrections"))
    rows = list(pages)
    prefetch_related_objects(rows, *SHOWN_ON_CARDS)
    return rows


def _facts_of(rows: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]:
    by_type: dict[str, list[SitePage]] = defaultdict(list)
    for row in rows:
        by_type[row.page_type.type_code].append(row)
    facts: dict[int, Sequence[Fact]] = {}
    for type_code, of_type in by_type.items():
        provider = card_facts.get(type_code)
        if provider is not None:
            facts.update(provider(of_type))
    for pk, added in all_added_facts(rows).items():
        facts[pk] = [*facts.get(pk, ()), *added]
    return facts


def _ways_of(rows: Sequence[SitePage]) -> Mapping[int | None, Sequence[str]]:
    """By record, the states a thing beside its road has been in; one query, or none."""
    beside = [
        row.record_id
        for row in rows
        if row.page_type.lifecycle
        and row.status
        and row.status not in row.page_type.lifecycle.track
    ]
    ways: dict[int | None, list[str]] = defaultdict(list)
    if beside:
        log = StatusChange.objects.filter(record__in=beside).order_by("on", "pk")
        for record, status in log.values_list("record_id", "to_status"):
            ways[record].append(status)
    return ways


def _card(row: SitePage, url: str, facts: Sequence[Fact], way: Sequence[str]) -> Card:
    kind = row.page_type
    lifecycle = kind.lifecycle
    known = lifecycle is not None and row.status in lifecycle
    day = local_day(row.first_published_at)
    return Card(
        page=row,
        url=url,
        title=row.title,
        lang=row.locale.language_code,
        type_code=kind.type_code,
        type_label=str(kind.type_label),
        kind_label=row.kind_label,
        status_code=row.status,
        status_label=row.status_label,
        status_tone=lifecycle.state(row.status).tone if lifecycle and known else "neutral",
        number=row.number,
        summary=row.summary,
        municipality_name=row.lead.name if row.lead else "",
        hue_class=row.lead.hue_class if row.lead else "hue-neutral",
        date=day,
        when=written(row.status_since, row.status_precision)
        if row.status and row.status_since
        else written(day),
        picture=row.picture,
        picture_alt=row.picture_alt,
        picture_decorative=row.picture_decorative,
        archived=row.archived,
        demo=row.record.demo if row.record else False,
        facts=facts,
        track=[step.state for step in track_steps(row.status, lifecycle, way)] if lifecycle else (),
        news=newness(row.first_published_at, row.significant_update_at),
        kind_code=row.kind,
    )
