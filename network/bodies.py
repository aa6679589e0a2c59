"""What is inside a page's running body: its headings and pictures, whatever the page's type."""

from collections.abc import Iterator
from typing import Any

from wagtail.fields import StreamField

from network.blocks import BodyBlock
from network.models import Picture, SitePage


def body_blocks(page: SitePage) -> Iterator[Any]:
    """Every block of every body of a specific page, in reading order."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField) and isinstance(field.stream_block, BodyBlock):
            yield from getattr(page, field.name)


def body_pictures(page: SitePage) -> list[Picture]:
    """The pictures inside the page's bodies, each with the words of its place."""
    blocks = (block for block in body_blocks(page) if block.block_type == "picture")
    pictures = (block.value.get("picture") for block in blocks)
    return [each for each in pictures if each is not None]
