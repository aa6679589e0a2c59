"""What else to read: what is linked, then what shares themes and keywords, then the neighbours'."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Case, Count, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from network.cards import SHOWN_ON_CARDS, Card, cards_for
from network.models import Link, PageKeyword, SitePage
from network.models.page_queryset import SitePageQuerySet
from network.page_types import thing_types
from network.registry import Text

#: What each kind of link is called over the things at its other end: read from its source, and back.
LABELS: Final[dict[str, tuple[Text, Text]]] = {
    "met": (_("Barriers on the way"), _("Who met this barrier")),
    "told": (_("What this is about"), _("Told in these stories")),
    "led_to": (_("What it led to"), _("What it came from")),
    "copied_from": (_("Copied from"), _("Copied to")),
    "duplicate_of": (_("The same barrier"), _("Reported here too")),
    "answers": (_("Answers"), _("Answered by")),
}


@dataclass(frozen=True)
class Linked:
    """The pages at the other end of one kind of link."""

    label: Text
    pages: list[SitePage] = field(default_factory=list)


@dataclass(frozen=True)
class LinkedGroup:
    """The same as cards."""

    label: Text
    cards: list[Card]


def linked_records(page: SitePage) -> list[LinkedGroup]:
    """What the page's record is linked with, from either end, grouped by what the link says."""
    groups = linked_pages(page)
    cards = {card.page.pk: card for card in cards_for(each for g in groups for each in g.pages)}
    return [LinkedGroup(group.label, [cards[p.pk] for p in group.pages]) for group in groups]


def linked_pages(page: SitePage) -> list[Linked]:
    """The visible pages of linked records, in the page's own language where there is one.

    Two queries. Groups come in the order of LABELS, the newest thing first in each.
    """
    if page.record_id is None:
        return []
    links = Link.objects.filter(Q(source=page.record_id) | Q(target=page.record_id))
    ends: dict[int, list[tuple[str, int]]] = {}
    for source, target, kind in links.values_list("source_id", "target_id", "kind"):
        end = (kind, 0) if source == page.record_id else (kind, 1)
        ends.setdefault(target if end[1] == 0 else source, []).append(end)
    if not ends:
        return []
    found: dict[tuple[str, int], Linked] = {
        (kind, direction): Linked(label)
        for kind, labels in LABELS.items()
        for direction, label in enumerate(labels)
    }
    for other in _one_a_record(ends, page.locale_id):
        for end in ends[other.record_id or 0]:
            found[end].pages.append(other)
    return [group for group in found.values() if group.pages]


def _one_a_record(records: Iterable[int], locale: int) -> list[SitePage]:
    """One visible page of each record: in this language, else in the one it was written in first."""
    rows = (
        _card_rows(SitePage.objects.visible())
        .filter(record_id__in=list(records))
        .order_by("-first_published_at", "-pk")
    )
    chosen: dict[int | None, SitePage] = {}
    for row in sorted(rows, key=lambda row: (row.locale_id != locale, row.pk)):
        chosen.setdefault(row.record_id, row)
    return [row for row in rows if chosen[row.record_id] is row]


def related_pages(page: SitePage, limit: int = 6) -> list[SitePage]:
    """Up to ``limit`` things to go on with: linked, then of shared themes and keywords, then near."""
    linked = [each for group in linked_pages(page) for each in group.pages]
    first = list(dict.fromkeys(each for each in linked if each.locale_id == page.locale_id))
    return [*first, *similar_pages(page, limit, without=first)][:limit]


def similar_pages(
    page: SitePage, limit: int = 6, without: Iterable[SitePage] = ()
) -> list[SitePage]:
    """Visible things in the page's language by shared keywords and themes, then of its municipality.

    One query. A shared keyword says more than a shared theme, so it counts double.
    """
    hidden = {page.record_id, *(each.record_id for each in without)}
    candidates: SitePageQuerySet = (
        SitePage.objects.visible()
        .filter(content_type__in=thing_types(), locale_id=page.locale_id)
        .exclude(record_id__in=[each for each in hidden if each is not None])
    )
    near = Q(lead=page.lead_id) if page.lead_id is not None else Q(pk=None)
    rows = (
        candidates.annotate(
            shared=2 * _shared_keywords(page) + _shared_themes(page),
            near=Case(When(near, then=Value(1)), default=Value(0), output_field=IntegerField()),
        )
        .filter(Q(shared__gt=0) | Q(near=1))
        .order_by("-shared", "-near", "-first_published_at", "-pk")
    )
    ids = list(rows.values_list("pk", flat=True)[:limit])
    if not ids:
        return []
    by_id = {row.pk: row for row in _card_rows(SitePage.objects.filter(pk__in=ids))}
    return [by_id[pk] for pk in ids if pk in by_id]


def _shared_keywords(page: SitePage) -> Coalesce:
    own = PageKeyword.objects.filter(content_object=page.pk).values("tag_id")
    shared = PageKeyword.objects.filter(content_object=OuterRef("pk"), tag_id__in=own)
    return _number(shared.values("content_object").annotate(n=Count("pk")).values("n"))


def _shared_themes(page: SitePage) -> Coalesce:
    rows = SitePage.themes.through.objects
    own = rows.filter(sitepage_id=page.pk).values("theme_id")
    shared = rows.filter(sitepage_id=OuterRef("pk"), theme_id__in=own)
    return _number(shared.values("sitepage_id").annotate(n=Count("pk")).values("n"))


def _number(counts: SitePageQuerySet) -> Coalesce:
    return Coalesce(Subquery(counts, output_field=IntegerField()), Value(0))


def _card_rows(pages: SitePageQuerySet) -> SitePageQuerySet:
    return pages.select_related(*SHOWN_ON_CARDS).defer("corrections")
