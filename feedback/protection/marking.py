"""Shows a writer the place in their own text that a refusal is about."""

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

_AROUND: Final = 24


def marked(text: str, start: int, end: int) -> SafeString:
    """Some words around a place, and the place itself marked.

    >>> marked("Jeg hedder Ida.", 11, 14)
    '“Jeg hedder <mark>Ida</mark>.”'
    """
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    return format_html(
        # The quotation marks of the reader's language.
        _("“{}{}<mark>{}</mark>{}{}”"),
        "… " if start > _AROUND else "",
        before,
        text[start:end],
        after,
        " …" if end + _AROUND < len(text) else "",
    )
