"""Text without markup, for search, excerpts, readability and checks."""

import re
from html import unescape
from typing import Final

import nh3

_SILENT: Final = frozenset({"script", "style", "template", "noscript", "head", "title"})
_BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div"),
        *("dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    },
)
# Parses as browsers do, in linear time whatever it is given; what is left are bare block tags.
_BLOCKS_ALONE: Final = nh3.Cleaner(
    tags=set(_BLOCKS), clean_content_tags=set(_SILENT), attributes={}, link_rel=None
)
_TAG: Final = re.compile(r"<[^<>]*>")
_BLANKS: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\s*\n\s*")


def plain_text(html: str) -> str:
    """Return the readable text of `html`, one line for each block element.

    Scripts and styles are left out, entities are decoded, runs of blanks become one space.
    The answer is text, not HTML: escape it before it is shown.

    >>> plain_text("<p>Bænken &amp; <b>byen</b></p><ul><li>kaffe</li></ul>")
    'Bænken & byen\\nkaffe'
    """
    blocks = _BLOCKS_ALONE.clean(html).replace("\n", " ")
    text = _BLANKS.sub(" ", unescape(_TAG.sub("\n", blocks)))
    return _LINES.sub("\n", text).strip()
