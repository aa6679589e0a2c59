"""The first forms of a word: what "havnepladserne", "spiser" and "children" are forms of."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from language.compounds import halves
from language.dictionary import first_form, is_known
from language.lexicon import FIRST_FORMS
from language.spellings import careful_spellings
from language.stop_words import Language

_CACHED_WORDS: Final = 1 << 16


@lru_cache(maxsize=_CACHED_WORDS)
def lemmas(word: str, language: Language) -> tuple[str, ...]:
    """Return the first forms that `word`, in small letters, can belong to, best guess first.

    >>> lemmas("bøger", "da"), lemmas("bøge", "da"), lemmas("budgetter", "da")
    (('bog',), ('bøg',), ('budget', 'budgettere'))
    """
    if language == "en":
        return (first_form(word, "en"),) if word else ()
    return tuple(dict.fromkeys(_danish(word)))


def _danish(word: str) -> Iterator[str]:
    if word in FIRST_FORMS:
        yield from FIRST_FORMS[word]
    elif is_known(word, "da"):
        yield from _of_noun_and_verb(word)
        yield first_form(word, "da")
    elif careful := next(careful_spellings(word), None):
        yield from lemmas(careful, "da")
    elif sides := halves(word):
        head = word[: len(word) - len(sides[1])]
        yield from (head + last for last in lemmas(sides[1], "da"))
    elif word.endswith("s") and is_known(word[:-1], "da"):
        yield from lemmas(word[:-1], "da")
    elif word:
        yield first_form(word, "da")


def _of_noun_and_verb(word: str) -> Iterator[str]:
    """Yield what a form in -er or -et is beside what the dictionary says: it has one reading only.

    The definite plural is a noun's alone ("borgerne" tells "borger" from "borge"), and what
    stands without -r and is its own first form is a verb or a noun in -e ("spise" of "spiser").
    What stands without -et is a noun, where the dictionary sees a verb ("svar" of "svaret").
    """
    if word.endswith("et") and first_form(word, "da") == word[:-1] and _is_first_form(word[:-2]):
        yield word[:-2]
    if not word.endswith("er"):
        return
    plural = word + "ne"
    if plural in FIRST_FORMS or is_known(plural, "da"):
        yield from FIRST_FORMS.get(plural) or (first_form(plural, "da"),)
    if _is_first_form(word[:-1]):
        yield word[:-1]


def _is_first_form(word: str) -> bool:
    return is_known(word, "da") and first_form(word, "da") == word
