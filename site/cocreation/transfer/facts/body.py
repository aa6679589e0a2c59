"""The body of a page: a stream of blocks on one side, canonical HTML on the other."""

from dataclasses import dataclass
from html import escape
from typing import Any, Final, cast

from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.rich import internal_links
from cocreation.transfer.fitting import fitted
from cocreation.transfer.html_reader import read_pieces
from cocreation.transfer.html_writer import canonical_html, write_html
from cocreation.transfer.inline_html import one_line
from cocreation.transfer.links import stored_link
from cocreation.transfer.marked_tables import block_of, marked_table
from cocreation.transfer.pieces import Heading, Piece, Prose, Quote, Table
from cocreation.transfer.values import Json
from language.figures import is_figure
from network.models import SitePage

_FIGURE_LENGTH: Final = 40

#: Blocks that HTML alone cannot say, and what they are called in a line's list of losses.
REDUCED: Final = {
    "picture": "picture",
    "gallery": "gallery",
    "video": "video",
    "document": "document",
    "fact_box": "fact box",
    "question_answer": "question and answer",
    "law_quotation": "law quotation",
}


@dataclass(frozen=True)
class BodyFact(Fact):
    """The stream field `name`, built from BodyBlock."""

    model: type[SitePage]
    name: str = "body"

    def check(self, value: Json, context: Context) -> Json:
        return write_html(fitted(read_pieces(values.text(value, lines=True))))

    def read(self, page: SitePage) -> Json:
        html = "".join(_html_of_block(block) for block in getattr(page, self.name))
        # Read once more, so that a body put together by hand has the one canonical form too.
        return write_html(fitted(read_pieces(canonical_html(html)))) if html else ""

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        field = cast("StreamField", self.model._meta.get_field(self.name))
        pieces = read_pieces(str(value)) if value else []
        stream = StreamValue(field.stream_block, [_block(p) for p in pieces], is_lazy=True)
        setattr(page, self.name, stream)

    def lost(self, page: SitePage) -> list[str]:
        lost = []
        for block in getattr(page, self.name):
            if block.block_type in REDUCED:
                lost.append(REDUCED[block.block_type])
            for html in _stored_texts(block):
                lost += internal_links(html)
        return lost


def _stored_texts(block: Any) -> list[str]:
    """The formatted texts inside a block."""
    inner = {"fact_box": "text", "question_answer": "answer"}.get(block.block_type)
    if inner is not None:
        return [block.value[inner].source]
    return [block.value.source] if block.block_type == "paragraph" else []


def _block(piece: Piece) -> dict[str, Any]:
    """A piece as the stream stores it."""
    if isinstance(piece, Prose):
        return {"type": "paragraph", "value": piece.html}
    if isinstance(piece, Heading):
        return {"type": "heading", "value": {"text": piece.text, "level": str(piece.level)}}
    if isinstance(piece, Quote):
        value = {"text": piece.text, "name": piece.name, "role": piece.role}
        return {"type": "quote", "value": value}
    return block_of(piece) or {"type": "table", "value": _table(piece)}


def _table(table: Table) -> dict[str, Any]:
    kinds = [
        "figure" if _is_figures(column) else "text" for column in zip(*table.rows, strict=True)
    ]
    kinds = kinds or ["text"] * len(table.headings)
    return {
        "columns": [
            {"type": kind, "heading": heading}
            for kind, heading in zip(kinds, table.headings, strict=True)
        ],
        "rows": [{"values": list(row)} for row in table.rows],
        "caption": table.caption,
    }


def _is_figures(cells: tuple[str, ...]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(len(cell) <= _FIGURE_LENGTH and is_figure(cell) for cell in filled)


def _html_of_block(block: Any) -> str:
    """A stored block as HTML; where a block says more than HTML can, its words."""
    value = block.value
    match block.block_type:
        case "paragraph":
            return write_html(_stored(value.source))
        case "heading":
            return write_html([Heading(int(value["level"]), one_line(value["text"]))])
        case "quote":
            return write_html([Quote(value["text"], value["name"] or "", value["role"] or "")])
        case "table":
            return write_html([_read_table(value)])
        case kind if kind in REDUCED:
            return _words_of(kind, value)
    marked = marked_table(block)
    return write_html([marked]) if marked is not None else ""


def _words_of(kind: str, value: Any) -> str:
    """The words of a block that is more than words."""
    match kind:
        case "picture":
            return _paragraph(value["caption"])
        case "gallery":
            captions = "".join(_paragraph(item["caption"]) for item in value["pictures"])
            return _paragraph(value["title"]) + captions
        case "video":
            return _linked(value["url"], value["title"]) + _paragraph(value["summary"])
        case "document":
            return _document(value)
        case "law_quotation":
            return law_quotation_html(value)
        case "fact_box":
            return _headed(value["title"], value["text"].source)
        case _:
            return _headed(value["question"], value["answer"].source)


def law_quotation_html(value: Any) -> str:
    """The law's words as a quotation of the rule, and the plain ones after it."""
    citation = value.rule.citation if value.rule else ""
    return write_html([Quote("\n".join(value.lines), citation, "")]) + _paragraph(value.meaning)


def _stored(html: str) -> list[Piece]:
    return read_pieces(html, stored=True, resolve=stored_link)


def _read_table(value: Any) -> Table:
    return Table(
        headings=tuple(one_line(column["heading"] or "") for column in value.columns),
        rows=tuple(
            tuple(one_line(str(cell or "")) for cell in row["values"]) for row in value.row_data
        ),
        caption=one_line(value.caption or ""),
    )


def _headed(title: str, html: str) -> str:
    return f"<h3>{escape(title, quote=False)}</h3>{write_html(_stored(html))}"


def _paragraph(text: str | None) -> str:
    return f"<p>{escape(text, quote=False)}</p>" if text else ""


def _document(value: Any) -> str:
    document = value["document"]
    return "" if document is None else _linked(document.url, value["title"] or document.title)


def _linked(address: str, words: str) -> str:
    return f'<p><a href="{escape(address)}">{escape(words, quote=False)}</a></p>'
