"""What somebody means who types words into the search box."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, NamedTuple

from language.dictionary import is_known
from language.folding import fold
from language.stop_words import TWO_FACED, Language, is_stop_word
from language.synonyms import Synonyms
from language.tokens import Token, chunks, permanent_number, references, tokens
from language.words import STOPPED, lazy_lookup, lookup, meant_lazily

#: What stands after so many characters, or words, is not looked at.
LONGEST_TEXT: Final = 600
MOST_TERMS: Final = 24

_LANGUAGES: Final[tuple[Language, Language]] = ("da", "en")
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_QUOTES: Final = str.maketrans("“”„«»″", '""""""')
_QUOTED: Final = re.compile(r'(?P<minus>(?<!\S)[-−])?"(?P<words>[^"]*)"')
_MINUS: Final = frozenset("-−")
_NO_SYNONYMS: Final = Synonyms({})

Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query, at `text[start:end]` of the understood text.

    A page has it when any of `exact`, `stems` or `parts` stands in the column of that name, or
    when all tokens of one of the sets in `together` stand in its parts. Where no page answers,
    one token of `apart` in its parts is better than nothing.
    """

    word: str
    start: int
    end: int
    exact: Strings
    stems: Strings = ()
    parts: Strings = ()
    together: tuple[Strings, ...] = ()
    apart: Strings = ()


