"""Things that have turned out to be another: their readers, counts and address lead to that one.

A thing is merged while its status says so (Lifecycle.merged) and a link names the other. Nothing is
moved: what belongs to it is asked for together with what belongs to the other, so that reopening it
undoes everything. Links can follow each other, A to B to C; then C is the survivor of both.
"""

from collections.abc import Mapping

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from network.freshness import remembered
from network.models import Link, Record, SitePage
from network.models.link import LinkKind

#: By merged record, all that it leads to in their order; the last is its survivor.
Ways = Mapping[int, list[int]]


def survivors() -> dict[int, int]:
    """By merged record, the one that stands for it; one query after a change, else none."""
    return {record: way[-1] for record, way in _ways().items()}


def survivor_of(record: int) -> int:
    """The record that stands for this one; itself, unless it is merged."""
    return survivors().get(record, record)


def family(record: int) -> list[int]:
    """The record, and all that lead to it or through it."""
    return _family(record, _ways())


def family_now(record: int) -> list[int]:
    """The same, asked of the database: for whoever has just changed it and is not done yet."""
    return _family(record, _ways_now())


def other_of(record: Record) -> Record | None:
    """The thing a link says that this one is."""
    links = Link.objects.filter(source=record, kind=LinkKind.DUPLICATE_OF).select_related("target")
    last = links.order_by("-pk").first()
    return last.target if last else None


def merge_problems(record: Record, other: Record | None) -> list[str]:
    """Why one thing cannot be merged into another, as sentences; none where it can, or none is."""
    if other is None:
        return []
    if other.pk == record.pk:
        return [_("A thing cannot be a duplicate of itself.")]
    if other.type != record.type:
        return [_("Choose a thing of the same kind.")]
    way = _ways_now().get(other.pk)
    if way:
        words = {"other": str(other), "survivor": str(Record.objects.get(pk=way[-1]))}
        return [_("%(other)s is a duplicate itself. Choose %(survivor)s instead.") % words]
    if not SitePage.objects.visible().filter(record=other).exists():
        return [_("Readers cannot see the one you chose. Publish it first.")]
    return []


def words_for(other: Record) -> dict[str, str]:
    """What the step says where nobody wrote a note, by language."""
    words = {}
    for language in ("da", "en"):
        with override(language):
            words[language] = _("The same as %(number)s.") % {"number": other}
    return words


def lead_on(record: Record, other: Record | None) -> None:
    """Name the other thing in a link, the only one of its kind; without one, take the link away."""
    for link in Link.objects.filter(source=record, kind=LinkKind.DUPLICATE_OF):
        if other is None or link.target_id != other.pk:
            link.delete()
    if other is not None:
        Link.objects.get_or_create(source=record, target=other, kind=LinkKind.DUPLICATE_OF)


def is_merging(link: Link) -> bool:
    """Whether a thing is merged by this link: then it goes with the status alone."""
    return Link.objects.filter(_merged(), pk=link.pk, kind=LinkKind.DUPLICATE_OF).exists()


def _merged() -> Q:
    """The condition that a link's source has the status of a merged thing."""
    condition = Q(pk=None)
    for model in SitePage.types():
        if model.lifecycle is not None and model.lifecycle.merged:
            merged = model.lifecycle.merged
            condition |= Q(source__type=model.type_code, source__status=merged)
    return condition


def _ways() -> Ways:
    return remembered("merged", _ways_now)


def _ways_now() -> dict[int, list[int]]:
    nearest = dict(
        Link.objects.filter(_merged(), kind=LinkKind.DUPLICATE_OF)
        .order_by("pk")
        .values_list("source_id", "target_id")
    )
    ways = {record: _way(record, nearest) for record in nearest}
    return {record: way for record, way in ways.items() if way}


def _way(record: int, nearest: Mapping[int, int]) -> list[int]:
    """Along the links to their end; links in a circle, as an import may bring them, lead nowhere."""
    way: list[int] = []
    here = record
    while here in nearest:
        here = nearest[here]
        if here == record or here in way:
            return []
        way.append(here)
    return way


def _family(record: int, ways: Ways) -> list[int]:
    return [record, *(each for each, way in ways.items() if record in way)]
