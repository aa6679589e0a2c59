"""Which words of a shown text a query found, by the same analysis that found them."""

from collections.abc import Iterable, Iterator
from itertools import chain

from language.analysis import words_with_forms
from language.query import Phrase, Term, Understood
from language.stop_words import Language
from language.tokens import Token, chunks, references
from language.words import Forms, forms

Span = tuple[int, int]
Found = tuple[Token, Forms]


def marked(text: str, language: Language, understood: Understood) -> list[Span]:
    """Return the places of plain `text` to mark, in order, none touching another.

    Whole words are marked: a search for "plads" marks all of "havnepladsen".

    >>> from language.query import understand
    >>> marked("Kaffe på havnepladsen", "da", understand("pladser"))
    [(9, 21)]
    """
    if understood.is_empty:
        return []
    words = words_with_forms(text, language)
    words += [
        (Token(chunk.start, chunk.end, chunk.word), forms(chunk.word, language))
        for chunk in chunks(text)
    ]
    words += [
        (Token(start, end, ""), Forms(laws[-1], laws, laws))
        for start, end, laws in references(text)
    ]
    spans = chain(
        *(_of_term(term, words) for term in understood.terms),
        *(_of_phrase(phrase, words) for phrase in understood.phrases),
    )
    return _merged(_whole_words(text, spans))


def _of_term(term: Term, words: list[Found]) -> Iterator[Span]:
    exact, stems, parts = frozenset(term.exact), frozenset(term.stems), frozenset(term.parts)
    direct = [
        (token.start, token.end)
        for token, found in words
        if found.exact in exact
        or not (stems.isdisjoint(found.stems) and parts.isdisjoint(found.parts))
    ]
    return iter(direct) if direct else _together(term, words)


def _together(term: Term, words: list[Found]) -> Iterator[Span]:
    """Yield the words that make up a compound between them: "pladsen ved havnen"."""
    there = frozenset(chain.from_iterable(found.parts for _token, found in words))
    asked = frozenset(chain.from_iterable(side for side in term.together if there.issuperset(side)))
    for token, found in words:
        if not asked.isdisjoint(found.parts):
            yield token.start, token.end


def _of_phrase(phrase: Phrase, words: list[Found]) -> Iterator[Span]:
    exact = [found.exact for _token, found in words]
    for variant in phrase.variants:
        for first, word in enumerate(exact):
            last = first + len(variant)
            if word == variant[0] and tuple(exact[first:last]) == variant:
                yield words[first][0].start, words[last - 1][0].end


def _whole_words(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield each span, widened to the whole word where it is a piece of one with hyphens."""
    found = list(chunks(text))
    starts = {piece.start: chunk.start for chunk in found for piece in chunk.pieces}
    ends = {piece.end: chunk.end for chunk in found for piece in chunk.pieces}
    for start, end in spans:
        yield starts.get(start, start), ends.get(end, end)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
