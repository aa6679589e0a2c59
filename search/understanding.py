"""What the words of a question mean to the site, and what may have been meant by them."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from language.dictionary import is_known
from language.query import Understood
from language.suggestions import Vocabulary, suggest
from network.freshness import remembered
from search.analysis import known_language
from search.finding import understood
from search.vocabulary import vocabulary

#: As the index folds letters, and as people write them.
_FOLDED: Final = {"ae": "æ", "oe": "ø", "aa": "å"}
#: A word with more places than this is no word.
_MOST_PLACES: Final = 4

#: By language, the words a process has last read, and what was made of them.
_made: dict[str, tuple[dict[str, int], Vocabulary]] = {}


def understood_of(text: str, language: str) -> Understood:
    """How the language reads a question; for marking what was found."""
    return understood(text, language)


def better_words(text: str, language: str) -> str:
    """The question with its unknown words put right by the words visible pages have; "" for none."""
    return suggest(understood(text, language), _vocabulary(language)) or ""


def as_written(word: str, language: str) -> str:
    """A folded word as people write it.

    >>> as_written("boernene", "da"), as_written("poesi", "da")
    ('børnene', 'poesi')
    """
    if language != "da":
        return word
    spellings = list(_spellings(word))
    return next((each for each in spellings if is_known(each, "da")), spellings[0])


def _spellings(word: str) -> Iterator[str]:
    """The word with its own letters for all folded ones, then for fewer of them."""
    pieces, rest = [], word
    while rest:
        pair = rest[:2]
        pieces.append((_FOLDED[pair], pair) if pair in _FOLDED else (rest[0],))
        rest = rest[len(pieces[-1][-1]) :]
    if sum(len(piece) > 1 for piece in pieces) > _MOST_PLACES:
        yield word
        return
    yield from ("".join(letters) for letters in product(*pieces))


def _vocabulary(language: str) -> Vocabulary:
    """Made again when content has changed; a process keeps what it has made."""
    words = remembered(f"vocabulary:{language}", lambda: vocabulary(language))
    kept = _made.get(language)
    if kept is None or kept[0] != words:
        known = known_language(language)
        written = {as_written(word, known): float(pages) for word, pages in words.items()}
        kept = _made[language] = (words, Vocabulary(written))
    return kept[1]
