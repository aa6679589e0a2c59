"""What a word is made from: "inddragelse" from "inddrage", "frivillighed" from "frivillig"."""

from functools import lru_cache
from typing import Final

from language.dictionary import first_form, is_known
from language.lexicon import NO_ROOTS, ROOTS

#: Ending and what stands in its place in the root, the longest first.
_ENDINGS: Final = (
    ("nings", "e"),
    ("ning", "e"),
    ("ing", "e"),
    ("else", "e"),
    ("else", ""),
    ("hed", ""),
    ("skab", ""),
    ("ende", "e"),
    ("er", "e"),
)
_SHORTEST_ROOT: Final = 3
_CACHED_WORDS: Final = 1 << 16


@lru_cache(maxsize=_CACHED_WORDS)
def root(lemma: str) -> str | None:
    """Return the Danish word that `lemma` is derived from, or None.

    >>> root("inddragelse"), root("spisning"), root("fællesskab"), root("havn")
    ('inddrage', 'spise', 'fælles', None)
    """
    if lemma in ROOTS or lemma in NO_ROOTS:
        return ROOTS.get(lemma)
    for ending, instead in _ENDINGS:
        if lemma.endswith(ending):
            short = lemma.removesuffix(ending)
            # "spisning" of "spise", but "beslutning" of "beslutte".
            for found in (short + instead, short + short[-1:] + instead):
                if len(found) >= _SHORTEST_ROOT and _is_first_form(found):
                    return found
    return None


def _is_first_form(word: str) -> bool:
    return is_known(word, "da") and first_form(word, "da") == word
