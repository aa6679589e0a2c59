"""Which of the site's languages a text is written in, by its small words."""

from typing import Final

from language.stop_words import STOP_WORDS, TWO_FACED, Language
from language.tokens import tokens

#: So many small words of one language more than of the other are no accident.
_CLEAR: Final = 3


def guessed_language(text: str, otherwise: str) -> str:
    """The code of the text's language where that is clear, else ``otherwise``.

    >>> guessed_language("We would like to have one of these in our village too", "da")
    'en'
    >>> guessed_language("Ja tak", "en")
    'en'
    """
    words = [token.word.lower() for token in tokens(text)]
    found = {language: _small_words(words, language) for language in STOP_WORDS}
    first, second = sorted(found, key=lambda language: found[language], reverse=True)[:2]
    return first if found[first] - found[second] >= _CLEAR else otherwise


def _small_words(words: list[str], language: Language) -> int:
    """How many words are small ones of this language and of no other."""
    others = {word for other, those in STOP_WORDS.items() if other != language for word in those}
    own = STOP_WORDS[language] - others - TWO_FACED
    return sum(word in own for word in words)
