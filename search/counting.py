"""From the number of hits in each combination to the total and the counts of every facet.

The same code for all engines, so that their figures cannot differ.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from search.facts import Facts, facts_by_combination
from search.question import FACETS


@dataclass(frozen=True)
class Counted:
    """``allowed``: the combinations that all filters let through."""

    total: int
    counts: Mapping[str, Mapping[str, int]]
    allowed: frozenset[int]


def values_in(facts: Facts, facet: str) -> tuple[str, ...]:
    """The values a combination has in a facet; none where it does not apply."""
    if facet == "municipality":
        return tuple(facts.municipalities.split())
    if facet == "theme":
        return tuple(facts.themes.split())
    value: str = getattr(facts, facet)
    return (value,) if value else ()


def count(hits: Mapping[int, int], chosen: Mapping[str, tuple[str, ...]]) -> Counted:
    """Counts from hits by combination. A facet's counts ignore its own filter."""
    wanted = {facet: frozenset(chosen[facet]) for facet in FACETS if chosen.get(facet)}
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    total, allowed = 0, set()
    for combination, facts in facts_by_combination(list(hits)).items():
        number = hits[combination]
        refused = [
            facet for facet, some in wanted.items() if some.isdisjoint(values_in(facts, facet))
        ]
        if len(refused) > 1:
            continue
        if not refused:
            total += number
            allowed.add(combination)
        for facet in refused or FACETS:
            for value in values_in(facts, facet):
                counts[facet][value] += number
    return Counted(total, counts, frozenset(allowed))
