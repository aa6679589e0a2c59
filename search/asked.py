"""What every engine has to look up: a question's words, resolved to tokens of the index."""

from collections.abc import Iterator
from dataclasses import dataclass
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

    ``exact``, ``stems`` and ``parts`` are what ranking counts.
    """

    alternatives: tuple[Alternative, ...]
    exact: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """All of ``wanted`` (or any, where that finds nothing) and none of ``unwanted``."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    any_word: bool = False

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.wanted)

    def loosened(self) -> "Asked":
        """The same, but one word is enough."""
        return Asked(self.wanted, self.unwanted, any_word=True)
