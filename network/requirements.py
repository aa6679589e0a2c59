"""What transitions ask for: which of it is missing, and what those of several types ask for."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext_lazy as _

from language.plain_text import plain_text
from network.lifecycle import Request, Requirement


def unmet(requirements: Sequence[Requirement], request: Request) -> list[Requirement]:
    """What is not there yet."""
    return [need for need in requirements if not need.is_met(request)]


def missing(requirements: Sequence[Requirement], request: Request) -> list[str]:
    """The sentences of what is not there yet."""
    return [str(need.message) for need in unmet(requirements, request)]


def has_text(request: Request, field: str) -> bool:
    """Whether the formatted text in the page's field says anything."""
    return bool(plain_text(getattr(request.page, field, "") or "").strip())


def _has_note(request: Request) -> bool:
    return bool(request.note)


def _can_be_looked_up(request: Request) -> bool:
    return bool(request.source or request.document)


def _names_another(request: Request) -> bool:
    return request.other is not None


REASON: Final = Requirement(
    _("Say why in the note: readers will see it."), _has_note, field="note_da"
)
SOURCE: Final = Requirement(
    _("Say in “Source” where it can be looked up, or choose the document."),
    _can_be_looked_up,
    field="source",
)
ANOTHER: Final = Requirement(_("Choose the one that it is."), _names_another, field="other")
