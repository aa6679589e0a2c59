"""How a word may be meant that was written without æ, ø and å."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from language.compounds import halves
from language.dictionary import is_known
from language.folding import is_danish_spelling

_CAREFUL: Final = re.compile("(ae|oe|aa)")
_MEANT: Final = {"ae": "æ", "oe": "ø", "aa": "å"}
_LAZY: Final = re.compile("(ae|oe|aa|a|o)")
_LAZILY_MEANT: Final = {
    **{letters: (letters, meant) for letters, meant in _MEANT.items()},
    "a": ("a", "å", "æ"),
    "o": ("o", "ø"),
}
#: So many places at most can be one letter or another; longer words are taken as they are.
_MOST_PLACES: Final = 5


def careful_spellings(word: str) -> Iterator[str]:
    """Yield the words, known ones and compounds, that `word` spells with ae, oe and aa.

    >>> list(careful_spellings("noeglen"))
    ['nøglen']
    """
    yield from _known(_CAREFUL.split(word), {pair: (pair, one) for pair, one in _MEANT.items()})


def lazy_spellings(word: str) -> Iterator[str]:
    """Yield the words, known ones and compounds, that `word` spells with plain a and o.

    >>> list(lazy_spellings("rodovre"))
    ['rødovre']
    """
    if not is_danish_spelling(word):
        yield from _known(_LAZY.split(word), _LAZILY_MEANT)


def _known(pieces: list[str], meant: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the words among all readings but the first, which is what was typed."""
    if not 0 < len(pieces) // 2 <= _MOST_PLACES:
        return
    readings = product(*(meant.get(piece, (piece,)) for piece in pieces))
    next(readings)
    for letters in readings:
        word = "".join(letters)
        if is_known(word, "da") or halves(word):
            yield word
