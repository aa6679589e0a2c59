"""What is inside a page's running body: its headings, pictures and words, whatever its type."""

from collections.abc import Iterator
from typing import Any, Final

from wagtail.fields import StreamField

from language.lix import readability
from language.plain_text import plain_text
from network.blocks import BodyBlock
from network.models import Picture, SitePage
from network.renditions import OF_A_BODY, OF_A_GALLERY, OF_A_VIDEO, Uses

#: A calm reader of Danish prose.
WORDS_A_MINUTE: Final = 200


def body_blocks(page: SitePage) -> Iterator[Any]:
    """Every block of every body of a specific page, in reading order."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField) and isinstance(field.stream_block, BodyBlock):
            yield from getattr(page, field.name)


def body_pictures(page: SitePage) -> list[tuple[Picture, Uses]]:
    """The pictures inside the page's bodies, each with the words of its place and its sizes."""
    return [
        (picture, uses)
        for block in body_blocks(page)
        for picture, uses in _pictures_of(block)
        if picture is not None
    ]


def reading_minutes(page: SitePage) -> int:
    """How long a calm reader needs for the page's bodies; 0 where there is nothing to read."""
    words = 0
    for block in body_blocks(page):
        texts = block.block.get_searchable_content(block.value)
        words += readability(" ".join(plain_text(text) for text in texts)).words
    return max(1, round(words / WORDS_A_MINUTE)) if words else 0


def _pictures_of(block: Any) -> Iterator[tuple[Picture | None, Uses]]:
    match block.block_type:
        case "picture":
            yield block.value.get("picture"), OF_A_BODY
        case "video":
            yield block.value.get("poster"), OF_A_VIDEO
        case "gallery":
            for item in block.value["pictures"]:
                yield item.get("picture"), OF_A_GALLERY
