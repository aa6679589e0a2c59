"""The small notation in which the demo's texts are written, taken apart into blocks.

Blank lines divide paragraphs, "- " begins a list item, "## " a heading, "> " a quotation with
"-- name" below it; `**bold**` and `[words](target)` stand inside a line. A target is an address,
`mailto:…` or `page:key`. The other blocks stand between `:::kind words` and `:::`; those of rows
divide their cells with " | ":

    gallery   picture key | caption            figures   figure | what it counts | source
    video     address | duration | picture key | what it shows
    timeline  2025-03 | what happened | text   bars, cells, table   the headings first

`:::law key` quotes a rule's words; what they mean stands in it, or nothing: then as at the rule.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

KINDS: Final = frozenset(
    {
        *("fact", "table", "answer", "picture", "document", "gallery", "video", "figures"),
        *("timeline", "cells", "bars", "law"),
    }
)
#: Kinds made of rows, and the first of their cells that readers read.
_ROWS: Final = {
    **dict.fromkeys(("table", "cells", "bars", "figures"), 0),
    "timeline": 1,
    "gallery": 1,
    "video": 3,
}


@dataclass(frozen=True)
class Part:
    """One block: its kind ("paragraph", "heading", "quote" or one of KINDS), title and text.

    The title is a heading's text, a quotation's speaker, a table's caption, a question, the title
    of a block of rows, or the key of a picture, document or rule.
    """

    kind: str
    text: str = ""
    title: str = ""

    @property
    def rows(self) -> list[list[str]]:
        """The rows of cells, a table's headings first."""
        lines = self.text.splitlines()
        return [[cell.strip() for cell in line.split("|")] for line in lines]


_FENCE: Final = re.compile(r"^:::(\w+) (.+?)\n(.*?)\n?:::$", re.MULTILINE | re.DOTALL)


def parts(text: str) -> list[Part]:
    """Return the blocks of a text in order; ValueError for a block of no known kind."""
    found: list[Part] = []
    place = 0
    for fence in _FENCE.finditer(text):
        found += _running(text[place : fence.start()])
        kind, title, inside = fence.groups()
        if kind not in KINDS:
            raise ValueError(f"unknown block: {kind}")
        found.append(Part(kind, inside.strip(), title.strip()))
        place = fence.end()
    found += _running(text[place:])
    return found


def _running(text: str) -> Iterator[Part]:
    """Paragraphs that follow each other are one block, as an editor would write them."""
    prose: list[str] = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        if not chunk.strip():
            continue
        special = _heading(chunk) or _quote(chunk)
        if special is None:
            prose.append(chunk)
            continue
        if prose:
            yield Part("paragraph", "\n\n".join(prose))
            prose = []
        yield special
    if prose:
        yield Part("paragraph", "\n\n".join(prose))


def _heading(chunk: str) -> Part | None:
    return Part("heading", title=chunk[3:].strip()) if chunk.startswith("## ") else None


def _quote(chunk: str) -> Part | None:
    if not chunk.startswith("> "):
        return None
    words, _dash, speaker = chunk[2:].partition("\n-- ")
    return Part("quote", words.strip(), speaker.strip())


def plain(text: str) -> str:
    """A text's words alone, a line for each block, for counting and checking."""
    lines: list[str] = []
    for part in parts(text):
        first = _ROWS.get(part.kind)
        titled = part.kind in {"heading", "fact", "answer"} or first is not None
        lines += [part.title] if titled else []
        if first is None:
            lines.append(part.text)
        else:
            lines += [cell for row in part.rows for cell in row[first:]]
    bare = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", "\n".join(lines))
    return re.sub(r"^- ", "", bare.replace("**", ""), flags=re.MULTILINE)


def targets(text: str) -> list[str]:
    """Where a text's links point."""
    return re.findall(r"\]\(([^)]+)\)", text)
