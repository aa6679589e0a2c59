"""“It stops us too”: counted by municipality and role, and shown on the barrier's page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from barriers.models import Backing, Origin
from network.bilingual import active_of
from network.merging import family
from network.models import Record


@dataclass(frozen=True)
class Backings:
    """How many it stops, in all, by municipality and by role; the largest first."""

    total: int
    places: Sequence[tuple[str, int]]
    roles: Sequence[tuple[str, int]]


def backings_of(record: Record) -> Backings:
    """One query, whatever their number; with what was said of those that turned out to be this one."""
    rows = (
        Backing.objects.filter(record__in=family(record.pk))
        .values_list("municipality__name_da", "municipality__name_en", "role")
        .annotate(number=Count("pk"))
        .order_by()
    )
    places: dict[str, int] = {}
    roles: dict[str, int] = {}
    for danish, english, role, number in rows:
        place = active_of(danish or "", english or "")
        if place:
            places[place] = places.get(place, 0) + number
        label = str(Origin(role).label)
        roles[label] = roles.get(label, 0) + number
    return Backings(sum(roles.values()), _largest_first(places), _largest_first(roles))


def _largest_first(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
