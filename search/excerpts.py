"""Texts of a hit with the found words marked: the text is escaped first, then the marks are set."""

import re
from collections.abc import Sequence
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

#: Start and end of a found word in a text.
Span = tuple[int, int]

#: About three lines on a wide screen.
PASSAGE_LENGTH: Final = 240
#: A passage begins this far before its first word, so that the word stands in a sentence.
_LEAD_IN: Final = 60
#: A break between two parts of a text, with the end of a sentence before it.
_BREAK: Final = re.compile(r"([.!?:…]?)\s*\n\s*")


def marked_up(
    text: str, spans: Sequence[Span], start: int = 0, end: int | None = None
) -> SafeString:
    """The part of a text from ``start`` to ``end`` as HTML, with <mark> around the spans in it.

    >>> marked_up("a < b", [(4, 5)])
    'a &lt; <mark>b</mark>'
    """
    stop = len(text) if end is None else end
    parts, place = [], start
    for first, last in spans:
        if first < place or last > stop:
            continue
        parts += [escape(text[place:first]), "<mark>", escape(text[first:last]), "</mark>"]
        place = last
    parts.append(escape(text[place:stop]))
    # Every part of the text has been escaped above.
    return mark_safe("".join(parts))  # noqa: S308


def passage_of(text: str, spans: Sequence[Span], length: int = PASSAGE_LENGTH) -> SafeString:
    """The part of a text where most of the found words stand, whole words, with … where it is cut."""
    start = _densest(spans, length - _LEAD_IN)
    start = _word_start(text, max(0, start - _LEAD_IN)) if start > _LEAD_IN else 0
    end = _word_end(text, start + length)
    html = _on_one_line(marked_up(text, spans, start, end))
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    # The ends are ours and hold nothing to escape.
    return mark_safe(f"{before}{html}{after}")  # noqa: S308


def _on_one_line(html: str) -> str:
    """Paragraphs follow each other as sentences do; what is no sentence is set apart."""
    return _BREAK.sub(lambda match: f"{match[1]} " if match[1] else " · ", html.strip())


def _densest(spans: Sequence[Span], width: int) -> int:
    """Where a window of that width would hold most spans; the earliest of equals."""
    best, most = 0, 0
    for place, (start, _end) in enumerate(spans):
        held = sum(1 for first, last in spans[place:] if last <= start + width)
        if held > most:
            best, most = start, held
    return best


def _word_start(text: str, place: int) -> int:
    blank = text.find(" ", place)
    return place if blank < 0 or blank - place > _LEAD_IN else blank + 1


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    blank = text.rfind(" ", 0, place + 1)
    return place if blank < place - _LEAD_IN else blank
