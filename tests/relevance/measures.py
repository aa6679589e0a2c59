"""How good an answer is, and how good all answers are: nDCG@10 and the first hit."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from tests.relevance.judged import Query

#: So many hits count; it is the first page of results.
DEPTH: Final = 10

#: Group of queries: how many, nDCG@10, share of first hits that answer.
Figures = dict[str, tuple[int, float, float]]


@dataclass(frozen=True, slots=True)
class Measured:
    """One query's answer: names of pages in order, and what they are worth."""

    query: Query
    names: tuple[str, ...]

    @property
    def ndcg(self) -> float:
        """1.0 for the best possible order; an empty answer is right when nothing is."""
        best = gain(sorted(self.query.grades.values(), reverse=True))
        if not best:
            return 0.0 if self.names else 1.0
        return gain([self.query.grades.get(name, 0) for name in self.names]) / best

    @property
    def first(self) -> bool:
        """Whether the first hit answers the query; true as well when nothing can."""
        if not self.query.grades:
            return not self.names
        return bool(self.names) and self.names[0] in self.query.grades


def gain(grades: Sequence[int]) -> float:
    """Return the discounted gain of the first hits."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def summary(measured: Iterable[Measured]) -> Figures:
    """Return queries, nDCG@10 and first hits for each group, and for all of them."""
    groups: dict[str, list[Measured]] = {}
    for one in measured:
        groups.setdefault(one.query.group, []).append(one)
        groups.setdefault("all", []).append(one)
    groups["all"] = groups.pop("all")
    return {
        group: (len(of), fmean(one.ndcg for one in of), fmean(one.first for one in of))
        for group, of in groups.items()
    }


def table(engines: Mapping[str, Figures]) -> str:
    """Return the groups × engines as a Markdown table: nDCG@10 / first hit."""
    names = list(engines)
    groups = next(iter(engines.values()))
    lines = ["| queries | number | " + " | ".join(names) + " |", "|---|--:|" + "--:|" * len(names)]
    for group, (number, _ndcg, _first) in groups.items():
        figures = (engines[name][group] for name in names)
        cells = " | ".join(f"{ndcg:.3f} / {first:.2f}" for _number, ndcg, first in figures)
        lines.append(f"| {group.replace('_', ' ')} | {number} | {cells} |")
    return "\n".join(lines)
