"""What facets and their values are called in the reader's language."""

from collections.abc import Mapping

from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from network.freshness import remembered
from network.models import Municipality, SitePage, Theme

#: By facet: value to name. Values the code knows stand in its own order.
Names = Mapping[str, Mapping[str, str]]


def facet_label(facet: str) -> str:
    """What readers call a facet."""
    labels = {
        "type": _("Type"),
        "municipality": _("Municipality"),
        "theme": _("Theme"),
        "status": _("Status"),
        "kind": _("Kind"),
        "answered": _("Is it answered?"),
        "year": _("Year"),
        "language": _("Language"),
    }
    return labels[facet]


def names() -> Names:
    """The names of all values there can be, in the active language; none for years."""
    return remembered(f"search-names:{get_language()}", _names)


def name_of(facet: str, value: str, known: Names) -> str:
    """The name of a value, "" for one that nobody knows; a year is its own name."""
    if facet == "year":
        return value if value.isascii() and value.isdigit() and len(value) == 4 else ""
    return known[facet].get(value, "")


def _names() -> Names:
    types = SitePage.types()
    things_first = sorted(types, key=lambda model: model.number_letter is None)
    return {
        "type": {model.type_code: str(model.type_label) for model in things_first},
        "municipality": {row.code: row.name for row in Municipality.objects.all()},
        "theme": {row.slug: row.name for row in Theme.objects.all()},
        "status": _statuses(),
        "kind": {
            str(value): str(label)
            for model in types
            if model.kinds is not None
            for value, label in model.kinds.choices
        },
        "answered": {
            "yes": _("Answered"),
            "waiting": _("Waits for an answer"),
            "no": _("No answer came"),
        },
        "language": {code: _language(code) for code in ("da", "en")},
    }


def _statuses() -> dict[str, str]:
    """States of all lifecycles; where two types share a code, both mean the same."""
    return {
        code: str(label)
        for model in SitePage.types()
        if model.lifecycle is not None
        for code, label in model.lifecycle.choices
    }


def _language(code: str) -> str:
    return str(get_language_info(code)["name_translated"])
