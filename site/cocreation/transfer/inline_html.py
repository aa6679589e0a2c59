"""Running text inside a block: bold, italic, links and line breaks, in one spelling."""

import re
from collections.abc import Callable, Sequence
from html import escape
from typing import Final

from cocreation.transfer.html_tree import Element

#: Finds the address of a stored link from its `linktype` and `id`; None when it is gone.
LinkResolver = Callable[[str, str], str | None]

_SAME: Final = {"strong": "b", "b": "b", "em": "i", "i": "i"}
_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
_BLANK_AROUND_BREAK: Final = re.compile(r" *<br/> *")
_BREAK: Final = "<br/>"
_FOLLOWED: Final = re.compile(r"(?:https?:|mailto:|tel:|/|#)", re.IGNORECASE)


def no_links(_linktype: str, _id: str) -> str | None:
    """Resolver for HTML that comes from elsewhere."""
    return None


def one_line(text: str) -> str:
    """Plain text with runs of blanks as one space, without outer ones; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip(" ")


def inline_html(nodes: Sequence[Element | str], resolve: LinkResolver = no_links) -> str:
    """Return nodes as canonical inline HTML: text, `<b>`, `<i>`, `<a href>`, `<br/>`.

    Elements that are none of these give their content. Empty when there is nothing to read.
    """
    html = _BLANK_AROUND_BREAK.sub("<br/>", _joined(nodes, resolve, frozenset()))
    return _without_outer_breaks(html)


def _without_outer_breaks(html: str) -> str:
    start, end = 0, len(html)
    while html.startswith((_BREAK, " "), start):
        start += 1 if html[start] == " " else len(_BREAK)
    while html.endswith((_BREAK, " "), start, end):
        end -= 1 if html[end - 1] == " " else len(_BREAK)
    return html[start:end]


def _joined(nodes: Sequence[Element | str], resolve: LinkResolver, inside: frozenset[str]) -> str:
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            part = escape(_BLANKS.sub(" ", node), quote=False)
        else:
            part = _element(node, resolve, inside)
        # Blanks on both sides of a tag's edge are one blank to a reader.
        if part.startswith(" ") and parts and parts[-1].endswith(" "):
            part = part[1:]
        if part:
            parts.append(part)
    return "".join(parts)


def _element(element: Element, resolve: LinkResolver, inside: frozenset[str]) -> str:
    if element.tag in ("br", "hr"):
        return "<br/>"
    tag = _SAME.get(element.tag, element.tag)
    if tag not in ("a", "b", "i") or tag in inside:
        return _joined(element.children, resolve, inside)
    href = _address(element, resolve) if tag == "a" else ""
    content = _joined(element.children, resolve, inside | {tag})
    if not content.strip(" ") or (tag == "a" and not href):
        return content
    # Blanks stand outside, where a reader's eye has them and a second pass leaves them.
    before = " " if content.startswith(" ") else ""
    after = " " if content.endswith(" ") else ""
    attribute = f' href="{escape(href)}"' if tag == "a" else ""
    return f"{before}<{tag}{attribute}>{content.strip(' ')}</{tag}>{after}"


def _address(element: Element, resolve: LinkResolver) -> str:
    linktype = element.attributes.get("linktype")
    if linktype:
        return resolve(linktype, element.attributes.get("id", "")) or ""
    href = element.attributes.get("href", "").strip()
    return href if _FOLLOWED.match(href) else ""
