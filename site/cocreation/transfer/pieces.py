"""What a body is made of, independent of HTML on one side and of stored blocks on the other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` is 2 or 3, `text` is plain."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text as canonical HTML: p, ul, ol, li, b, i, a, br."""

    html: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, plain; a line break in `text` divides paragraphs."""

    text: str
    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Plain cells; every row has as many as `headings`, which are empty texts without a head."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


Piece = Heading | Prose | Quote | Table
