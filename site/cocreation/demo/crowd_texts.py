"""What a generated page says: chosen from content/crowd.toml by the page's number, so always the same."""

import datetime
import itertools
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from cocreation.demo.content import read

T = TypeVar("T")

#: The first day of the generated network, and how many days its pages are spread over.
FIRST_DAY: Final = datetime.date(2025, 1, 6)
DAYS: Final = 650

#: Two in five are stories, the rest are projects and barriers.
TYPES: Final = ("story", "project", "story", "barrier", "project", "barrier", "story")


@dataclass(frozen=True)
class Seed:
    """A generated page by its number (0, 1, 2 …)."""

    number: int

    @property
    def type(self) -> str:
        """Its type: project, story or barrier."""
        return TYPES[self.number % len(TYPES)]

    @property
    def key(self) -> str:
        """Its key among the demo's pages."""
        return f"crowd/{self.number}"

    @property
    def municipality(self) -> str:
        """The code of the municipality that leads."""
        return self.pick(list(read("crowd")["places"]), "municipality")

    @property
    def place(self) -> str:
        """A town of that municipality."""
        return self.pick(read("crowd")["places"][self.municipality], "place")

    @property
    def day(self) -> datetime.date:
        """The day it began."""
        return FIRST_DAY + datetime.timedelta(days=self.number * 37 % DAYS)

    @property
    def title(self) -> str:
        """A title that no other page of the type has."""
        titles = read("crowd")[self.type]["titles"]
        words: str = self.pick(titles, "title")
        words = words.format(place=self.place) if "{place}" in words else f"{words} i {self.place}"
        return f"{words} ({self.number + 1})"

    def pick(self, choices: Sequence[T], what: str) -> T:
        """One of the choices; what is chosen draws its own lot, and always the same one."""
        return choices[zlib.crc32(f"{what} {self.number}".encode()) % len(choices)]

    def text(self, name: str) -> str:
        """A text of its type, chosen where there are several."""
        texts = read("crowd")[self.type][name]
        return texts if isinstance(texts, str) else self.pick(texts, name)

    def body(self) -> str:
        """A few paragraphs under headings, in the demo's notation."""
        texts = read("crowd")[self.type]["body"]
        start = self.number % len(texts)
        paragraphs = list(itertools.islice(itertools.cycle(texts), start, start + 3))
        first, *others = paragraphs
        rows = "\n".join(
            f"{year} | {self.number % 50 + 10 * gap}" for gap, year in enumerate((2025, 2026))
        )
        return "\n\n".join(
            [
                f"## Hvad sker der i {self.place}?",
                first,
                "## Hvad har vi lært?",
                *others,
                f":::table Deltagere\nÅr | Antal\n{rows}\n:::",
            ]
        )
