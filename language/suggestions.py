"""Did you mean: the nearest words that the site has, for words that it does not."""

from collections.abc import Mapping
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from language.dictionary import is_known
from language.folding import lazy
from language.lemmas import lemmas
from language.query import Term, Understood

#: Words of so many letters may have so many slips; æ for ae or a is none.
_SLIPS: Final = ((9, 3), (6, 2), (4, 1), (0, 0))
#: What a word costs beside its slips when no dictionary knows it: it may be a slip itself.
_UNKNOWN: Final = 0.5
_MOST_CANDIDATES: Final = 30


class Vocabulary:
    """The words of the site, as they are written, with a weight each, ready to be searched."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        """Take each word with how much it counts, such as the number of pages that have it."""
        self._words: dict[str, list[str]] = {}
        self._weights = dict(weights)
        for word in weights:
            if key := lazy(word):
                self._words.setdefault(key, []).append(word)
        self._keys = list(self._words)
        self._known = {_key(lemma) for word in weights for lemma in lemmas(word.lower(), "da")}
        self._known.update(map(_key, weights))

    def has(self, term: Term) -> bool:
        """Whether the site has the word, or another form of it."""
        return any(
            _key(word) in self._known for word in (term.word, *lemmas(term.word.lower(), "da"))
        )

    def nearest(self, word: str) -> str | None:
        """Return the word of the site that was probably meant, or None."""
        key = lazy(word)
        slips = next(most for letters, most in _SLIPS if len(key) >= letters)
        near = process.extract(
            key, self._keys, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_CANDIDATES
        )
        candidates = [
            (distance + (0 if _in_dictionary(found) else _UNKNOWN), -self._weights[found], found)
            for near_key, distance, _index in near
            if distance < 2 or near_key[0] == key[0]
            for found in self._words[near_key]
        ]
        return min(candidates)[2] if candidates else None


def suggest(understood: Understood, vocabulary: Vocabulary) -> str | None:
    """Return the whole query with its unknown words put right, or None when nothing is nearer.

    >>> from language.query import understand
    >>> suggest(understand("samskablse i byen"), Vocabulary({"samskabelse": 3, "by": 1}))
    'samskabelse i byen'
    """
    text = understood.text
    for term in sorted(understood.terms, key=lambda term: term.start, reverse=True):
        if not term.word.isalpha() or vocabulary.has(term):
            continue
        if nearest := vocabulary.nearest(term.word):
            text = text[: term.start] + nearest + text[term.end :]
    return text if text != understood.text else None


def _key(word: str) -> str:
    return word.lower().replace("-", "")


def _in_dictionary(word: str) -> bool:
    return is_known(word, "da") or is_known(word, "en")
