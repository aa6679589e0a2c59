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
    """Plain cells; every row has as many as `headings`, which are empty texts without a head.

    `mark` is the type of the block that the rows are (see marked_tables), with the `unit` and the
    `source` of a chart, and `sided` where the first column is headings; an ordinary table has none.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    mark: str = ""
    unit: str = ""
    source: str = ""
    sided: bool = False


Piece = Heading | Prose | Quote | Table
