"""The words of a text and where they stand in it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

#: No word is longer than this; what is longer is cut, so that no later step can be slow.
LONGEST_WORD: Final = 64

# Accents typed as characters of their own, and the hyphen that shows at the end of a line only.
_INNER: Final = "\u0300-\u036f\u00ad"
_LETTERS: Final = rf"[^\W_]+(?:[{_INNER}]+[^\W_]*)*"
_APOSTROPHES: Final = "['’ʼ´]"
_HYPHENS: Final = "[-‐‑]"
_WORD: Final = rf"{_LETTERS}(?:{_APOSTROPHES}{_LETTERS})*"
_TOKEN: Final = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,]\d{{3}}){{1,4}})(?![.,]?\w)"
    rf"|{_WORD}(?P<joined>(?:{_HYPHENS}{_WORD})+)?",
)
_HYPHEN: Final = re.compile(_HYPHENS)
_PIECE: Final = re.compile(_WORD)
_NOISE: Final = re.compile(rf"\u00ad|{_APOSTROPHES}s?\Z|{_APOSTROPHES}|[.,\-‐‑]", re.IGNORECASE)
_PLAIN: Final = re.compile(r"[^\W_]+")

# "§ 17, stk. 4, nr. 2", "§ 17 a", "paragraf 17", "section 17(4)". A lone i, å or ø is a word.
_REFERENCE: Final = re.compile(
    r"(?:§{1,2}|\b(?:paragraf(?:fen)?|sections?))[ \u00a0]{0,2}(\d{1,5})"
    r"(?:[ \u00a0]?([a-hj-z])(?!\w))?"
    r"(?:,?[ \u00a0]{0,2}(?:stk\.?|stykke|subsection)[ \u00a0]{0,2}(\d{1,3})|\((\d{1,3})\))?"
    r"(?:,?[ \u00a0]{0,2}(?:nr\.?|nummer|no\.|number)[ \u00a0]{0,2}(\d{1,3}))?",
    re.IGNORECASE,
)
_REFERENCE_WORD: Final = re.compile("§|paragraf|section", re.IGNORECASE)
_PERMANENT_NUMBER: Final = re.compile(r"fk([a-z])0*(\d{1,9})", re.IGNORECASE)


class Token(NamedTuple):
    """A word at `text[start:end]`, cleaned: accents composed, no hyphen, no apostrophe."""

    start: int
    end: int
    word: str


class Reference(NamedTuple):
    """A paragraph of a law at `text[start:end]`; `words` from the whole to the most exact."""

    start: int
    end: int
    words: tuple[str, ...]


class Chunk(NamedTuple):
    """A word with hyphens at `text[start:end]`: as one word, and its pieces."""

    start: int
    end: int
    word: str
    pieces: tuple[Token, ...]


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of `text` in order; a word with hyphens piece by piece (see chunks).

    >>> [token.word for token in tokens("Ringkøbing-Skjerns 10.000 borgere, EU's regler")]
    ['Ringkøbing', 'Skjerns', '10000', 'borgere', 'EU', 'regler']
    """
    for match in _TOKEN.finditer(text):
        if match["joined"]:
            yield from _pieces(match)
        else:
            yield Token(match.start(), match.end(), _clean(match[0]))


def chunks(text: str) -> Iterator[Chunk]:
    """Yield the words with hyphens as one word each: "e-mail" is "email", "FK-P-42" "FKP0042".

    Numbers are not joined: "2016-2018" are two years.
    """
    if not _HYPHEN.search(text):
        return
    for match in _TOKEN.finditer(text):
        if match["joined"]:
            word = permanent_number(_clean(match[0]))
            if not word.isdecimal():
                yield Chunk(match.start(), match.end(), word, tuple(_pieces(match)))


def references(text: str) -> Iterator[Reference]:
    """Yield each paragraph of a law that `text` names, as words that are found again.

    >>> [found.words for found in references("efter § 17, stk. 4")]
    [('8p17', '8p17s4')]
    """
    if not _REFERENCE_WORD.search(text):
        return
    for match in _REFERENCE.finditer(text):
        number, letter, part, bracket, item = match.groups()
        words = [f"8p{int(number)}{(letter or '').lower()}"]
        if part or bracket:
            words.append(f"{words[-1]}s{int(part or bracket)}")
        if item:
            words.append(f"{words[-1]}n{int(item)}")
        yield Reference(match.start(), match.end(), tuple(words))


def permanent_number(word: str) -> str:
    """Return a permanent number with all its digits; any other word as it is."""
    found = _PERMANENT_NUMBER.fullmatch(word)
    return f"FK{found[1].upper()}{found[2]:0>4}" if found else word


def _pieces(match: re.Match[str]) -> Iterator[Token]:
    for piece in _PIECE.finditer(match[0]):
        start, end = (match.start() + place for place in piece.span())
        yield Token(start, end, _clean(piece[0]))


def _clean(word: str) -> str:
    if not _PLAIN.fullmatch(word):
        word = unicodedata.normalize("NFC", _NOISE.sub("", word))
    return word[:LONGEST_WORD]