class Phrase(NamedTuple):
    """Words in quotation marks: each variant is tokens that stand side by side in `exact`."""

    variants: tuple[Strings, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """A query in its `language`: all terms and phrases are asked for, nothing excluded may be there.

    An excluded term counts by `exact` and `stems` alone: "-plads" leaves "havneplads" in.
    """

    text: str
    language: Language = "da"
    terms: tuple[Term, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    excluded: tuple[Term, ...] = ()
    excluded_phrases: tuple[Phrase, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for, so that there is nothing to look up."""
        return not (self.terms or self.phrases)


def understand(
    text: str, synonyms: Synonyms = _NO_SYNONYMS, language: Language = "da"
) -> Understood:
    """Read a query: words, "exact phrases" and -excluded words, in Danish and English at once.

    `language` decides where both languages have a word and only one takes it seriously: "have"
    is a garden in Danish. Whatever is typed, this neither fails nor takes long.
    """
    text = _CONTROLS.sub(" ", text[:LONGEST_TEXT]).translate(_QUOTES)
    phrases: list[Phrase] = []
    excluded_phrases: list[Phrase] = []
    for match in _QUOTED.finditer(text):
        if phrase := _phrase(match["words"]):
            (excluded_phrases if match["minus"] else phrases).append(phrase)
    rest = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    found = list(islice(_terms(rest), MOST_TERMS))
    wanted = [term for term in found if not _is_excluded(rest, term)]
    reads_as = _reads_as(wanted, language)
    return Understood(
        text=text,
        language=reads_as,
        terms=_without_stop_words(wanted, synonyms, reads_as, alone=not phrases),
        phrases=tuple(dict.fromkeys(phrases)),
        excluded=tuple(term for term in found if _is_excluded(rest, term)),
        excluded_phrases=tuple(dict.fromkeys(excluded_phrases)),
    )


def _terms(text: str) -> Iterator[Term]:
    """Yield the terms of a text without quotation marks, in their order."""
    found = []
    for reference in references(text):
        words = reference.words
        law = text[reference.start : reference.end]
        found.append(Term(law, *reference[:2], words[-1:], words[-1:], words[::-1]))
    text = _blanked(text, found)
    joined = [_joined(*chunk) for chunk in chunks(text)]
    text = _blanked(text, joined)
    single = [_term(token) for token in tokens(text)]
    seen = set()
    for term in sorted([*found, *joined, *single], key=lambda term: term.start):
        if term.exact[0] and term.exact not in seen:
            seen.add(term.exact)
            yield term


def _term(token: Token) -> Term:
    word = permanent_number(token.word)
    danish, english = (lookup(word, language) for language in _LANGUAGES)
    return Term(
        word=word,
        start=token.start,
        end=token.end,
        exact=(fold(word),),
        stems=_unique(danish.stems + english.stems),
        parts=_unique(danish.parts + english.parts + lazy_lookup(word)),
        together=danish.together,
        apart=danish.apart,
    )


def _joined(start: int, end: int, word: str, pieces: tuple[Token, ...]) -> Term:
    """Return the term of a word with hyphens: also found where its pieces stand apart."""
    term = _term(Token(start, end, word))
    if any(character.isdecimal() for character in word):
        return term
    apart = _first_forms([piece.word for piece in pieces], "da")
    return replace(term, together=(*term.together, apart), apart=_unique(term.apart + apart))


def _phrase(words: str) -> Phrase | None:
    found = [token.word for token in tokens(words)][:MOST_TERMS]
    variants = [_as_stored(found, language) for language in _LANGUAGES]
    for chunk in chunks(words):
        if len(chunk.pieces) == len(found):
            variants.append((fold(chunk.word),))
    variants = [variant for variant in variants if variant]
    return Phrase(tuple(dict.fromkeys(variants))) if variants else None


def _as_stored(words: list[str], language: Language) -> Strings:
    stored = ((STOPPED if is_stop_word(w.lower(), language) else "") + fold(w) for w in words)
    return tuple(word for word in stored if word not in ("", STOPPED))


def _without_stop_words(
    terms: list[Term], synonyms: Synonyms, language: Language, *, alone: bool
) -> tuple[Term, ...]:
    telling = [term for term in terms if not is_stop_word(term.word.lower(), language)]
    if telling or not alone:
        return _with_synonyms(telling, synonyms)
    if len(terms) == 1 and (meant := meant_lazily(terms[0].word)):
        # Nobody looks for "nogle" alone, but for "nøgle" without the key for it.
        return (replace(terms[0], exact=meant, stems=meant),)
    # Nothing but stop words: then they are what is looked for, in both ways they are stored.
    return tuple(replace(term, exact=(*term.exact, STOPPED + term.exact[0])) for term in terms)


def _reads_as(terms: list[Term], preferred: Language) -> Language:
    """Return the language that more of the words belong to."""
    lead = 0
    for term in terms:
        word = term.word.lower()
        danish, english = (_belonging(word, language) for language in _LANGUAGES)
        lead += danish - english
    return preferred if not lead else "da" if lead > 0 else "en"


def _belonging(word: str, language: Language) -> int:
    return 0 if word in TWO_FACED else 2 * is_stop_word(word, language) + is_known(word, language)


def _with_synonyms(terms: list[Term], synonyms: Synonyms) -> tuple[Term, ...]:
    words = [term.word for term in terms]
    for places, others in synonyms.within(words):
        for other in others:
            found = [token.word for token in tokens(other)]
            for place in places:
                terms[place] = _with_synonym(terms[place], found)
    return tuple(terms)


def _with_synonym(term: Term, words: list[str]) -> Term:
    if len(words) == 1:
        danish, english = (lookup(words[0], language) for language in _LANGUAGES)
        return replace(term, parts=_unique(term.parts + danish.stems + english.stems))
    sides = (_first_forms(words, language) for language in _LANGUAGES)
    return replace(term, together=(*term.together, *(side for side in sides if side)))


def _first_forms(words: list[str], language: Language) -> Strings:
    """Return a token for each word that is no stop word: its first form in `language`."""
    found = (lookup(word, language).stems for word in words)
    # In Danish the word as it was typed goes before its first form (see lookup).
    return tuple(stems[min(language == "da", len(stems) - 1)] for stems in found if stems)


def _is_excluded(text: str, term: Term) -> bool:
    before = text[max(0, term.start - 2) : term.start]
    return before[-1:] in _MINUS and not before[:-1].strip()


def _blanked(text: str, terms: list[Term]) -> str:
    for term in terms:
        text = text[: term.start] + " " * (term.end - term.start) + text[term.end :]
    return text


def _unique(found: Strings) -> Strings:
    return tuple(dict.fromkeys(found))
