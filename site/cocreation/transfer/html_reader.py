"""HTML or plain text from elsewhere, read into pieces of a page."""

import re
from collections.abc import Sequence
from html import escape
from typing import Final

from cocreation.transfer.html_tree import BLOCK_TAGS, Element, cleaned_tree
from cocreation.transfer.inline_html import LinkResolver, inline_html, no_links, one_line
from cocreation.transfer.pieces import Heading, Piece, Prose, Quote, Table
from cocreation.transfer.table_reader import read_table
from language.plain_text import plain_text

_LEVELS: Final = {"h1": 2, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3}
_MARKUP: Final = re.compile(r"<(?:/?[a-zA-Z][^<>]*>|!--)")
_EDGES: Final = "—–-,; "
_PARAGRAPH_GAP: Final = re.compile(r"\n[ \t]*\n\s*")


def is_html(text: str) -> bool:
    """Whether `text` holds markup; "5 < 7" does not."""
    return _MARKUP.search(text) is not None


def html_of_text(text: str) -> str:
    """Plain text as HTML: blank lines divide paragraphs, a single line break stays one."""
    calm = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    paragraphs = (part.strip() for part in _PARAGRAPH_GAP.split(calm))
    return "".join(
        "<p>{}</p>".format("<br/>".join(escape(line, quote=False) for line in part.split("\n")))
        for part in paragraphs
        if part
    )


def read_pieces(
    text: str, *, stored: bool = False, resolve: LinkResolver = no_links
) -> list[Piece]:
    """Return the pieces of a text: HTML when it holds markup, else paragraphs.

    `stored` says that it is a rich text of this site, whose links `resolve` can follow.
    Running text between two other pieces is one Prose.
    """
    html = text if stored or is_html(text) else html_of_text(text)
    reader = _Reader(resolve)
    reader.read(cleaned_tree(html, stored=stored).children)
    return reader.finished()


class _Reader:
    """Walks a tree once; `_prose` and `_inline` hold what is not yet a whole piece."""

    def __init__(self, resolve: LinkResolver) -> None:
        self._resolve = resolve
        self._pieces: list[Piece] = []
        self._prose: list[str] = []
        self._inline: list[Element | str] = []

    def read(self, nodes: Sequence[Element | str]) -> None:
        for node in nodes:
            if isinstance(node, str) or node.tag not in BLOCK_TAGS:
                self._read_inline(node)
            else:
                self._end_paragraph()
                self._read_block(node)
        self._end_paragraph()

    def finished(self) -> list[Piece]:
        self._end_prose()
        return self._pieces

    def _read_inline(self, node: Element | str) -> None:
        # <b><p>…</p></b> and its like: the block wins, the bold around it is dropped.
        if isinstance(node, Element) and next(node.descendants(*BLOCK_TAGS), None):
            self.read(node.children)
        else:
            self._inline.append(node)

    def _read_block(self, node: Element) -> None:
        if node.tag in _LEVELS:
            self._add(Heading(_LEVELS[node.tag], one_line(node.text())))
        elif node.tag == "blockquote":
            self._add(_quote(node))
        elif node.tag == "table":
            table = read_table(node)
            if table is not None:
                self._add(table)
            else:
                # No cell says anything, but there may be a caption.
                self.read(node.children)
        elif node.tag in ("ul", "ol"):
            self._prose.append(self._list(node))
        else:
            self.read(node.children)

    def _add(self, piece: Heading | Quote | Table) -> None:
        if isinstance(piece, Table) or piece.text:
            self._end_prose()
            self._pieces.append(piece)

    def _end_paragraph(self) -> None:
        html = inline_html(self._inline, self._resolve)
        self._inline = []
        if html:
            self._prose.append(f"<p>{html}</p>")

    def _end_prose(self) -> None:
        html = "".join(self._prose)
        self._prose = []
        if html:
            self._pieces.append(Prose(html))

    def _list(self, node: Element) -> str:
        content = "".join(self._item(child) for child in node.children)
        return f"<{node.tag}>{content}</{node.tag}>" if content else ""

    def _item(self, node: Element | str) -> str:
        if isinstance(node, Element) and node.tag in ("ul", "ol"):
            # A list straight inside a list, as old editors wrote it: an item without own words.
            nested = self._list(node)
            return f"<li>{nested}</li>" if nested else ""
        lines: list[str] = []
        lists: list[str] = []
        if isinstance(node, Element) and node.tag == "li":
            self._gather(node.children, lines, lists)
        else:
            self._gather([node], lines, lists)
        content = "<br/>".join(lines) + "".join(lists)
        return f"<li>{content}</li>" if content else ""

    def _gather(self, nodes: Sequence[Element | str], lines: list[str], lists: list[str]) -> None:
        """Part an item into lines of running text and the lists inside it."""
        run: list[Element | str] = []
        for node in [*nodes, Element("p")]:
            if isinstance(node, str) or node.tag not in BLOCK_TAGS:
                run.append(node)
                continue
            html = inline_html(run, self._resolve)
            run = []
            if html:
                lines.append(html)
            if node.tag in ("ul", "ol"):
                lists.append(self._list(node))
            elif node.children:
                self._gather(node.children, lines, lists)


def _quote(node: Element) -> Quote:
    """Words, and who said them from a footer or cite inside."""
    source = next(node.descendants("footer", "cite"), None)
    name, role = _attribution(source) if source else ("", "")
    if source is not None:
        _take_out(source, node)
    words = _Reader(no_links)
    words.read(node.children)
    lines = (_plain(line) for piece in words.finished() for line in _words(piece).split("\n"))
    text = "\n".join(line for line in lines if line)
    # A quotation that names somebody and says nothing else is the somebody's words.
    return Quote(text, name, role) if text else Quote(", ".join(filter(None, (name, role))))


def _words(piece: Piece) -> str:
    if isinstance(piece, Prose):
        return plain_text(piece.html)
    if isinstance(piece, Table):
        rows = (piece.headings, *piece.rows)
        return "\n".join([piece.caption, *(" ".join(row) for row in rows)])
    return piece.text


def _plain(text: str) -> str:
    return " ".join(text.split())


def _take_out(element: Element, tree: Element) -> None:
    tree.children = [child for child in tree.children if child is not element]
    for child in tree.children:
        if isinstance(child, Element):
            _take_out(element, child)


def _attribution(source: Element) -> tuple[str, str]:
    cite = next(source.descendants("cite"), None)
    whole = _plain(source.text()).lstrip(_EDGES)
    name = (_plain(cite.text()) if cite else whole.partition(",")[0]).strip(_EDGES)
    # A cite that stands after other words is no beginning to cut off.
    if not whole.startswith(name):
        return whole.strip(_EDGES), ""
    return name, whole.removeprefix(name).strip(_EDGES)
