"""Text without markup, for search, excerpts, readability and checks."""

import re
from html.parser import HTMLParser
from typing import Final

_SILENT: Final = frozenset({"script", "style", "template", "noscript", "head", "title"})
_BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div"),
        *("dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    },
)
_BLANKS: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\s*\n\s*")


class _TextCollector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            # An unclosed inner element ends with its outer one.
            del self._silent[self._silent.index(tag) :]
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data.replace("\r\n", "\n").replace("\r", "\n").replace("\n", " "))


def plain_text(html: str) -> str:
    """Return the readable text of `html`, one line for each block element.

    Scripts and styles are left out, entities are decoded, runs of blanks become one space.
    The answer is text, not HTML: escape it before it is shown.

    >>> plain_text("<p>Bænken &amp; <b>byen</b></p><ul><li>kaffe</li></ul>")
    'Bænken & byen\\nkaffe'
    """
    collector = _TextCollector()
    collector.feed(html)
    collector.close()
    text = _BLANKS.sub(" ", "".join(collector.parts))
    return _LINES.sub("\n", text).strip()
