"""Words that editors count as the same: "fritagelse" and "dispensation"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from language.folding import fold
from language.lemmas import lemmas
from language.tokens import tokens

#: A synonym of more words than this is not looked for in a query.
LONGEST: Final = 4

Key = tuple[str, ...]


class Synonyms:
    """Groups of words or short phrases that stand for each other, ready to be looked up.

    >>> Synonyms({"fritagelse": ["dispensation"]}).of(("dispensation",))
    ('fritagelse',)
    """

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        """Take each word with its synonyms; it works both ways."""
        self._others: dict[Key, tuple[str, ...]] = {}
        for word, same in groups.items():
            group = tuple(dict.fromkeys((word, *same)))
            for one in group:
                key = key_of(token.word for token in tokens(one))
                if 0 < len(key) <= LONGEST:
                    others = (other for other in group if other != one)
                    self._others[key] = tuple(dict.fromkeys((*self._others.get(key, ()), *others)))

    def of(self, key: Key) -> tuple[str, ...]:
        """Return what stands for the words whose key_of() is `key`."""
        return self._others.get(key, ())

    def within(self, words: list[str]) -> Iterator[tuple[range, tuple[str, ...]]]:
        """Yield which neighbouring words have synonyms, and these."""
        if not self._others:
            return
        key = key_of(words)
        for start in range(len(key)):
            for end in range(start + 1, min(start + LONGEST, len(key)) + 1):
                if found := self.of(key[start:end]):
                    yield range(start, end), found


def key_of(words: Iterable[str]) -> Key:
    """Return what is compared: the first forms, so that inflection makes no difference."""
    return tuple(fold(next(iter(lemmas(word.lower(), "da")), word)) for word in words)
