"""“It stops us too” in the register: each who said so is counted once, at the barrier it leads to."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Count

from barriers.models import Backing
from network.merging import survivors


@dataclass
class Stopped:
    """How many a barrier stops: in all, by the codes of municipalities, by the codes of roles."""

    total: int = 0
    places: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)


def stopped_by(records: Iterable[int]) -> Mapping[int, Stopped]:
    """By record, those it stops; a barrier that turned out to be another has none itself. One query."""
    ends = survivors()
    wanted = {record for record in records if record not in ends}
    merged = [record for record, end in ends.items() if end in wanted]
    rows = Backing.objects.filter(record__in=[*wanted, *merged]).order_by()
    found: dict[int, Stopped] = {}
    counted = rows.values_list("record_id", "municipality__code", "role").annotate(n=Count("pk"))
    for record, place, role, number in counted:
        stopped = found.setdefault(ends.get(record, record), Stopped())
        stopped.total += number
        stopped.roles[role] += number
        if place:
            stopped.places[place] += number
    return found


def how_many(records: Collection[int]) -> int:
    """All that these barriers stop. One query, however many there are."""
    ends = survivors()
    counts = Backing.objects.order_by().values_list("record_id").annotate(n=Count("pk"))
    # Those of a merged barrier go with the survivor, and with it alone.
    return sum(number for record, number in counts if ends.get(record, record) in records)
