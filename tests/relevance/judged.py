"""The judged set: texts, what people ask of them, and how well each text answers."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent
#: A page named here stands for Danish by its file, texts_da.toml, and for English by the other.
LANGUAGES: Final = ("da", "en")
#: Editors would keep these on keywords.
SYNONYMS: Final = {"sygehus": ["hospital"], "medbestemmelse": ["borgerinddragelse"]}


@dataclass(frozen=True, slots=True)
class Text:
    """What a page of the set says."""

    name: str
    language: str
    title: str
    summary: str
    body: str


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody asks, and the grade (1-3) of each text that answers it."""

    group: str
    text: str
    grades: dict[str, int]


def texts() -> Iterator[Text]:
    """Every text of the set."""
    for language in LANGUAGES:
        for name, (title, summary, body) in _read(f"texts_{language}.toml").items():
            yield Text(name, language, title, summary, body)


def queries() -> Iterator[Query]:
    """Every query of the set."""
    for group, asked in _read("queries.toml").items():
        for text, grades in asked.items():
            yield Query(group, text, {name: grade for name, grade in grades.items() if grade})


def _read(name: str) -> dict[str, dict[str, dict[str, int]]]:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))
