"""From the number of hits in each combination to the total and the counts of every facet.

The same code for all engines, so that their figures cannot differ.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from search.facts import Value, facet_and_value, value_key, values_by_combination
from search.question import FACETS


@dataclass(frozen=True)
class Counted:
    """``allowed``: the combinations that all filters let through."""

    total: int
    counts: Mapping[str, Mapping[str, int]]
    allowed: frozenset[int]


def count(hits: Mapping[int, int], chosen: Mapping[str, tuple[str, ...]]) -> Counted:
    """Counts from hits by combination. A facet's counts ignore its own filter."""
    wanted = {
        facet: frozenset(value_key(facet, value) for value in chosen[facet])
        for facet in FACETS
        if chosen.get(facet)
    }
    found: defaultdict[Value, int] = defaultdict(int)
    total, allowed = 0, []
    for combination, values in values_by_combination(list(hits)).items():
        number = hits[combination]
        refused = [facet for facet, some in wanted.items() if some.isdisjoint(values)]
        if not refused:
            total += number
            allowed.append(combination)
            for each in values:
                found[each] += number
        elif len(refused) == 1:
            own = value_key(refused[0], "")
            for each in values:
                if each.startswith(own):
                    found[each] += number
    counts: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    for key, number in found.items():
        facet, value = facet_and_value(key)
        counts[facet][value] = number
    return Counted(total, counts, frozenset(allowed))
