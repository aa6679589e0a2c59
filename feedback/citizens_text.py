"""A citizen's plain text as HTML: everything is escaped, and an address becomes a link."""

import re
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_PARAGRAPH: Final = re.compile(r"\n\s*\n")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'“”»«]{3,}", re.IGNORECASE)
#: Belongs to the sentence around an address, not to it.
_AFTER: Final = ".,:;!?)]…"
#: What cannot be seen and changes how the text around it is read: control characters other than
#: the end of a line, and marks that turn the direction of writing for what follows.
_UNSEEN: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
#: The site vouches for nothing a citizen links to.
_REL: Final = "nofollow ugc noopener"


def as_html(text: str) -> SafeString:
    """Paragraphs and lines as they were written, addresses as links.

    >>> as_html("Se <b> https://example.dk/a?b=1&c=2.")
    '<p>Se &lt;b&gt; <a href="https://example.dk/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.dk/a?b=1&amp;c=2</a>.</p>'
    """
    paragraphs = [part.strip("\n") for part in _PARAGRAPH.split(text.strip())]
    # _linked() has escaped every part of the text.
    return mark_safe(  # noqa: S308
        "".join(f"<p>{_linked(part).replace(chr(10), '<br>')}</p>" for part in paragraphs if part)
    )


def cleaned(text: str) -> str:
    """The text without what nobody can see; the ends of its lines stay.

    >>> cleaned("a\\u202eb\\r\\nc")
    'ab\\nc'
    """
    return _UNSEEN.sub("", text.replace("\r\n", "\n")).strip()


def _linked(text: str) -> str:
    parts: list[str] = []
    place = 0
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_AFTER)
        parts.append(escape(text[place : found.start()]))
        parts.append(f'<a href="{escape(address)}" rel="{_REL}">{escape(address)}</a>')
        place = found.start() + len(address)
    parts.append(escape(text[place:]))
    return "".join(parts)
