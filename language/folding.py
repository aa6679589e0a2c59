"""Two spellings of one word, made one: æ/ae, ø/oe, å/aa, accents, and the lazy a, o, a."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

#: Letters that Unicode cannot take apart, and those that Danish writes with two letters.
_LETTERS: Final = str.maketrans(
    {
        "æ": "ae",
        "ø": "oe",
        "å": "aa",
        "ä": "ae",
        "ö": "oe",
        "ǻ": "aa",
        "ß": "ss",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
        "đ": "d",
        "ł": "l",
        "ı": "i",
        "'": "",
        "’": "",
    },
)
_TWO_LETTERS: Final = re.compile("ae|oe|aa")
_CACHED_WORDS: Final = 1 << 16


def written_out(text: str) -> str:
    """Return `text` in small letters without accents; æ, ø and å written with two letters.

    >>> written_out("Café på Ærø")
    'cafe paa aeroe'
    """
    if text.isascii():
        return text.lower().replace("'", "")
    # Composed first, so that "a" + combining ring is the letter å before the table is used.
    letters = unicodedata.normalize("NFKC", text).lower().translate(_LETTERS)
    # Again after the accents are apart: "ǿ" is ø with an accent, and becomes "oe" only now.
    return (
        "".join(
            char
            for char in unicodedata.normalize("NFKD", letters)
            if not unicodedata.combining(char)
        )
        .lower()
        .translate(_LETTERS)
    )


@lru_cache(maxsize=_CACHED_WORDS)
def fold(word: str) -> str:
    """Return the one spelling that stands for all careful spellings of a word.

    Letters and digits alone are left: "Århus" and "Aarhus" are both "aarhus".
    """
    return "".join(char for char in written_out(word) if char.isalnum())


@lru_cache(maxsize=_CACHED_WORDS)
def lazy(word: str) -> str:
    """Return the spelling of somebody without a Danish keyboard: "nøgle" is "nogle".

    Also for careful spellings with two letters, so lazy("noegle") is "nogle" too.
    """
    folded = fold(word)
    # More than once: "oae" gives a new pair when its last two letters have become one.
    while (shorter := _TWO_LETTERS.sub(lambda pair: pair[0][0], folded)) != folded:
        folded = shorter
    return folded


def is_danish_spelling(word: str) -> bool:
    """Whether the word shows in its own letters that its writer had æ, ø and å at hand."""
    return any(char in "æøåÆØÅ" for char in word)
