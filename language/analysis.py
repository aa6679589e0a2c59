"""The words of a text as an index stores them, in three strings of tokens."""

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from language.folding import fold
from language.stop_words import Language
from language.tokens import Token, chunks, references, tokens
from language.words import STOPPED, Forms, forms

#: Raised whenever the same text gives other tokens than before: what is stored is then out of date.
VERSION: Final = 1

#: Between these marks and a word with a capital letter begins a sentence, so it proves no name.
_SENTENCE_END: Final = re.compile(r"[.!?:…•\n\"”“»«]")


class Analysed(NamedTuple):
    """Tokens with a blank between them; `parts` holds all of `stems`, and more.

    `exact` holds the words in their order, so that a phrase is found as neighbours.
    """

    exact: str
    stems: str
    parts: str


def analyse(text: str, language: Language, names: Collection[str] = ()) -> Analysed:
    """Return the tokens of plain `text`; `names` are words to keep as they are, such as places.

    >>> analyse("Børnene på havnepladsen", "da")
    Analysed(exact='boernene 1paa havnepladsen', stems='barn havneplads', parts='barn havneplads havn plads')
    """
    known_names = frozenset(fold(word.word) for name in names for word in tokens(name))
    stored = [found for _token, found in words_with_forms(text, language, known_names)]
    apart = [forms(chunk.word, language) for chunk in chunks(text)]
    laws = [word for reference in references(text) for word in reference.words]
    # Words that stand nowhere in the text itself follow a mark that no phrase can span.
    rest = [*(found.exact for found in apart), *laws]
    return Analysed(
        exact=" ".join([*(found.exact for found in stored), *([STOPPED, *rest] if rest else [])]),
        stems=" ".join([*(stem for found in (*stored, *apart) for stem in found.stems), *laws]),
        parts=" ".join([*(part for found in (*stored, *apart) for part in found.parts), *laws]),
    )


def words_with_forms(
    text: str, language: Language, names: Collection[str] = ()
) -> list[tuple[Token, Forms]]:
    """Return each word of `text` with its tokens; `names` are folded."""
    found, end = [], -1
    for token in tokens(text):
        word = token.word
        is_name = (word[:1].isupper() and _is_inside(text, end, token.start)) or (
            bool(names) and fold(word) in names
        )
        end = token.end
        stored = forms(word, language, is_name=is_name)
        if stored.exact:
            found.append((token, stored))
    return found


def _is_inside(text: str, last_end: int, start: int) -> bool:
    """Whether a word at `start` stands inside a sentence whose last word ended at `last_end`."""
    return last_end >= 0 and not _SENTENCE_END.search(text, last_end, start)
