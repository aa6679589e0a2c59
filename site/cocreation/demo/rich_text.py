"""The demo's notation as what Wagtail stores: rich text, and the raw value of a body."""

import json
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from cocreation.demo.markup import Part, parts

_INLINE: Final = re.compile(r"\*\*(?P<bold>.+?)\*\*|\[(?P<words>[^\]]+)\]\((?P<target>[^)]+)\)")
_FIGURE: Final = re.compile(r"^[\d.,]+( .*)?$")


@dataclass(frozen=True)
class Finder:
    """Finds what a text refers to by key: ids of pages and documents, ids and words of pictures and rules."""

    page: Callable[[str], int]
    picture: Callable[[str], tuple[int, str]]
    document: Callable[[str], int]
    law: Callable[[str], tuple[int, str]]


def rich(text: str, find: Finder) -> str:
    """Paragraphs and lists as the rich text editor would have stored them."""
    html = []
    for chunk in re.split(r"\n\s*\n", text.strip()):
        lines = chunk.splitlines()
        if lines and all(line.startswith("- ") for line in lines):
            items = "".join(f"<li>{_inline(line[2:], find)}</li>" for line in lines)
            html.append(f"<ul>{items}</ul>")
        elif lines:
            html.append(f"<p>{_inline(' '.join(lines), find)}</p>")
    return "".join(html)


def _inline(text: str, find: Finder) -> str:
    done, place = "", 0
    for match in _INLINE.finditer(text):
        done += escape(text[place : match.start()], quote=False)
        place = match.end()
        if match["bold"]:
            done += f"<b>{_inline(match['bold'], find)}</b>"
        else:
            done += f"<a {_target(match['target'], find)}>{escape(match['words'], quote=False)}</a>"
    return done + escape(text[place:], quote=False)


def _target(target: str, find: Finder) -> str:
    if target.startswith("page:"):
        return f'linktype="page" id="{find.page(target.removeprefix("page:"))}"'
    return f'href="{escape(target)}"'


def body(text: str, find: Finder) -> str:
    """A whole text as a body's stored value; the same text always gives the same block ids."""
    blocks = []
    for place, part in enumerate(parts(text)):
        kind, value = _block(part, find)
        name = uuid.uuid5(uuid.NAMESPACE_OID, f"{place} {part}")
        blocks.append({"type": kind, "value": value, "id": str(name)})
    return json.dumps(blocks)


def _block(part: Part, find: Finder) -> tuple[str, Any]:
    match part.kind:
        case "heading":
            return "heading", {"text": part.title, "level": "2"}
        case "quote":
            return "quote", {"text": part.text, "name": part.title, "role": ""}
        case "fact":
            return "fact_box", {"title": part.title, "text": rich(part.text, find)}
        case "answer":
            return "question_answer", {"question": part.title, "answer": rich(part.text, find)}
        case "table":
            return "table", _table(part)
        case "picture":
            return "picture", {"picture": _shown(part.title, find), "caption": part.text}
        case kind if kind in _BLOCKS_OF_ROWS:
            return _BLOCKS_OF_ROWS[kind](part, find)
        case "law":
            pk, words = find.law(part.title)
            return "law_quotation", {"rule": pk, "words": words, "plain": part.text}
        case "document":
            return "document", {"document": find.document(part.title), "title": ""}
        case _:
            return "paragraph", rich(part.text, find)


def _shown(key: str, find: Finder) -> dict[str, Any]:
    pk, words = find.picture(key)
    return {"image": pk, "alt_text": words, "decorative": False}


def _items(part: Part, values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A list as it is stored: without ids of its own it could not be translated."""
    return [
        {"type": "item", "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{n} {part}"))}
        for n, value in enumerate(values)
    ]


def _gallery(part: Part, find: Finder) -> tuple[str, Any]:
    pictures = [
        {"picture": _shown(key, find), "caption": " | ".join(caption)}
        for key, *caption in part.rows
    ]
    return "gallery", {"title": part.title, "pictures": _items(part, pictures)}


def _video(part: Part, find: Finder) -> tuple[str, Any]:
    ((address, duration, key, summary),) = part.rows
    facts = {"url": address, "title": part.title, "duration": duration, "summary": summary}
    return "video", {**facts, "poster": _shown(key, find)}


def _figures(part: Part, find: Finder) -> tuple[str, Any]:
    figures = [
        {"number": number, "label": label, "source": " ".join(source)}
        for number, label, *source in part.rows
    ]
    return "key_figures", {"title": part.title, "figures": _items(part, figures)}


def _timeline(part: Part, find: Finder) -> tuple[str, Any]:
    entries = [
        {
            "date": (date + "-01-01")[:10],
            "precision": {4: "year", 7: "month", 10: "day"}[len(date)],
            "title": title,
            "text": " ".join(text),
        }
        for date, title, *text in part.rows
    ]
    return "timeline", {"title": part.title, "entries": _items(part, entries)}


def _cells(part: Part, find: Finder) -> tuple[str, Any]:
    pasted = {"caption": part.title, "cells": _pasted(part)}
    return "cells", {**pasted, "has_head": True, "has_side": True}


def _bars(part: Part, find: Finder) -> tuple[str, Any]:
    return "bars", {"title": part.title, "cells": _pasted(part), "unit": "", "source": ""}


def _pasted(part: Part) -> str:
    return "\n".join("\t".join(row) for row in part.rows)


_BLOCKS_OF_ROWS: Final[dict[str, Callable[[Part, Finder], tuple[str, Any]]]] = {
    "gallery": _gallery,
    "video": _video,
    "figures": _figures,
    "timeline": _timeline,
    "cells": _cells,
    "bars": _bars,
}


def _table(part: Part) -> dict[str, Any]:
    headings, *rows = part.rows
    columns = []
    for number, heading in enumerate(headings):
        figures = number > 0 and all(_FIGURE.match(row[number]) for row in rows)
        columns.append({"type": "figure" if figures else "text", "heading": heading})
    return {
        "columns": columns,
        "rows": [{"values": row} for row in rows],
        "caption": part.title,
    }
