"""The order of the best hits, worked out from the stored words: the same on every engine.

An engine names candidates by its own, rougher measure; the first of them are weighed here.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from django.db.models import Sum
from django.utils import timezone

from search.asked import FIELDS, Asked, Term
from search.models import Entry, EntryWords, Word

#: Candidates that are weighed; what comes after keeps the engine's order.
WEIGHED: Final = 100

_FIELD: Final = {"title": 8.0, "summary": 3.0, "body": 1.0}
_LAYER: Final = {"exact": 3.0, "stems": 2.4, "parts": 1.6}
#: A compound whose parts stand apart in the text ("the square by the harbour"), or one part alone.
_TOGETHER: Final = 1.0
_APART: Final = 0.5
#: A page in the language that the question reads as is weighed this much more.
_SAME_LANGUAGE: Final = 1.3
#: How soon more occurrences stop counting more.
_SATURATION: Final = {"title": 0.3, "summary": 0.6, "body": 1.2}
#: A field of this many characters is of ordinary length.
_USUAL_LENGTH: Final = {"title": 40, "summary": 160, "body": 1800}
#: A page of today is weighed this much more than a very old one, half of it after two years.
_FRESH: Final = 0.08
_DAYS_TO_HALF: Final = 730
_ADJACENT: Final = 0.35


@dataclass(frozen=True)
class _Candidate:
    words: EntryWords
    language: str
    age_in_days: float


def in_order(asked: Asked, candidates: Sequence[int]) -> list[int]:
    """The candidates, best first; those that weigh the same in the order they came."""
    if not asked.wanted or len(candidates) < 2:
        return list(candidates)
    rarity = _rarity(asked.wanted)
    rows = EntryWords.objects.in_bulk(candidates)
    now = timezone.now()
    entries = Entry.objects.filter(pk__in=candidates).values_list(
        "pk", "published_at", "combination__language"
    )
    facts = {pk: (published, language) for pk, published, language in entries}
    weights: dict[int, float] = {}
    for pk, row in rows.items():
        published, language = facts.get(pk, (None, ""))
        age = (now - published).total_seconds() / 86400 if published else 10 * _DAYS_TO_HALF
        candidate = _Candidate(row, language, max(age, 0.0))
        weights[pk] = _weight(candidate, asked, rarity)
    # Equal weights: the newest page first, whatever order an engine has named them in.
    return sorted(
        (pk for pk in candidates if pk in weights), key=lambda pk: (-round(weights[pk], 6), -pk)
    )


def _weight(candidate: _Candidate, asked: Asked, rarity: Sequence[float]) -> float:
    total, terms = 0.0, asked.wanted
    row = candidate.words
    exact = {field: f" {getattr(row, f'{field}_exact')} " for field in FIELDS}
    for field in FIELDS:
        stems = f" {getattr(row, f'{field}_stems')} "
        parts = f" {getattr(row, f'{field}_parts')} "
        length = 1 + 0.25 * min(len(exact[field]) / _USUAL_LENGTH[field], 4)
        for term, rare in zip(terms, rarity, strict=True):
            strength = max(
                _strength(exact[field], term.exact, "exact", field),
                _strength(stems, term.stems, "stems", field),
                _strength(parts, term.parts, "parts", field),
                _phrase_strength(exact[field], term, field),
            ) or _compound_strength(parts, term)
            total += rare * _FIELD[field] * strength / length
    if candidate.language == asked.language:
        total *= _SAME_LANGUAGE
    total *= 1 + _ADJACENT * _together(exact, terms)
    return total * (1 + _FRESH * 0.5 ** (candidate.age_in_days / _DAYS_TO_HALF))


def _strength(text: str, tokens: Sequence[str], layer: str, field: str) -> float:
    number = sum(text.count(f" {token} ") for token in tokens)
    return _LAYER[layer] * number / (number + _SATURATION[field]) if number else 0.0


def _phrase_strength(text: str, term: Term, field: str) -> float:
    phrases = [each.tokens for each in term.alternatives if each.adjacent]
    return _strength(text, [" ".join(tokens) for tokens in phrases], "exact", field)


def _compound_strength(text: str, term: Term) -> float:
    if any(all(f" {token} " in text for token in tokens) for tokens in term.together):
        return _TOGETHER
    return _APART * sum(f" {token} " in text for token in term.apart)


def _together(exact: Mapping[str, str], terms: Sequence[Term]) -> float:
    """How much of the question stands in the page as it was typed, word after word."""
    words = [term.exact[0] for term in terms if term.exact]
    if len(words) < 2:
        return 0.0
    pairs = [f" {first} {second} " for first, second in pairwise(words)]
    found = sum(any(pair in text for text in exact.values()) for pair in pairs)
    return found / len(pairs)


def _rarity(terms: Sequence[Term]) -> list[float]:
    """What a word is worth beside the others: a rare one more. One word alone needs no weighing."""
    if len(terms) < 2:
        return [1.0] * len(terms)
    tokens = {token for term in terms for token in term.exact}
    counts = dict(
        Word.objects.filter(word__in=tokens)
        .values("word")
        .annotate(number=Sum("pages"))
        .values_list("word", "number")
    )
    largest = max([*counts.values(), 1])
    return [
        math.log(1 + 2 * largest / (1 + max((counts.get(t, 0) for t in term.exact), default=0)))
        + 0.5
        for term in terms
    ]
