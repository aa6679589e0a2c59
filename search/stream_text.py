"""The text of a stream of blocks, read from its raw data.

Turning raw data into values asks the database for every picture and document; for the words that
is not needed.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.blocks import (
    CharBlock,
    ListBlock,
    RawHTMLBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)
from wagtail.blocks.base import Block
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from language.plain_text import plain_text


def texts_in(block: Block, raw: Any) -> Iterator[str]:
    """Every text inside the raw value of a block, in reading order."""
    if not raw:
        return
    if isinstance(block, StreamBlock):
        yield from _in_stream(block, raw)
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from texts_in(child, raw.get(name))
    elif isinstance(block, ListBlock):
        for item in raw:
            is_item = isinstance(item, dict) and item.get("type") == "item"
            yield from texts_in(block.child_block, item.get("value") if is_item else item)
    elif isinstance(block, TypedTableBlock):
        yield from _in_table(block, raw)
    elif isinstance(block, RichTextBlock):
        yield plain_text(str(raw))
    elif isinstance(block, CharBlock | TextBlock) and not isinstance(block, RawHTMLBlock):
        yield str(raw)


def _in_stream(block: StreamBlock, raw: Iterable[Any]) -> Iterator[str]:
    for child in raw:
        # A block that the code no longer has is shown to nobody.
        if child["type"] in block.child_blocks:
            yield from texts_in(block.child_blocks[child["type"]], child["value"])


def _in_table(block: TypedTableBlock, raw: dict[str, Any]) -> Iterator[str]:
    yield raw.get("caption") or ""
    columns = raw.get("columns", ())
    for column in columns:
        yield column.get("heading") or ""
    for row in raw.get("rows", ()):
        for column, value in zip(columns, row["values"], strict=False):
            yield from texts_in(block.child_blocks[column["type"]], value)
