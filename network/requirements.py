"""What transitions ask for: which of it is missing, and what those of several types ask for."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext_lazy as _

from language.plain_text import plain_text
from network.lifecycle import Request, Requirement


def missing(requirements: Sequence[Requirement], request: Request) -> list[str]:
    """The sentences of what is not there yet."""
    return [str(need.message) for need in requirements if not need.is_met(request)]


def has_text(request: Request, field: str) -> bool:
    """Whether the formatted text in the page's field says anything."""
    return bool(plain_text(getattr(request.page, field, "") or "").strip())


def _has_note(request: Request) -> bool:
    return bool(request.note)


REASON: Final = Requirement(_("Say why in the note: readers will see it."), _has_note)
