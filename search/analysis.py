"""Where the search meets the language: texts into stored words, questions into what to look up."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import language
from language.analysis import analyse
from language.query import Phrase, Understood, understand
from language.query import Term as LanguageTerm
from language.stop_words import Language
from language.synonyms import Synonyms
from search.asked import Alternative, Asked, Term

#: Longest token an engine stores; nothing anybody reads is longer.
LONGEST_TOKEN: Final = 60
#: PostgreSQL knows no place in a text beyond 16,383; on all engines a text ends before it.
MOST_TOKENS: Final = 16_000


def _version() -> str:
    """Changes with the code and the word lists of the language package."""
    mark = hashlib.sha256()
    folder = Path(language.__file__).parent
    for file in sorted(folder.rglob("*")):
        if file.suffix in {".py", ".txt", ".toml"}:
            mark.update(file.relative_to(folder).as_posix().encode() + file.read_bytes())
    return mark.hexdigest()[:32]


#: Entries made with another version have to be made anew.
VERSION: Final = _version()


@dataclass(frozen=True)
class Words:
    """The three layers of one field, as they are stored."""

    exact: str
    stems: str
    parts: str


def words_of(text: str, language_code: str) -> Words:
    """The analysed words of a text."""
    found = analyse(text, known_language(language_code))
    return Words(_stored(found.exact), _stored(found.stems), _stored(found.parts))


def known_language(code: str) -> Language:
    """The language a page or a reader's interface is in, as the analysis knows it."""
    return "en" if code.startswith("en") else "da"


def _stored(tokens: str) -> str:
    kept = tokens.split()[:MOST_TOKENS]
    if len(tokens) > LONGEST_TOKEN:
        kept = [token[:LONGEST_TOKEN] for token in kept]
    return " ".join(kept)


def ask(text: str, synonyms: Synonyms, language_code: str) -> tuple[Asked, Understood]:
    """What to look up for a question, and how the language understood it."""
    understood = understand(text, synonyms, known_language(language_code))
    wanted = [_term(each) for each in understood.terms]
    wanted += [_phrase(each) for each in understood.phrases]
    unwanted = [_unwanted(each) for each in understood.excluded]
    unwanted += [_phrase(each) for each in understood.excluded_phrases]
    asked = Asked(
        tuple(term for term in wanted if term.alternatives),
        tuple(term for term in unwanted if term.alternatives),
        language=understood.language,
    )
    return asked, understood


def _term(term: LanguageTerm) -> Term:
    parts = dict.fromkeys((*term.stems, *term.parts))
    alternatives = [Alternative("exact", (_cut(token),)) for token in term.exact]
    alternatives += [Alternative("parts", (_cut(token),)) for token in parts]
    alternatives += [
        Alternative("parts", tuple(_cut(token) for token in tokens)) for tokens in term.together
    ]
    return Term(tuple(alternatives), term.exact, term.stems, term.parts, term.together, term.apart)


def _unwanted(term: LanguageTerm) -> Term:
    """Not by the parts of compounds: who leaves out "gård" still wants "skolegård"."""
    exact = [Alternative("exact", (_cut(token),)) for token in term.exact]
    stems = [Alternative("stems", (_cut(token),)) for token in term.stems]
    return Term((*exact, *stems))


def _phrase(phrase: Phrase) -> Term:
    return Term(
        tuple(
            Alternative("exact", tuple(_cut(token) for token in tokens), adjacent=True)
            for tokens in phrase.variants
            if tokens
        )
    )


def _cut(token: str) -> str:
    return token[:LONGEST_TOKEN]
