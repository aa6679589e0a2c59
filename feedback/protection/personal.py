"""What a text tells of persons: a CPR number is refused, other data is warned of."""

from collections.abc import Iterable
from typing import Final

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.protection.marking import marked
from language.cpr import cpr_numbers
from language.personal_data import Kind, personal_data

_SEEMS: Final[dict[Kind, Promise]] = {
    "mail": gettext_lazy("This looks like a mail address:"),
    "phone": gettext_lazy("This looks like a telephone number:"),
    "address": gettext_lazy("This looks like somebody's address:"),
}


def number_marked_in(texts: Iterable[str]) -> SafeString | None:
    """The first place that reads as a CPR number, among the words around it; None without one."""
    today = timezone.localdate()
    for text in texts:
        for hit in cpr_numbers(text, today=today):
            return marked(text, hit.start, hit.end)
    return None


def refusal_of(texts: Iterable[str]) -> SafeString | None:
    """Why the texts of a field cannot be received, with the place marked; None where they can."""
    place = number_marked_in(texts)
    if place is None:
        return None
    told, then = _("This looks like a CPR number:"), _("Remove it, and send again.")
    return format_html("{} {} {} {}", told, place, then, _("We have not kept it."))


def warnings_of(texts: Iterable[str]) -> list[SafeString]:
    """What everybody would read of a person, with the places marked; one of each kind."""
    found: dict[Kind, SafeString] = {}
    for text in texts:
        for hit in personal_data(text):
            if hit.kind not in found:
                found[hit.kind] = format_html(
                    "{} {} {} {}",
                    _SEEMS[hit.kind],
                    marked(text, hit.start, hit.end),
                    _("Everybody can read what you write here."),
                    _("Change it, or tick the box at the end of the form."),
                )
    return list(found.values())
