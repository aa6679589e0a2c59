"""What one word is stored as in an index, and what it is looked up as."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product
from typing import Final, NamedTuple

from language.compounds import halves, parts
from language.dictionary import first_form, is_known, stem
from language.folding import fold, lazy
from language.lemmas import lemmas
from language.roots import root
from language.spellings import lazy_spellings
from language.stop_words import STOP_WORDS, Language, is_stop_word

#: Marks that keep tokens of different kinds apart; no word begins with a digit and goes on so.
GUESSED: Final = "0"
STOPPED: Final = "1"
LAZY: Final = "2"
ENGLISH: Final = "9"

_CACHED_WORDS: Final = 1 << 17
#: So many combinations of the first forms of its parts does a compound stand for at most.
_MOST_COMBINATIONS: Final = 4

Strings = tuple[str, ...]


class Forms(NamedTuple):
    """The tokens of a word: as written, its first forms, and all that it is made of."""

    exact: str
    stems: Strings = ()
    parts: Strings = ()


class Lookup(NamedTuple):
    """What a word asks for in one language, see language.query.Term."""

    stems: Strings = ()
    parts: Strings = ()
    together: tuple[Strings, ...] = ()
    apart: Strings = ()


@lru_cache(maxsize=_CACHED_WORDS)
def forms(word: str, language: Language, *, is_name: bool = False) -> Forms:
    """Return the tokens that a text in `language` is stored with for `word`.

    A name is stored as it is beside what rules make of it, and is never taken apart.
    """
    small, exact = word.lower(), fold(word)
    if not exact:
        return Forms("")
    if is_stop_word(small, language) and not is_name:
        return Forms(STOPPED + exact)
    if not small.isalpha():
        return Forms(exact, (exact,), (exact,))
    stems = _english(small) if language == "en" else _danish(small)
    if is_name:
        stems = (exact, *stems)
    if language == "da":
        more = _inside(small, is_name=is_name)
    else:
        more = _danish_in_english(small, is_name=is_name)
    return Forms(exact, _unique(stems), _unique((*stems, *more, *_lazily(small))))


@lru_cache(maxsize=_CACHED_WORDS)
def lookup(word: str, language: Language) -> Lookup:
    """Return what a query's `word` asks for in texts of `language`."""
    small, exact = word.lower(), fold(word)
    if not exact or is_stop_word(small, language):
        return Lookup()
    if not small.isalpha():
        return Lookup((exact,), (exact,))
    if language == "en":
        return Lookup(stems := _english(small), stems)
    stems = _unique((exact, *_danish(small)))
    return Lookup(
        stems, _unique((*stems, *_roots(lemmas(small, "da")))), _together(small), _apart(small)
    )


@lru_cache(maxsize=_CACHED_WORDS)
def lazy_lookup(word: str) -> Strings:
    """Return what a word typed without æ, ø and å asks for, had its writer had them."""
    small = word.lower()
    if is_known(small, "da") and small not in STOP_WORDS["da"]:
        return ()
    by_letters = (LAZY + lazy(small),) if lazy(small) == fold(small) else ()
    return meant_lazily(small) + by_letters


def meant_lazily(word: str) -> Strings:
    """Return the first forms of the words of the dictionary that `word` may be short for."""
    meant = (one for one in lazy_spellings(word.lower()) if one not in STOP_WORDS["da"])
    return _unique(fold(lemma) for one in meant for lemma in lemmas(one, "da"))


def _danish(small: str) -> Strings:
    stems = tuple(fold(lemma) for lemma in lemmas(small, "da"))
    return stems if is_known(small, "da") else (*stems, GUESSED + fold(stem(small, "da")))


def _english(small: str) -> Strings:
    both = (stem(small, "en"), stem(first_form(small, "en"), "en"))
    return _unique(ENGLISH + fold(form) for form in both)


def _danish_in_english(small: str, *, is_name: bool) -> Iterator[str]:
    """Danish words stand in English pages too: "the lokalråd", "our borgerbudget"."""
    if is_name or not is_known(small, "en"):
        yield from _danish(small)
        yield from _inside(small, is_name=is_name)


def _inside(small: str, *, is_name: bool) -> Iterator[str]:
    """Yield what a Danish word is made of and derived from."""
    if is_name:
        return
    for lemma in lemmas(small, "da"):
        yield from _roots((lemma,))
        for part in parts(lemma):
            of_part = lemmas(part, "da")
            yield from map(fold, of_part)
            yield from _roots(of_part)


def _roots(of: Strings) -> Iterator[str]:
    yield from (fold(found) for lemma in of if (found := root(lemma)))


def _lazily(small: str) -> Iterator[str]:
    """Yield the lazy spelling of a word that lazy_spellings() would not find."""
    if lazy(small) != fold(small) and not is_known(small, "da"):
        yield LAZY + lazy(small)
        yield from (LAZY + lazy(lemma) for lemma in lemmas(small, "da"))


def _together(small: str) -> tuple[Strings, ...]:
    """Return the ways in which the parts of a compound may stand apart: "pladsen ved havnen"."""
    sides = parts(next(iter(lemmas(small, "da")), small))
    if not sides:
        return ()
    readings = (_unique((*map(fold, ways), *_roots(ways))) for ways in _sides_lemmas(sides))
    return tuple(islice(product(*readings), _MOST_COMBINATIONS))


def _apart(small: str) -> Strings:
    sides = halves(next(iter(lemmas(small, "da")), small)) or ()
    return tuple(fold(ways[0]) for ways in _sides_lemmas(sides))


def _sides_lemmas(sides: Strings) -> Iterator[Strings]:
    return (lemmas(side, "da") for side in sides)


def _unique(found: Iterable[str]) -> Strings:
    return tuple(dict.fromkeys(found))
