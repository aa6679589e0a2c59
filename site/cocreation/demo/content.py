"""The demo's content as it is written: TOML files in content/, read as plain mappings."""

import datetime
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

#: A table of a TOML file. Its keys are described by those that stand in content/.
Facts = Mapping[str, Any]

FOLDER: Final = Path(__file__).resolve().parent
CONTENT: Final = FOLDER / "content"
PICTURES: Final = FOLDER / "pictures"
DOCUMENTS: Final = FOLDER / "documents"


@cache
def read(name: str) -> Facts:
    """One file of content, by its path below content/ without the ending."""
    with (CONTENT / f"{name}.toml").open("rb") as file:
        return tomllib.load(file, parse_float=Decimal)


def _folder(name: str) -> list[Facts]:
    paths = sorted((CONTENT / name).glob("*.toml"))
    return [read(f"{name}/{path.stem}") for path in paths]


def projects() -> list[Facts]:
    """The projects, oldest idea first: they are numbered in this order."""
    return sorted(_folder("projects"), key=published)


def stories() -> list[Facts]:
    """The stories, oldest first."""
    return sorted(_folder("stories"), key=published)


def barriers() -> list[Facts]:
    """The barriers by the day they came into the register."""
    return sorted(_folder("barriers"), key=published)


def exemptions() -> list[Facts]:
    """The exemptions by the day their application was begun."""
    return sorted(_folder("exemptions"), key=published)


def consultations() -> list[Facts]:
    """The consultations: those with fixed days by their order, then those dated from today."""
    never = datetime.date.max
    return sorted(_folder("consultations"), key=lambda facts: facts.get("published", never))


def published(facts: Facts) -> datetime.date:
    """The day a thing was first published: said, or its date, or the day its history begins."""
    day: datetime.date = facts.get("published") or facts.get("date") or facts["history"][0]["on"]
    return day


def standard_pages() -> list[Facts]:
    """Standard pages directly below the front page."""
    pages: list[Facts] = read("pages/standard")["page"]
    return pages


def municipality_pages() -> list[Facts]:
    """The municipalities' fronts."""
    pages: list[Facts] = read("pages/municipalities")["page"]
    return pages


def texts_of(thing: Any) -> Iterator[str]:
    """Every text anywhere inside a piece of content."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from texts_of(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from texts_of(value)
