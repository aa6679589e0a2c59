"""What transitions of several types ask for."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from language.plain_text import plain_text
from network.lifecycle import Request, Requirement


def has_text(request: Request, field: str) -> bool:
    """Whether the formatted text in the page's field says anything."""
    return bool(plain_text(getattr(request.page, field, "") or "").strip())


def _has_note(request: Request) -> bool:
    return bool(request.note)


REASON: Final = Requirement(_("Say why in the note: readers will see it."), _has_note)
