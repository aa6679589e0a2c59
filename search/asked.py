"""What every engine has to look up: a question's words, resolved to tokens of the index."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

#: The layers of analysed words. The parts hold all the stems, so words are looked for in the outer
#: two; words to be left out are looked for in the stems, since "-gård" does not mean "skolegård".
Layer = Literal["exact", "stems", "parts"]

FIELDS: Final = ("title", "summary", "body")
LAYERS: Final[tuple[Layer, ...]] = ("exact", "stems", "parts")


@dataclass(frozen=True)
class Alternative:
    """Tokens of a layer: next to each other in a field, or all of them anywhere in the page."""

    layer: Layer
    tokens: tuple[str, ...]
    adjacent: bool = False


@dataclass(frozen=True)
class Term:
    """One word or phrase of a question: it is met where any of its alternatives is.

    ``exact``, ``stems``, ``parts`` and ``together`` (all of a set) are what ranking counts, and
    ``apart`` are the parts of a compound, any of which will do where nothing is found otherwise.
    """

    alternatives: tuple[Alternative, ...]
    exact: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[str, ...] = ()

    def loosened(self) -> "Term":
        """The same, met by a part of its compound too."""
        parts = tuple(Alternative("parts", (token,)) for token in self.apart)
        return replace(self, alternatives=self.alternatives + parts)


@dataclass(frozen=True)
class Asked:
    """All of ``wanted`` (or any, where that finds nothing) and none of ``unwanted``.

    Pages in ``language``, which the question reads as, come before others that say as much.
    """

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    any_word: bool = False
    language: str = "da"

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.wanted)

    @property
    def can_loosen(self) -> bool:
        """Whether there is more than one thing in it, so that one of them may be enough."""
        return len(self.wanted) > 1 or any(term.apart for term in self.wanted)

    def loosened(self) -> "Asked":
        """The same, but one word, or one part of a compound, is enough."""
        return replace(self, wanted=tuple(term.loosened() for term in self.wanted), any_word=True)
