"""Cleaned HTML as a small tree, from which pieces of a page are made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

import nh3

#: Elements that stand on a line of their own; they end a paragraph that is open.
BLOCK_TAGS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "caption", "center", "dd", "details"),
        *("div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
INLINE_TAGS: Final = frozenset({"a", "b", "br", "cite", "em", "i", "strong"})

# What these hold is no text of the page, so it goes with them.
_DROPPED_WITH_CONTENT: Final = frozenset(
    {
        *("button", "canvas", "embed", "iframe", "math", "noscript", "object", "option"),
        *("script", "select", "style", "svg", "template", "textarea", "title"),
    }
)
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
# Hostile input nests thousands of elements to exhaust the stack; no text needs this many.
_MAX_DEPTH: Final = 40
_TAG_NAME: Final = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)")


@dataclass(slots=True)
class Element:
    """An element; `children` are elements and strings of decoded text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def text(self) -> str:
        """All text inside, as it stands."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def descendants(self, *tags: str) -> Iterator["Element"]:
        """The elements of these tags inside, in reading order."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags:
                    yield child
                yield from child.descendants(*tags)


def cleaned_tree(html: str, *, stored: bool = False) -> Element:
    """Return `html` as a tree of harmless elements under one root.

    With `stored`, links to pages and documents of this site as the editor stores them
    (`linktype`, `id`) are kept; in HTML from elsewhere they are not, since an id means nothing.
    """
    link = {"href", "linktype", "id"} if stored else {"href"}
    marks = {"data-block", "data-unit", "data-source", "data-sided"}
    harmless = nh3.clean(
        html,
        tags=set(BLOCK_TAGS | INLINE_TAGS),
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        attributes={"a": link, "table": marks},
        url_schemes=set(_SCHEMES),
        link_rel=None,
    )
    builder = _Builder()
    builder.feed(harmless)
    builder.close()
    return builder.root


def removed_tags(html: str) -> list[str]:
    """Return the names of elements in `html` that cleaning takes out, sorted, each once."""
    harmless = BLOCK_TAGS | INLINE_TAGS | {"html", "body", "span", "u", "font"}
    return sorted({name.lower() for name in _TAG_NAME.findall(html)} - harmless)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self._open: list[Element] = [self.root]
        self._ignored: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr"):
            self._open[-1].children.append(Element(tag))
        elif len(self._open) > _MAX_DEPTH:
            self._ignored.append(tag)
        else:
            element = Element(tag, {name: value or "" for name, value in attrs})
            self._open[-1].children.append(element)
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("br", "hr"):
            return
        if self._ignored:
            self._ignored.pop()
        elif len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
