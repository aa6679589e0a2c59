"""Pieces of text brought to what the site's blocks and short texts can hold."""

from collections.abc import Iterable, Iterator
from html import escape

from cocreation.transfer.marked_tables import settled
from cocreation.transfer.pieces import Heading, Piece, Prose, Quote, Table

# The limits of the blocks in network.blocks.
_HEADING_LENGTH = 120
_QUOTE_LENGTH = 600
_NAME_LENGTH = 120


def fitted(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces an editor could have written; what is too long becomes running text."""
    return _merged(_fitted(piece) for piece in pieces)


def as_prose(pieces: Iterable[Piece]) -> str:
    """Return pieces as running text alone, for texts that know no headings or tables."""
    return "".join(_prose(piece) for piece in pieces)


def _fitted(piece: Piece) -> Piece:
    if isinstance(piece, Heading) and len(piece.text) > _HEADING_LENGTH:
        return Prose(_prose(piece))
    if isinstance(piece, Quote) and (
        len(piece.text) > _QUOTE_LENGTH
        or len(piece.name) > _NAME_LENGTH
        or len(piece.role) > _NAME_LENGTH
    ):
        return Prose(_prose(piece))
    return settled(piece) if isinstance(piece, Table) else piece


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Prose) and merged and isinstance(merged[-1], Prose):
            merged[-1] = Prose(merged[-1].html + piece.html)
        else:
            merged.append(piece)
    return merged


def _prose(piece: Piece) -> str:
    if isinstance(piece, Prose):
        return piece.html
    if isinstance(piece, Heading):
        return f"<p><b>{escape(piece.text, quote=False)}</b></p>"
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in _lines(piece))


def _lines(piece: Piece) -> Iterator[str]:
    if isinstance(piece, Quote):
        yield from piece.text.split("\n")
        said_by = ", ".join(part for part in (piece.name, piece.role) if part)
        if said_by:
            yield f"— {said_by}"
    elif not isinstance(piece, Prose | Heading):
        if piece.caption:
            yield piece.caption
        for row in (piece.headings, *piece.rows):
            line = " – ".join(cell for cell in row if cell)
            if line:
                yield line
