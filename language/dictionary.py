"""The dictionaries of word forms: which words there are, and what their first form is."""

from functools import lru_cache
from typing import Final

import simplemma
import Stemmer

from language.stop_words import Language

_CACHED_WORDS: Final = 1 << 16
_STEMMERS: Final = {"da": Stemmer.Stemmer("danish"), "en": Stemmer.Stemmer("english")}


@lru_cache(maxsize=_CACHED_WORDS)
def is_known(word: str, language: Language) -> bool:
    """Whether the dictionary has this form of a word."""
    return bool(word) and bool(simplemma.is_known(word, lang=language))


@lru_cache(maxsize=_CACHED_WORDS)
def first_form(word: str, language: Language) -> str:
    """Return the form a dictionary lists, in small letters; a guess when the word is unknown."""
    return str(simplemma.lemmatize(word, lang=language)).lower() if word else ""


@lru_cache(maxsize=_CACHED_WORDS)
def stem(word: str, language: Language) -> str:
    """Return the Snowball stem, for words that no dictionary has."""
    return str(_STEMMERS[language].stemWord(word))


def load() -> None:
    """Read both dictionaries now (about a second), not while somebody waits for an answer."""
    is_known("hus", "da")
    is_known("house", "en")
