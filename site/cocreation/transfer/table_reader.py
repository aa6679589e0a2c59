"""Tables from HTML: plain cells, one row of headings."""

from collections.abc import Iterator

from cocreation.transfer.html_tree import Element
from cocreation.transfer.inline_html import one_line
from cocreation.transfer.pieces import Table


def read_table(node: Element) -> Table | None:
    """Return the table, or None when no cell holds a word.

    The first row gives the headings when all its cells are `th`. Short rows are filled up.
    A table inside a cell gives its text to that cell.
    """
    rows = [cells for row in _rows(node) if (cells := _cells(row))]
    caption = " ".join(child.text() for child in _children(node) if child.tag == "caption")
    headed = bool(rows) and all(cell.tag == "th" for cell in rows[0])
    texts = [tuple(one_line(_spaced(cell)) for cell in cells) for cells in rows]
    head, body = (texts[0], texts[1:]) if headed else ((), texts)
    body = [row for row in body if any(row)]
    if not body and not any(head):
        return None
    width = max(len(row) for row in (head, *body))
    return Table(
        headings=_filled(head, width),
        rows=tuple(_filled(row, width) for row in body),
        caption=one_line(caption),
        mark=node.attributes.get("data-block", ""),
        unit=one_line(node.attributes.get("data-unit", "")),
        source=one_line(node.attributes.get("data-source", "")),
        sided=node.attributes.get("data-sided") == "yes",
    )


def _children(node: Element) -> Iterator[Element]:
    return (child for child in node.children if isinstance(child, Element))


def _rows(node: Element) -> Iterator[Element]:
    for child in _children(node):
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _cells(row: Element) -> list[Element]:
    return [child for child in _children(row) if child.tag in ("td", "th")]


def _spaced(node: Element) -> str:
    """Text with a space between the blocks of a cell, so that words do not run together."""
    parts = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag in ("a", "b", "cite", "em", "i", "strong"):
            parts.append(_spaced(child))
        else:
            parts.append(f" {_spaced(child)} ")
    return "".join(parts)


def _filled(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return row + ("",) * (width - len(row))
