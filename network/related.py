"""What else to read: what is linked, then what shares themes and keywords, then the neighbours'."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Case, Count, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from network.cards import SHOWN_ON_CARDS, Card
from network.freshness import remembered, watch
from network.merging import family, survivor_of, survivors
from network.models import Link, PageKeyword, SitePage
from network.models.page_queryset import SitePageQuerySet
from network.page_types import thing_types
from network.registry import Text

#: What each kind of link is called over the things at its other end: read from its source, and back.
LABELS: Final[dict[str, tuple[Text, Text]]] = {
    "met": (_("Barriers on the way"), _("Who met this barrier")),
    "told": (_("What this is about"), _("More about it")),
    "led_to": (_("What it led to"), _("What it came from")),
    "copied_from": (_("Copied from"), _("Copied to")),
    "duplicate_of": (_("The same barrier"), _("Reported here too")),
    "answers": (_("Answers"), _("Answered by")),
}


#: An end of a link: its kind, and 0 where the page is the link's source, 1 where it is the target.
End = tuple[str, int]
watch(Link)


@dataclass(frozen=True)
class Linked:
    """The pages at the other end of one kind of link; `anchor` is the group's id on a page."""

    anchor: str
    label: Text
    pages: list[SitePage] = field(default_factory=list)


@dataclass(frozen=True)
class LinkedGroup:
    """The same as cards."""

    anchor: str
    label: Text
    cards: list[Card]


@dataclass(frozen=True)
class Beside:
    """What belongs beside a page: its language versions, what it is linked with, what is like it.

    All are visible pages, ready to be shown as cards; ``versions`` holds the page itself too.
    """

    versions: list[SitePage]
    linked: list[Linked]
    similar: list[SitePage]

    @property
    def all_linked(self) -> list[SitePage]:
        """The linked pages of all groups, each once."""
        return list(dict.fromkeys(page for group in self.linked for page in group.pages))


def beside(page: SitePage, limit: int) -> Beside:
    """Everything beside a page, with up to ``limit`` similar things; at most three queries, mostly one.

    Linked things come in the page's language where they have it, else in the one they were first
    written in; similar things always in the page's language.
    """
    is_thing = bool(page.number_letter) and page.record_id is not None
    ends = _ends(page.record_id or 0) if is_thing else {}
    similar = _similar_records(page, limit, ends) if is_thing and limit else []
    wanted = [page.record_id, *ends, *similar]
    by_record: dict[int | None, list[SitePage]] = {}
    for row in (
        SitePage.objects.visible()
        .filter(record_id__in=[each for each in wanted if each is not None])
        .select_related(*SHOWN_ON_CARDS)
        .defer("corrections")
        .order_by("pk")
    ):
        by_record.setdefault(row.record_id, []).append(row)
    here = {
        record: next((row for row in rows if row.locale_id == page.locale_id), rows[0])
        for record, rows in by_record.items()
    }
    return Beside(
        versions=by_record.get(page.record_id, []),
        linked=_grouped(ends, here),
        similar=[here[each] for each in similar if each in here],
    )


def as_cards(groups: Iterable[Linked], cards: Iterable[Card]) -> list[LinkedGroup]:
    """The groups with the cards of their pages."""
    by_page = {card.page.pk: card for card in cards}
    return [LinkedGroup(g.anchor, g.label, [by_page[p.pk] for p in g.pages]) for g in groups]


def _ends(record: int) -> dict[int, list[End]]:
    """The records linked with this one, and by which ends; one query after a change, else none."""
    return remembered(f"links:{record}", lambda: _read_ends(record))


def _read_ends(record: int) -> dict[int, list[End]]:
    """A thing has the links of those that turned out to be it; none leads to one of these."""
    own = family(record)
    links = Link.objects.filter(Q(source__in=own) | Q(target__in=own)).order_by("pk")
    ends: dict[int, dict[End, None]] = {}
    for source, target, kind in links.values_list("source_id", "target_id", "kind"):
        other, direction = (target, 0) if source in own else (source, 1)
        other = survivor_of(other)
        if other != record:
            ends.setdefault(other, {})[kind, direction] = None
    return {other: list(found) for other, found in ends.items()}


def _grouped(ends: Mapping[int, Sequence[End]], here: Mapping[Any, SitePage]) -> list[Linked]:
    """Groups in the order of LABELS, in each the newest thing first."""
    groups: dict[End, Linked] = {
        (kind, direction): Linked(f"linked-{kind.replace('_', '-')}-{direction}", label)
        for kind, labels in LABELS.items()
        for direction, label in enumerate(labels)
    }
    pages = [here[record] for record in ends if record in here]
    for page in sorted(pages, key=_age, reverse=True):
        for end in ends[page.record_id or 0]:
            groups[end].pages.append(page)
    return [group for group in groups.values() if group.pages]


def _age(page: SitePage) -> tuple[float, int]:
    moment = page.first_published_at
    return (moment.timestamp() if moment else 0.0, page.pk)


def _similar_records(page: SitePage, limit: int, without: Iterable[int]) -> list[int]:
    """Records of visible things in the page's language that have most in common with it.

    First by shared keywords and themes (a shared keyword says more, so it counts double), then of
    the same municipality. One query after a change of content, else none: only the order is
    remembered, and the pages are asked for anew, so nothing hidden meanwhile is shown.
    """
    hidden = sorted({page.record_id or 0, *without, *survivors()})
    # With the lead, which a previewed draft may have changed.
    name = f"similar:{page.pk}:{page.lead_id}:{limit}"
    return remembered(name, lambda: _most_similar(page, limit, hidden))


def _most_similar(page: SitePage, limit: int, hidden: Sequence[int]) -> list[int]:
    candidates: SitePageQuerySet = (
        SitePage.objects.visible()
        .filter(content_type__in=thing_types(), locale_id=page.locale_id)
        .exclude(record_id__in=hidden)
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
    return list(rows.values_list("record_id", flat=True)[:limit])


def _shared_keywords(page: SitePage) -> Coalesce:
    own = PageKeyword.objects.filter(content_object=page.pk).values("tag_id")
    shared = PageKeyword.objects.filter(content_object=OuterRef("pk"), tag_id__in=own)
    return _number(shared.values("content_object").annotate(n=Count("pk")).values("n"))


def _shared_themes(page: SitePage) -> Coalesce:
    rows = SitePage.themes.through.objects
    own = rows.filter(sitepage_id=page.pk).values("theme_id")
    shared = rows.filter(sitepage_id=OuterRef("pk"), theme_id__in=own)
    return _number(shared.values("sitepage_id").annotate(n=Count("pk")).values("n"))


def _number(counts: Any) -> Coalesce:
    return Coalesce(Subquery(counts, output_field=IntegerField()), Value(0))
