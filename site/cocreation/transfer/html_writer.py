"""Pieces of a page as canonical HTML: the same pieces always give the same text."""

from collections.abc import Iterable
from html import escape

from cocreation.transfer.html_reader import read_pieces
from cocreation.transfer.pieces import Heading, Piece, Prose, Quote, Table


def write_html(pieces: Iterable[Piece]) -> str:
    """Return pieces as HTML, one element after the other without blanks between them."""
    return "".join(_written(piece) for piece in pieces)


def canonical_html(text: str) -> str:
    """Return the canonical form of a text from elsewhere; of its own result the same again."""
    return write_html(read_pieces(text))


def _written(piece: Piece) -> str:
    if isinstance(piece, Prose):
        return piece.html
    if isinstance(piece, Heading):
        return f"<h{piece.level}>{_text(piece.text)}</h{piece.level}>"
    if isinstance(piece, Quote):
        return _quote(piece)
    return _table(piece)


def _quote(quote: Quote) -> str:
    words = "".join(f"<p>{_text(line)}</p>" for line in quote.text.split("\n"))
    return f"<blockquote>{words}{_attribution(quote)}</blockquote>"


def _attribution(quote: Quote) -> str:
    if not quote.name and not quote.role:
        return ""
    role = f", {_text(quote.role)}" if quote.role else ""
    return f"<footer><cite>{_text(quote.name)}</cite>{role}</footer>"


def _table(table: Table) -> str:
    caption = f"<caption>{_text(table.caption)}</caption>" if table.caption else ""
    head = f"<thead>{_row('th', table.headings)}</thead>" if any(table.headings) else ""
    rows = "".join(_row("td", row) for row in table.rows)
    return f"<table{_marks(table)}>{caption}{head}<tbody>{rows}</tbody></table>"


def _marks(table: Table) -> str:
    said = {
        "data-block": table.mark,
        "data-unit": table.unit,
        "data-source": table.source,
        "data-sided": "yes" if table.sided else "",
    }
    return "".join(f' {name}="{escape(value)}"' for name, value in said.items() if value)


def _row(tag: str, cells: Iterable[str]) -> str:
    return "<tr>{}</tr>".format("".join(f"<{tag}>{_text(cell)}</{tag}>" for cell in cells))


def _text(text: str) -> str:
    return escape(text, quote=False)
