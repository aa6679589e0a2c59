"""The parts of Danish compounds: "skolegård" is "skole" and "gård"."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from language.dictionary import first_form, is_known
from language.lexicon import COMPOUNDS, NEVER_FIRST, NEVER_LAST, NO_COMPOUNDS, SHORT_PARTS

_LINKS: Final = ("", "s", "e")
# "blok|størrelse" rather than "bloks|tørrelse", "skole|gård" rather than "skol|e|gård".
_COST_OF_S: Final = 4
_COST_OF_E: Final = 2
_SHORTEST: Final = 4
_LONGEST: Final = 40
_CACHED_WORDS: Final = 1 << 16


@lru_cache(maxsize=_CACHED_WORDS)
def parts(word: str) -> tuple[str, ...]:
    """Return the words that `word` is made of, or nothing when it is no compound.

    Both sides must be words; the most even split wins; each side is split again.

    >>> parts("frikommuneforsøg")
    ('fri', 'kommune', 'forsøg')
    """
    first, last = halves(word) or ("", "")
    return (*(parts(first) or (first,)), *(parts(last) or (last,))) if last else ()


@lru_cache(maxsize=_CACHED_WORDS)
def halves(word: str) -> tuple[str, str] | None:
    """Return the two sides of a compound, or None: the second side is what it is a kind of."""
    if word in COMPOUNDS:
        return COMPOUNDS[word]
    if len(word) > _LONGEST or word in NO_COMPOUNDS or first_form(word, "da") in NO_COMPOUNDS:
        return None
    found = min(_candidates(word), default=None)
    return (found[1], found[2]) if found else None


def _candidates(word: str) -> Iterator[tuple[int, str, str]]:
    """Yield how unlikely it is, first side, last side."""
    for cut in range(2, len(word) - 1):
        last = word[cut:]
        if not _may_end(last) or word[:cut] in NEVER_FIRST:
            continue
        for link in _LINKS:
            first = word[: cut - len(link)]
            if word[len(first) : cut] == link and _may_begin(first):
                yield abs(len(first) - len(last)) + _cost(first, link), first, last


def _cost(first: str, link: str) -> int:
    if link == "e":
        return _COST_OF_E
    ends_in_s = first.endswith("s") and (bool(link) or is_known(first[:-1], "da"))
    return 2 * _COST_OF_S if link and ends_in_s else _COST_OF_S if link or ends_in_s else 0


def _may_begin(part: str) -> bool:
    return part not in NEVER_FIRST and _is_word(part)


def _may_end(part: str) -> bool:
    return part not in NEVER_LAST and _is_word(part)


def _is_word(part: str) -> bool:
    if len(part) < _SHORTEST:
        return part in SHORT_PARTS
    return part in COMPOUNDS or is_known(part, "da")
