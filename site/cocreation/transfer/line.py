"""One checked line of the format."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cocreation.transfer.content_types import CONTENT_TYPES, ContentType, Path
from cocreation.transfer.keys import Key
from cocreation.transfer.values import Json
from network.taking_over import Earlier


@dataclass(frozen=True)
class Status:
    """A status that a thing brings with it; `since` is None where the line does not say.

    `earlier` are the steps before it, oldest first.
    """

    code: str
    since: date | None
    precision: str
    note_da: str
    note_en: str
    source: str
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True)
class Line:
    """What a line says, in canonical form; what it does not name is not in `facts`, or empty.

    `links` are pairs of kind and number; `left_out` are the HTML elements that no text may have.
    """

    number: int
    key: Key
    facts: Mapping[Path, Json]
    published: date | None
    record_number: str
    translation_of: str
    status: Status | None
    links: frozenset[tuple[str, str]]
    demo: bool | None
    left_out: tuple[str, ...]

    @property
    def content_type(self) -> ContentType:
        """The type's model and facts."""
        return CONTENT_TYPES[self.key.type]
